/** Writes addresses as paper shows them: short enough to type, and broken where no reader can be misled. */
import type { Element } from "hast";
import { h, text } from "../hast-tree.ts";

/** The address without what every browser adds by itself: "https://a.example/b/" becomes "a.example/b". */
export function printedAddress(url: string): string {
  const short = url.replace(/^(?:https?:\/\/|mailto:)/i, "");
  return /[?#]/.test(short) ? short : short.replace(/\/+$/, "");
}

/** Whether the words of a link already are the address it leads to. */
export function isOwnAddress(words: string, url: string): boolean {
  const plain = (address: string) =>
    printedAddress(address.trim())
      .replace(/^www\./i, "")
      .toLowerCase();
  return plain(words) === plain(url);
}

/** An element that holds an address; a line may end after each of its joints, and no hyphen is set there. */
export function addressElement(address: string): Element {
  const pieces = address.match(/[^/.\-?&=_#@]*[/.\-?&=_#@]+|[^/.\-?&=_#@]+$/g) ?? [];
  const broken = pieces.flatMap((piece, i) => (i === 0 ? [text(piece)] : [h("wbr", {}), text(piece)]));
  return h("span", { className: ["address"], translate: "no" }, broken);
}
