/** Tells authors what does not fit the page: where it is written, on which page it stands, and how to mend it. */
import { lineOfWords } from "../../book/find-words.ts";
import { printedFonts } from "../../book/printed-signs.ts";
import type { Book } from "../../book/types.ts";
import { judged, type Check, type Finding } from "../check.ts";
import type { Misfit, MisfitKind } from "./page-checks.ts";

/** What a report draws on. */
export interface MisfitSource {
  book: Book;
  /** The book's files as written, by path in its folder. */
  texts: Readonly<Record<string, string>>;
  /** Families that lend their signs. */
  lent: readonly string[];
  /** Physical page of every anchor. */
  pageOf: ReadonlyMap<string, number>;
}

const elsewhere = 'put it into <Only formats="web digital">';

const kinds: Record<
  MisfitKind,
  { id: string; check: string; say: (misfit: Misfit, lent: readonly string[]) => string }
> = {
  wide: {
    id: "misfit-wide",
    check: "nothing wider than the text",
    say: ({ size, element }) =>
      `is ${points(size)} too wide: ${element === "table" ? `use fewer columns or shorter words, or ${elsewhere}` : `shorten or divide it, or ${elsewhere}`}`,
  },
  tall: {
    id: "misfit-tall",
    check: "nothing taller than the page",
    say: ({ size, element }) =>
      `is ${points(size)} too tall for one page: ${element === "section" ? "shorten the title, the subtitle or the authors in book.yaml" : "divide it, or draw it lower"}`,
  },
  clipped: {
    id: "misfit-clipped",
    check: "nothing cut off",
    say: ({ size, element }) =>
      `is cut off by ${points(size)}: ${element === "text" ? "move it into the drawing, or make the drawing’s viewBox larger" : `shorten or divide it, or ${elsewhere}`}`,
  },
  small: {
    id: "misfit-small",
    check: "type of at least 7 pt",
    say: ({ size, element }) =>
      `is set in ${size.toFixed(1)} pt, and 7 is the least that prints well: ${element === "text" ? "draw it with larger type, or divide the drawing" : "use a component with larger type"}`,
  },
  picture: {
    id: "misfit-picture",
    check: "pictures shown",
    say: () => "cannot be shown: export the picture again, as PNG, JPEG or SVG",
  },
  font: { id: "misfit-font", check: "fonts loaded", say: () => "could not be loaded: install the packages again" },
  glyph: {
    id: "misfit-glyph",
    check: "signs the fonts have",
    say: (_, lent) =>
      `is in none of the fonts of print (${[...printedFonts, ...lent].join(", ")}): use other words, name a font that has it under “fonts” in book.yaml, or ${elsewhere}`,
  },
};

/** A check for each kind of misfit; findings read `file:line: “words” is 12 pt too wide: mend`. */
export function misfitChecks(misfits: readonly Misfit[], source: MisfitSource): Check[] {
  return Object.entries(kinds).map(([kind, { id, check, say }]) => {
    const findings = misfits
      .filter((misfit) => misfit.kind === kind)
      .map((misfit): Finding => {
        // What has no words behind it has no place of its own: it stands near what is around it.
        const page = [misfit.anchor, ...misfit.labels].flatMap((id) => source.pageOf.get(id) ?? [])[0];
        const what = misfit.text === "" ? `<${misfit.element}>` : `“${misfit.text}”`;
        const place = placeOf(misfit, source);
        const text = `${place === "" ? "" : `${place}: `}${what} ${say(misfit, source.lent)}`;
        return page === undefined ? { text } : { text, page };
      });
    return {
      ...judged(
        check,
        findings.map(({ text }) => text),
      ),
      id,
      findings,
    };
  });
}

/** "tides.mdx:12", as near as the words can be found; empty when the misfit belongs to no file. */
function placeOf({ kind, doc, labels, text, words }: Misfit, { book, texts }: MisfitSource): string {
  if (kind === "font") return "";
  const find = (source: string, from: number) => {
    const line = lineOfWords(source, words, from);
    return kind === "glyph" ? (lineOfWords(source, text, line ?? from) ?? line) : line;
  };
  const known = labels.flatMap((label) => book.labels[label] ?? book.labels[label.replace(/-answer$/, "")] ?? [])[0];
  const file = known?.file ?? book.docs.find(({ id }) => id === doc)?.file;
  if (file !== undefined) {
    const from = known?.line ?? 1;
    return `${file}:${String(find(texts[file] ?? "", from) ?? from)}`;
  }
  // A page the engine makes shows words of the settings, or of any document.
  for (const name of ["book.yaml", ...book.docs.map((candidate) => candidate.file)]) {
    const line = find(texts[name] ?? "", 1);
    if (line !== undefined) return `${name}:${String(line)}`;
  }
  return "book.yaml:1";
}

function points(pixels: number): string {
  return `${String(Math.round(pixels * 0.75 * 10) / 10)} pt`;
}
