/** Runs a program of the author's machine and waits for its end. */
import { spawn } from "node:child_process";
import { RequestError } from "../build/errors.ts";

/** How a program ended. */
export interface ToolResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** How to get the programs that publish. */
const sources: Record<string, string> = {
  rclone: "Install it: apt-get install rclone, or https://rclone.org/install/",
  git: "Install it: https://git-scm.com/downloads",
};

/** Runs a program whatever its end. @throws RequestError when it is not installed */
export function tryTool(
  program: string,
  args: readonly string[],
  { input = "", env = {}, cwd }: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) });
    const result = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (text: string) => (result[name] += text));
    child.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") reject(error);
      else reject(new RequestError(`${program} is not installed.`, sources[program] ?? "Install it."));
    });
    child.once("close", (code) => resolve({ code: code ?? 1, ...result }));
    // Whoever ends early reads no more; its exit code tells why.
    child.stdin.on("error", () => undefined).end(input);
  });
}

/** Output of a program that succeeds. @throws RequestError with what it said when it fails */
export async function runTool(...call: Parameters<typeof tryTool>): Promise<string> {
  const { code, stdout, stderr } = await tryTool(...call);
  if (code !== 0) throw toolError(call[0], stderr);
  return stdout;
}

/** A program's failure, in the last of its own words. */
export function toolError(program: string, stderr: string): RequestError {
  const said = stderr.trim().split("\n").slice(-6).join("\n");
  return new RequestError(
    `${program} failed:\n${said}`,
    "What was published before stands; nothing of it was removed.",
  );
}
