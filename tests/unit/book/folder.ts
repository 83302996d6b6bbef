/** Makes book folders out of thin air, for tests of what the check says. */
import { checkBook, type CheckedBook } from "../../../src/book/check.ts";
import { imageSize } from "../../../src/book/image-size.ts";
import { sha256, type BookFolder } from "../../../src/book/read.ts";
import type { Artwork } from "../../../src/book/types.ts";

/** Path to text; of a bitmap its size, as "1600x900", and "" for one that is broken; null for a file that is not there. */
export type Files = Record<string, string | null>;

/** The least that book.yaml may hold. */
const plainBook = "title: Tides\nauthors: [M. Okoro]\n";

/** A book folder in memory; a plain book.yaml is added when there is none. */
export function folderOf(files: Files): BookFolder {
  const folder: BookFolder = { root: "/book", texts: {}, artwork: {}, svgs: {}, broken: [] };
  const all: Files = { "book.yaml": plainBook, ...files };
  for (const file of Object.keys(all).sort()) {
    const content = all[file];
    if (typeof content === "string") place(folder, file, content);
  }
  return folder;
}

function place(folder: BookFolder, file: string, content: string): void {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  const type = ({ jpg: "jpeg" } as Record<string, string>)[extension] ?? extension;
  if (!["svg", "png", "jpeg", "webp", "gif"].includes(type)) {
    folder.texts[file] = content;
    return;
  }
  const [width = 0, height = 0] = content.split("x").map(Number);
  const size = type === "svg" ? imageSize(Buffer.from(content)) : { type: type as Artwork["type"], width, height };
  if (content === "" || size === undefined) {
    folder.broken.push(file);
    return;
  }
  folder.artwork[file] = { path: file, hash: sha256(content), ...size };
  if (type === "svg") folder.svgs[file] = content;
}

/** The book a folder of these files makes. */
export function checked(files: Files): CheckedBook {
  return checkBook(folderOf(files));
}

/** "file:line:column", severity, rule, message, hint. */
export type Row = [place: string, severity: string, ruleId: string, message: string, hint: string];

/** Everything the check says of these files. */
export function diagnose(files: Files): Row[] {
  return checked(files).diagnostics.map(({ file, line, column, severity, ruleId, message, hint }) => [
    `${file}:${line}:${column}`,
    severity,
    ruleId,
    message,
    hint,
  ]);
}

/** Text without the indentation its lines share and without the empty lines around it. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "\n")
    .split("\n");
  const depth = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length),
  );
  return lines.map((line) => line.slice(depth)).join("\n");
}

/** A document called "One" whose text begins in line 4, or below what else its frontmatter holds. */
export function doc(body: string, frontmatter = ""): string {
  return `---\ntitle: One\n${frontmatter === "" ? "" : dedent(frontmatter)}---\n${dedent(body)}`;
}
