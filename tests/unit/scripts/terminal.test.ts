import { Writable } from "node:stream";
import { WriteStream } from "node:tty";
import { expect, test } from "vitest";
import { hasColor, terminalProgress } from "../../../scripts/terminal.ts";

test("a terminal gets color, unless NO_COLOR asks for none", () => {
  const terminal = Object.create(WriteStream.prototype, { isTTY: { value: true } }) as WriteStream;
  expect(hasColor(terminal, { TERM: "xterm" })).toBe(true);
  expect(hasColor(terminal, { TERM: "xterm", NO_COLOR: "1" })).toBe(false);
});

test("elsewhere than on a terminal, progress is a plain line a step", async () => {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  }) as unknown as NodeJS.WriteStream;
  const progress = terminalProgress(stream, 2);
  await progress.step("Render", () => Promise.resolve());
  await progress.step("Print", () => Promise.reject(new Error("no"))).catch(() => undefined);
  progress.end();
  expect(text).toMatch(/^ {2}✓ Render +\d+\.\d\d s\n {2}✗ Print\n$/);
});
