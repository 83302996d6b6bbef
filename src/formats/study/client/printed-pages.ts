/** Names the paperback's page beside what leads to a section; known where the paperback is published with the site. */
import { printed as words } from "#words/printed";
import { printedPagesFile } from "../../web/printed-pages.ts";

/** Folios by label: "47", "xiv". */
type PrintedPages = Readonly<Record<string, string>>;

let asked: Promise<PrintedPages> | undefined;

/** An empty place that is filled when the pages are known. @param label of what is to be read */
export function pageNote(label: string): HTMLElement {
  const place = document.createElement("span");
  place.className = "printed-page";
  place.dataset["pageOf"] = label;
  return place;
}

/** Fills the places below an element. @param base root of the edition's site */
export async function showPrintedPages(root: HTMLElement, base: string): Promise<void> {
  asked ??= fetchPages(base);
  const pages = await asked;
  for (const place of root.querySelectorAll<HTMLElement>("[data-page-of]")) {
    const folio = pages[place.dataset["pageOf"] ?? ""];
    if (folio !== undefined) place.textContent = words.page(folio);
  }
}

/** Nothing where they cannot be had: they are a courtesy. */
async function fetchPages(base: string): Promise<PrintedPages> {
  try {
    const response = await fetch(`${base}${printedPagesFile}`);
    return response.ok ? ((await response.json()) as { pages: PrintedPages }).pages : {};
  } catch {
    return {};
  }
}
