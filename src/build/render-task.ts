/** What the process that renders is given. */
import type { Rendering } from "./rendering.ts";

/** Plain data, fit to cross from process to process. */
export interface RenderTask {
  bookRoot: string;
  rendering: Rendering;
  outDir: string;
  cacheDir: string;
}

/** How it ended; `error` is what Astro said, empty when all went well. */
export interface RenderEnd {
  error: string;
}
