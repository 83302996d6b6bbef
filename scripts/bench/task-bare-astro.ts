/** Builds the bare Astro project of the same chapters. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type AstroInlineConfig } from "astro";
import type { Task } from "./task-types.ts";

/** One page for each chapter, by the project's own settings. */
export const bareAstro: Task<"bareAstro"> = async ({ project }, stage) => {
  await stage("Astro", async () => {
    const settings = (await import(pathToFileURL(path.join(project, "astro.config.mjs")).href)) as {
      default: AstroInlineConfig;
    };
    await build({ ...settings.default, configFile: false, root: project, logLevel: "warn" });
  });
  const files = await readdir(path.join(project, "dist"), { recursive: true });
  return { pages: files.filter((file) => file.endsWith(".html")).length };
};
