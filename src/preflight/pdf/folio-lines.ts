/** Finds the folios that pages print: the numbers at their head or foot that count on from page to page. */
import type { Box } from "./box.ts";
import type { PageReading, PdfFile } from "./read/file.ts";
import type { Line } from "./read/text.ts";

/** A number printed where folios are printed. */
export interface Folio {
  page: number;
  text: string;
  value: number;
  style: "arabic" | "roman";
  box: Box;
}

/** The folios of a file. */
export interface Folios {
  /** Those that count on, by physical page. */
  byPage: Map<number, Folio>;
  /** Numbers in the place of folios that do not count on with the others. */
  strays: Folio[];
  /** Physical page of folio 1; undefined where no arabic folios were found. */
  firstArabic: number | undefined;
}

const found = new WeakMap<PdfFile, Folios>();

/** Reads the folios of a file; again for nothing. */
export function foliosOf(file: PdfFile): Folios {
  const known = found.get(file) ?? findFolios(file);
  found.set(file, known);
  return known;
}

/** Physical page that bears a folio, as printed or as labelled; undefined where there is none. */
export function pageOfFolio(file: PdfFile, text: string): number | undefined {
  const { byPage, firstArabic } = foliosOf(file);
  const wanted = text.toLowerCase();
  for (const [page, folio] of byPage) if (folio.text.toLowerCase() === wanted) return page;
  // An opener may leave its folio out, and has its place in the count all the same.
  if (file.hasLabels) return file.pages.find(({ label }) => label.toLowerCase() === wanted)?.number;
  const page = firstArabic === undefined || !/^\d+$/.test(wanted) ? undefined : firstArabic + Number(wanted) - 1;
  return page !== undefined && page >= 1 && page <= file.pages.length ? page : undefined;
}

/** The topmost and the lowest line of a page, with what stands beside them. */
export function edgeRows({ lines }: PageReading): { head: Line[]; foot: Line[] } {
  const top = Math.min(...lines.map(({ baseline }) => baseline));
  const low = Math.max(...lines.map(({ baseline }) => baseline));
  const at = (baseline: number) => lines.filter((line) => Math.abs(line.baseline - baseline) < 3);
  return { head: at(top), foot: low - top < 3 ? [] : at(low) };
}

/** The lines between head and foot, from the top down; a foot that is no number is text. */
export function bodyLines(page: PageReading): Line[] {
  const { head, foot } = edgeRows(page);
  const furniture = new Set([...head, ...foot.filter(({ text }) => valueOf(text.trim()) !== undefined)]);
  return page.lines.filter((line) => !furniture.has(line)).toSorted((a, b) => a.baseline - b.baseline);
}

/** What may be a folio: a line that is a number, or the number at either end of a head or foot. */
export function folioCandidates(page: PageReading): Folio[] {
  const { head, foot } = edgeRows(page);
  return [...foot, ...head].flatMap(({ text, box }) => {
    const words = text.trim().split(/\s+/);
    const ends = words.length === 1 ? words : [words[0] ?? "", words.at(-1) ?? ""];
    return ends.flatMap((word): Folio[] => {
      const value = valueOf(word);
      if (value === undefined || (words.length > 1 && value.style === "roman")) return [];
      return [{ page: page.number, text: word, ...value, box }];
    });
  });
}

function valueOf(word: string): Pick<Folio, "value" | "style"> | undefined {
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), style: "arabic" };
  if (!/^[ivxlc]{1,8}$/i.test(word)) return undefined;
  const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const values = Array.from(word.toLowerCase()).map((sign) => digits[sign] ?? 0);
  const value = values.reduce((sum, digit, i) => sum + (digit < (values[i + 1] ?? 0) ? -digit : digit), 0);
  return { value, style: "roman" };
}

function findFolios(file: PdfFile): Folios {
  const candidates = file.pages.flatMap(folioCandidates);
  const byPage = new Map<number, Folio>();
  const strays: Folio[] = [];
  let firstArabic: number | undefined;
  for (const style of ["roman", "arabic"] as const) {
    const those = candidates.filter((candidate) => candidate.style === style);
    const offset = usualOffset(those);
    if (offset === undefined) continue;
    if (style === "arabic") firstArabic = offset + 1;
    const counted = those.filter(({ page, value }) => page - value === offset);
    for (const folio of counted) byPage.set(folio.page, folio);
    strays.push(...those.filter((folio) => !byPage.has(folio.page) && isPlaced(folio, counted)));
  }
  return { byPage, strays: strays.filter(({ page }) => !byPage.has(page)), firstArabic };
}

/** How far most numbers are behind their pages; one number alone proves nothing. */
function usualOffset(folios: readonly Folio[]): number | undefined {
  const groups = Map.groupBy(folios, ({ page, value }) => page - value);
  const [offset, group = []] = [...groups].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
  const pages = new Set(folios.map(({ page }) => page)).size;
  return group.length >= 2 && group.length >= pages * 0.4 ? offset : undefined;
}

/** Whether a number stands where folios stand, on either side or in the middle. */
function isPlaced({ box }: Folio, folios: readonly Folio[]): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 3;
  return folios.some(
    (folio) =>
      near(folio.box[3], box[3]) &&
      (near(folio.box[0], box[0]) || near(folio.box[2], box[2]) || near(folio.box[0] + folio.box[2], box[0] + box[2])),
  );
}
