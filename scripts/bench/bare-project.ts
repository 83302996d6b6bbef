/** Writes the bare Astro project that a build is measured against: the same chapters, one page each, no engine. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { syntheticBook } from "./synthetic-book.ts";

const settings = `import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";

export default {
  integrations: [mdx()],
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { gfm: true, directive: true, headingAttributes: true, smartPunctuation: true } }),
  },
};
`;

const page = `---
import Plain from "../plain.astro";

export function getStaticPaths() {
  const chapters = import.meta.glob("../chapters/*.mdx", { eager: true });
  return Object.values(chapters).map((chapter) => ({ params: { id: chapter.frontmatter.id }, props: { chapter } }));
}

const { Content, frontmatter } = Astro.props.chapter;
const components = { Table: Plain, Question: Plain, Explanation: Plain };
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{frontmatter.title}</title></head>
<body><h1>{frontmatter.title}</h1><Content components={components} /></body></html>
`;

/** Writes the project of a book of `chapters` chapters into `folder`, which holds nothing else afterwards. */
export async function writeBareProject(folder: string, chapters: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = Object.entries(syntheticBook(chapters)).filter(([file]) => /\/\d+-.*\.mdx$/.test(file));
  const texts: [string, string][] = [
    ["package.json", '{ "private": true, "type": "module" }\n'],
    ["astro.config.mjs", settings],
    ["src/plain.astro", "<div><slot /></div>\n"],
    ["src/pages/[id].astro", page],
    ...files.map(([file, text]): [string, string] => [`src/chapters/${path.basename(file)}`, text]),
  ];
  for (const [file, text] of texts) {
    const absolute = path.join(folder, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  }
}
