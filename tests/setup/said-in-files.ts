/** What a reader can read in the finished files of a book, without the code it shows. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { cardsOf } from "./anki-cards.ts";
import { openPdf, pageTexts } from "./pdf.ts";

/** Texts by file; a file inside another is "book.epub!nav.xhtml". @param folder of a finished build */
export async function saidInFiles(folder: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.includes(`pagefind${path.sep}`)) continue;
    const bytes = await readFile(path.join(folder, name)).catch(() => undefined);
    if (bytes !== undefined) add(said, name, bytes);
  }
  return said;
}

function add(said: Map<string, string>, name: string, bytes: Uint8Array): void {
  switch (path.extname(name)) {
    case ".epub":
    case ".zip":
      for (const [inside, content] of Object.entries(unzipSync(bytes))) add(said, `${name}!${inside}`, content);
      break;
    case ".apkg":
      for (const { guid, page } of cardsOf(bytes))
        said.set(`${name}!${guid}`, [page("front", false), page("back", false)].map(ofMarkup).join("\n"));
      break;
    case ".html":
    case ".xhtml":
    case ".xml":
    case ".opf":
    case ".ncx":
      said.set(name, ofMarkup(strFromU8(bytes)));
      break;
    case ".md":
    case ".txt":
      said.set(name, strFromU8(bytes).replace(/^```[^]*?^```|`[^`\n]*`|<!--.*?-->|<code>.*?<\/code>/gm, " "));
      break;
    case ".pdf":
      said.set(
        name,
        pageTexts(openPdf(bytes))
          .flatMap(({ lines }) => lines)
          .join("\n"),
      );
      break;
  }
}

const silent = new Set(["script", "style", "pre", "code"]);
/** Attributes whose values are read out, shown, or told to others. */
const told = ["ariaLabel", "title", "alt", "placeholder"];

function ofMarkup(markup: string): string {
  const texts: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "text") texts.push(node.value);
    if (node.type === "element") {
      if (silent.has(node.tagName)) return;
      for (const name of [...told, ...(isDescribed(node) ? ["content"] : [])]) {
        const value = node.properties[name];
        if (typeof value === "string") texts.push(value);
      }
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromHtml(markup.replace(/<\?xml[^>]*>/, "").replace(/<(title|script|style)\b([^>]*)\/>/g, "<$1$2></$1>")));
  return texts.join("\n");
}

/** What a page tells search engines and those who share it in words. */
function isDescribed({ tagName, properties: { name, property } }: Element): boolean {
  return (
    tagName === "meta" && (name === "description" || /^og:(?:title|description|image:alt)$/.test(String(property)))
  );
}
