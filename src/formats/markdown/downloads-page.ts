/** The downloads in plain Markdown: every file with its size and checksum. */
import type { PhrasingContent, Root, RootContent } from "mdast";
import { downloadRows, sizeText, type DownloadFile, type FinishedFile } from "../web/downloads.ts";
import { storeList } from "./block-forms.ts";
import { heading, link, paragraph, table, text } from "./nodes.ts";
import type { MarkdownSite } from "./writing.ts";

/** The twin of the downloads page. */
export function downloadsPage(
  { book, edition, wholeRoot, words }: MarkdownSite,
  files: readonly (DownloadFile & FinishedFile)[],
): Root {
  const { store } = book.config;
  const isSold = store.length > 0;
  const known = new Map(files.map((file) => [file.name, file]));
  const names = edition.name === "demo" ? (["demo", "full"] as const) : (["full", "demo"] as const);
  const tables = names.flatMap((name) => {
    const rows = downloadRows(files, name, wholeRoot, isSold, edition.language).map(
      ({ name: file, title, href }): PhrasingContent[][] => [
        [href === undefined ? text(title) : link(href, text(title))],
        [text(sizeText(known.get(file)?.bytes ?? 0, book.config.language))],
        [{ type: "inlineCode", value: known.get(file)?.sha256 ?? "" }],
      ],
    );
    const head = [words.downloads.file, words.downloads.size, "SHA-256"].map((cell) => [text(cell)]);
    const title = name === "full" ? words.downloads.full : words.downloads.demo;
    return rows.length === 0 ? [] : [heading(2, text(title)), table([head, ...rows], [null, "right", null])];
  });
  const children = [
    heading(1, text(words.pages.downloads)),
    ...(isSold ? [heading(2, text(words.downloads.store)), ...storeList(book.config)] : []),
    ...tables,
    ...(isSold || tables.length > 0 ? [] : [paragraph(text(words.downloads.none))]),
  ];
  return { type: "root", children: children as RootContent[] };
}
