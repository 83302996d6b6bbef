/** Reads the pages of an EPUB with a browser's XML parser, and follows what they point at. */
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { withBrowser } from "../../src/formats/print/browser.ts";

/** What a browser reads of one XML file. */
export interface XmlPage {
  /** Path in the archive. */
  name: string;
  /** What the parser says; empty when it is XML. */
  fault: string;
  text: string;
  ids: string[];
  /** Values of `href` and `src`. */
  addresses: string[];
}

/** Every XHTML page of the archive, the package document and the NCX. */
export function xmlPages(epub: Uint8Array): Promise<XmlPage[]> {
  const files = unzipSync(epub, { filter: ({ name }) => /\.(xhtml|opf|ncx)$/.test(name) });
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return withBrowser(async ({ browser }) => {
    const page = await browser.newPage();
    return page.evaluate(
      (all) =>
        all.map(([name, text]) => {
          const parsed = new DOMParser().parseFromString(text, "application/xml");
          const values = (attribute: string) =>
            [...parsed.querySelectorAll(`[${attribute}]`)].map((element) => element.getAttribute(attribute) ?? "");
          return {
            name,
            fault: parsed.querySelector("parsererror")?.textContent ?? "",
            text: parsed.documentElement.textContent,
            ids: values("id"),
            addresses: [...values("href"), ...values("src")],
          };
        }),
      texts,
    );
  });
}

/** Ids that stand twice, and addresses that lead to no file or no id, as messages. */
export function linkFaults(epub: Uint8Array, pages: readonly XmlPage[]): string[] {
  const files = new Set(Object.keys(unzipSync(epub)));
  const ids = new Map(pages.map((page) => [page.name, new Set(page.ids)]));
  return pages.flatMap((page) => {
    const twice = page.ids
      .filter((id, i) => page.ids.indexOf(id) !== i)
      .map((id) => `${page.name}: “${id}” stands twice`);
    const dead = page.addresses.filter((address) => {
      if (/^[a-z][a-z\d+.-]*:/i.test(address)) return false;
      const [file = "", fragment] = address.split("#");
      const target = file === "" ? page.name : path.posix.join(path.posix.dirname(page.name), decodeURIComponent(file));
      return (
        !files.has(target) || (fragment !== undefined && ids.get(target)?.has(decodeURIComponent(fragment)) !== true)
      );
    });
    return [...twice, ...dead.map((address) => `${page.name}: “${address}” leads nowhere`)];
  });
}
