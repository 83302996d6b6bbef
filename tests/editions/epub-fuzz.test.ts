/**
 * Five hundred chapters of odd content: each is refused with file and line, or makes a valid EPUB.
 * `ODD_SEED=words` writes others.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import type { Diagnostic } from "../../src/book/types.ts";
import { kindle } from "../../src/formats/epub/kindle.ts";
import { epubOf } from "../setup/epub-files.ts";
import { linkFaults, xmlPages } from "../setup/epub-links.ts";
import { lastWords, oddBook, oddChapterFile } from "../setup/odd-book.ts";
import { hasOfficialEpubCheck, officialMessages } from "../setup/official-epubcheck.ts";
import type { BookFiles } from "../setup/print-files.ts";
import { renderBook } from "../setup/render.ts";

const seed = process.env["ODD_SEED"] ?? "octavo";
const count = 500;
const numbers = Array.from({ length: count }, (_, i) => i + 1);
const written = oddBook(seed, numbers);

let root: string;
let errors: Diagnostic[];
let accepted: number[];
const epubs: Record<string, Buffer> = {};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "octavo-odd-"));
  await writeFiles(written);
  const { diagnostics } = checkBook(await readBookFolder(root));
  errors = diagnostics.filter(({ severity }) => severity === "error");
  const refused = new Set(errors.map(({ file }) => file));
  accepted = numbers.filter((number) => !refused.has(oddChapterFile(number)));
  await rm(path.join(root, "chapters"), { recursive: true });
  await writeFiles(oddBook(seed, accepted));
  const rendered = await renderBook(root);
  epubs["every reading system"] = await epubOf(rendered);
  epubs["Kindle"] = await epubOf(rendered, kindle, path.join(root, "figures/odd.png"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function writeFiles(files: BookFiles): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
}

/** Fails when anything was found, showing the seed and the source of the first chapter that it was found in. */
function expectNone(findings: readonly string[]): void {
  if (findings.length === 0) return;
  const [, number] = /text\/c(\d+)/.exec(findings.find((finding) => /text\/c\d/.test(finding)) ?? "") ?? [];
  const source = number === undefined ? "" : `\n\n${String(written[oddChapterFile(Number(number))])}`;
  expect.fail(`Seed “${seed}”, ${findings.length} findings:\n${findings.slice(0, 20).join("\n")}${source}`);
}

test("a chapter is refused with its file and a line that it has; most are not", () => {
  const places = errors.filter(({ file, line }) => {
    const lines = String(written[file] ?? "").split("\n").length;
    return !file.startsWith("chapters/") || line < 1 || line > lines;
  });
  expect(places).toEqual([]);
  expect(new Set(errors.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(8);
  expect(count - accepted.length).toBeGreaterThan(50);
  expect(accepted.length).toBeGreaterThan(300);
});

describe.each(["every reading system", "Kindle"])("of the others, in the file for %s,", (name) => {
  const epub = () => epubs[name] ?? Buffer.alloc(0);

  test("EPUBCheck finds no fault", async () => {
    const { messages } = await EpubCheck.validate(epub(), { version: "3.3" });
    const findings = messages
      .filter(({ severity }) => severity !== "usage" && severity !== "info")
      .map(({ id, message, location }) => `${location?.path ?? ""}:${location?.line ?? ""} ${id} ${message}`);
    expectNone(findings);
  });

  test.skipIf(!hasOfficialEpubCheck)(
    "the official EPUBCheck finds none either",
    async () => {
      const file = path.join(root, "odd.epub");
      await writeFile(file, epub());
      const faults = (await officialMessages(file)).filter(({ severity }) => /FATAL|ERROR|WARNING/.test(severity));
      expectNone(faults.map(({ id, text, places }) => `${places[0] ?? ""}  ${id} ${text}`));
    },
    300_000,
  );

  test("every page is XML to a browser, its links arrive, and it holds its chapter to the last words", async () => {
    const pages = await xmlPages(epub());
    expectNone(pages.filter(({ fault }) => fault !== "").map((page) => `${page.name}: ${page.fault}`));
    expectNone(linkFaults(epub(), pages));
    const isWhole = (number: number) => pages.some(({ text }) => text.includes(lastWords(number)));
    expectNone(accepted.filter((number) => !isWhole(number)).map((number) => `text/c${number}.xhtml is cut`));
  });
});
