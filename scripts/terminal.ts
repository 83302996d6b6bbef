/** Shows the progress of a build: one live line on a terminal, a line a step elsewhere. */
import type { Progress } from "../src/build/progress.ts";

/** Whether to color what goes to `stream`: on a terminal that can, unless `NO_COLOR` is set (https://no-color.org). */
export function hasColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY && stream.hasColors(env);
}

export interface TerminalProgress extends Progress {
  /** Takes the live line away. */
  end: () => void;
}

/** Progress on `stream`; `expected` is about how many steps there will be. */
export function terminalProgress(stream: NodeJS.WriteStream, expected: number): TerminalProgress {
  const running = new Map<string, { word: string; since: number }>();
  let done = 0;
  let total = expected;
  const isLive = stream.isTTY;
  const clear = () => {
    if (isLive) stream.write("\r\u001B[2K");
  };
  const draw = () => {
    if (!isLive) return;
    const share = Math.min(1, done / Math.max(total, done + running.size));
    const bar = "█".repeat(Math.round(share * 20)).padEnd(20, "░");
    const names = [...running].map(([name, { word }]) => (word === "" ? name : `${name} (${word})`)).join(", ");
    stream.write(`\r\u001B[2K${bar} ${names}`.slice(0, stream.columns + 6));
  };
  const print = (line: string) => {
    clear();
    stream.write(`${line}\n`);
    draw();
  };
  const timer = isLive ? setInterval(draw, 120) : undefined;
  timer?.unref();
  return {
    async step(name, work) {
      const state = { word: "", since: performance.now() };
      running.set(name, state);
      total = Math.max(total, done + running.size);
      draw();
      try {
        const result = await work((word) => {
          state.word = word;
          draw();
        });
        running.delete(name);
        done += 1;
        print(`  ✓ ${name.padEnd(24)} ${((performance.now() - state.since) / 1000).toFixed(2)} s`);
        return result;
      } catch (error) {
        running.delete(name);
        print(`  ✗ ${name}`);
        throw error;
      }
    },
    say: print,
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
