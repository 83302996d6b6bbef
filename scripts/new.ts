/** `npm run new -- chapter "Title"`: begins a chapter with everything the book's rhythm asks for. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bookConfigSchema, type BookConfig } from "../src/book/config.ts";
import { readBookFolder } from "../src/book/read.ts";
import { idOfFile } from "../src/book/reading.ts";
import { slug } from "../src/book/tree.ts";
import { readYaml } from "../src/book/yaml-source.ts";
import { readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { bookFolder, bookOption } from "./book-option.ts";

const options = {
  ...bookOption,
  folder: {
    type: "string",
    value: "name",
    what: "Folder in the book for the file (default: where the last chapter is)",
  },
} satisfies OptionTable;

const usage = `npm run new -- chapter "Title" [options]

Writes a new chapter with its frontmatter and the headings of the book's rhythm, and says which line to add to book.yaml.`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  const [what, title, ...rest] = values.words;
  if (what !== "chapter") throw new UsageError(`Cannot make "${what ?? ""}".`, 'Write: npm run new -- chapter "Title"');
  if (title === undefined || title.trim() === "" || rest.length > 0)
    throw new UsageError("A chapter needs one title.", 'Put it in quotes: npm run new -- chapter "The title"');
  const root = await bookFolder(values);
  const folder = await readBookFolder(root);
  const { value: config } = readYaml(
    { file: "book.yaml", text: folder.texts["book.yaml"] ?? "", lineOffset: 0 },
    bookConfigSchema,
  );
  if (config === undefined) throw new UsageError("book.yaml cannot be read.", "Run: npm run check");
  const chapters = chapterFiles(config, Object.keys(folder.texts));
  const last = chapters.at(-1);
  const directory = values.folder ?? (last === undefined ? "" : path.posix.dirname(last));
  const target = path.resolve(root, directory);
  if (target !== root && !target.startsWith(root + path.sep))
    throw new UsageError(`"${directory}" is not in the book.`, "--folder names a folder inside the book folder.");
  const number = String(chapters.length + 1).padStart(2, "0");
  const file = path.posix.join(directory, `${number}-${slug(title)}.mdx`);
  const taken = Object.keys(folder.texts).find(
    (known) => known === file || (/\.mdx?$/.test(known) && idOf(known, folder.texts[known] ?? "") === slug(title)),
  );
  if (taken !== undefined)
    throw new UsageError(
      `${taken} already has that name or id.`,
      "Choose another title; ids must be unique in the book.",
    );
  await mkdir(target, { recursive: true });
  await writeFile(path.join(root, file), chapterText(title, config), { flag: "wx" });
  console.log(`Wrote ${path.relative(process.cwd(), path.join(root, file))}.`);
  if (config.structure !== undefined)
    console.log(`Add it to book.yaml, below structure, where it is to be read:\n  - ${file}`);
  return 0;
}

function chapterFiles(config: BookConfig, files: string[]): string[] {
  const { structure } = config;
  if (structure === undefined) return files.filter((file) => /\.mdx?$/.test(file)).sort();
  return [...structure.parts.flatMap((part) => part.chapters), ...structure.chapters];
}

function idOf(file: string, text: string): string {
  return /^id:\s*"?([\w-]+)"?\s*$/m.exec(text.split("\n---")[0] ?? "")?.[1] ?? idOfFile(file);
}

/** A chapter that says what it still lacks: the check names each part until it is written. */
function chapterText(title: string, config: BookConfig): string {
  const headings = config.rhythm.flatMap(({ heading }) =>
    heading === undefined ? [] : [`## ${heading} {#sec-${slug(title)}-${slug(heading)}}\n`],
  );
  const verified = config.freshness === undefined ? [] : [`verified: ${config.edition.date.slice(0, 7)}`];
  const objectives = config.rhythm.some(({ frontmatter }) => frontmatter === "objectives") ? ["objectives: []"] : [];
  const matter = [`title: ${JSON.stringify(title)}`, `id: ${slug(title)}`, ...objectives, ...verified];
  return `---\n${matter.join("\n")}\n---\n\n${headings.join("\n")}`;
}

await runCommand("npm run new -- --help", main);
