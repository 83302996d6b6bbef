/** Runs a command of the project as a user does, in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export interface CommandResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningCommand {
  child: ChildProcess;
  result: Promise<CommandResult>;
  /** Resolves when the command has written `text`. */
  wrote: (text: string) => Promise<void>;
  /** Everything written so far. */
  written: () => string;
}

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Starts `node scripts/<name>.ts`; `shell` is run before it in the same shell, for limits. */
export function start(
  name: string,
  args: readonly string[],
  options: { env?: Record<string, string>; shell?: string } = {},
): RunningCommand {
  const command = [process.execPath, path.join(projectRoot, "scripts", `${name}.ts`), ...args];
  const [program = "", ...rest] =
    options.shell === undefined ? command : ["sh", "-c", `${options.shell}; exec "$@"`, "sh", ...command];
  const child = spawn(program, rest, {
    cwd: projectRoot,
    env: { ...userEnvironment(), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  const watchers: (() => void)[] = [];
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      text[name] += chunk;
      watchers.forEach((watch) => {
        watch();
      });
    });
  }
  const result = new Promise<CommandResult>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, ...text });
    });
  });
  const wrote = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if ((text.stdout + text.stderr).includes(wanted)) resolve();
      };
      watchers.push(look);
      look();
      void result.then(({ stdout, stderr }) => {
        reject(new Error(`The command ended without writing “${wanted}”:\n${stdout}${stderr}`));
      });
    });
  return { child, result, wrote, written: () => text.stdout + text.stderr };
}

/** The environment without what marks a test: Astro behaves otherwise where it sees it. */
function userEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|DEV$|PROD$|MODE$)/.test(name)),
  );
}

/** Runs a command to its end. */
export function run(...args: Parameters<typeof start>): Promise<CommandResult> {
  return start(...args).result;
}
