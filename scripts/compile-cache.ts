/** Keeps compiled code from run to run: half of a short command is loading it. */
import { enableCompileCache } from "node:module";
import path from "node:path";
import { engineRoot } from "../src/build/workspace.ts";

/** Applies to what is imported after the call. */
export function keepCompiledCode(): void {
  enableCompileCache(path.join(engineRoot, "node_modules/.cache/octavo"));
}
