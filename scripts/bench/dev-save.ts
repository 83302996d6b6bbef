/** Times what an author waits for: from saving a chapter to its page being served with new text and new numbers. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { engineRoot } from "../../src/build/workspace.ts";
import { chapterCode, chapterId } from "./chapter.ts";
import { steadyNow } from "./sampler.ts";
import { chapterFile } from "./synthetic-book.ts";

/** Seconds. */
export interface DevTimes {
  /** From the command to the first page served. */
  start: number;
  /** From each save to the page that shows it. */
  saves: number[];
}

const pollMs = 20;
/** Seconds after which a page will not come any more. */
const most = { start: 120, save: 30 };

/** Starts the dev server over a book, saves its third chapter (or last) `saves` times, and ends the server. */
export async function timeDev(bookRoot: string, chapters: number, saves: number): Promise<DevTimes> {
  const number = Math.min(3, chapters);
  const port = await freePort();
  const url = `http://localhost:${port}/${chapterId(number)}/`;
  const file = path.join(bookRoot, chapterFile(number));
  const original = await readFile(file, "utf8");
  const from = steadyNow();
  const server = spawn(
    process.execPath,
    [path.join(engineRoot, "scripts", "dev.ts"), "--book", bookRoot, "--port", String(port)],
    {
      cwd: engineRoot,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    },
  );
  const errors: string[] = [];
  server.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  try {
    const wait = (seconds: number, isThere: (html: string) => boolean) =>
      waitForPage(url, seconds, isThere, () => ended(server, errors));
    await wait(most.start, (html) => tableNumber(html, number) === `${number}.1`);
    const start = (steadyNow() - from) / 1000;
    const times: number[] = [];
    for (let save = 1; save <= saves; save++) {
      await writeFile(file, withTables(original, number, save));
      const saved = steadyNow();
      await wait(
        most.save,
        (html) => html.includes(savedWords(save)) && tableNumber(html, number) === `${number}.${save + 1}`,
      );
      times.push((steadyNow() - saved) / 1000);
    }
    return { start, saves: times };
  } finally {
    await writeFile(file, original);
    await end(server);
  }
}

function savedWords(save: number): string {
  return `Saved for the ${save}. time`;
}

/** The chapter with `count` more tables before its first heading: every later table's number moves. */
export function withTables(text: string, number: number, count: number): string {
  const tables = Array.from({ length: count }, (_, i) => {
    const caption = savedWords(i + 1);
    return `<Table id="tbl-${chapterCode(number)}-saved-${i + 1}" caption="${caption}">\n\n| A | B |\n| --- | --- |\n| a | b |\n\n</Table>\n\n`;
  });
  return text.replace("\n## ", `\n${tables.join("")}## `);
}

/** Number that the page gives the chapter's own first table: "3.1". */
function tableNumber(html: string, number: number): string | undefined {
  const at = html.indexOf(`id="tbl-${chapterCode(number)}-1"`);
  return at < 0 ? undefined : /Table (\d+\.\d+)/.exec(html.slice(at, at + 2000))?.[1];
}

async function waitForPage(
  url: string,
  seconds: number,
  isThere: (html: string) => boolean,
  problem: () => string | undefined,
): Promise<void> {
  const until = steadyNow() + seconds * 1000;
  let last = "";
  while (steadyNow() < until) {
    const reason = problem();
    if (reason !== undefined) throw new Error(reason);
    const html = await fetch(url).then(
      (response) => response.text(),
      () => "",
    );
    if (isThere(html)) return;
    last = /Saved for the \d+\. time/.test(html)
      ? "its text came, its numbers did not"
      : `${html.length} characters came`;
    await sleep(pollMs);
  }
  throw new Error(`${url} did not show the chapter as saved within ${seconds} s: ${last}.`);
}

function ended(server: ChildProcess, errors: string[]): string | undefined {
  return server.exitCode === null
    ? undefined
    : `The dev server ended with ${server.exitCode}.\n${errors.join("").slice(-4000)}`;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = once(server, "close");
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("The machine gave no free port.");
  return address.port;
}
