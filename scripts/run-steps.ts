/** Runs programs one after the other and says which failed. */
import { spawn } from "node:child_process";
import path from "node:path";
import { engineRoot } from "../src/build/workspace.ts";

export interface Step {
  name: string;
  /** Program of this project's dependencies, and its arguments. */
  command: [program: string, ...args: string[]];
}

/** Exit code of one program of `node_modules/.bin`, its output passed through. */
export function runStep({ command: [program, ...args] }: Step): Promise<number> {
  const bin = path.join(engineRoot, "node_modules", ".bin");
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, program), args, {
      cwd: engineRoot,
      stdio: "inherit",
      env: {
        ...process.env,
        PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}`,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
