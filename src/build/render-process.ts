/** Renders a book with Astro: the code of the process that `render-book.ts` starts. */
import { build } from "astro";
import { astroBuildConfig } from "./astro-config.ts";
import type { RenderEnd, RenderTask } from "./render-task.ts";

// Whoever waits for the pages is gone, killed perhaps: nobody wants them.
process.on("disconnect", () => process.exit(1));

process.once("message", (task: RenderTask) => {
  void render(task).then((end) => process.send?.(end, () => process.exit(end.error === "" ? 0 : 1)));
});

async function render({ bookRoot, rendering, outDir, cacheDir }: RenderTask): Promise<RenderEnd> {
  const source = { bookRoot, load: () => Promise.resolve(rendering) };
  try {
    await build(astroBuildConfig(source, rendering, outDir, cacheDir));
    return { error: "" };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
