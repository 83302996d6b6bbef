/** Judges the words of a cover that were made as small as they may be. */
import { judgedByFindings, type Check } from "../check.ts";
import type { TooLong } from "./fit-words.ts";

/** What the author calls a text of the cover, where its own name is another. */
const settings: Record<string, string> = { note: "edition.number", spine: "title" };

/** A check that fails for texts that are too long; `note` is what it says where all fit. */
export function wordsFit(tooLong: readonly TooLong[], note = ""): Check {
  const findings = tooLong.map(({ text, share }) => {
    const place = text === "spine" ? "spine" : "front";
    const over = Math.ceil((1 / share - 1) * 100);
    return {
      text: `“${settings[text] ?? text}” in book.yaml is too long for the ${place} by about ${over} %: shorten it`,
    };
  });
  return judgedByFindings("cover-words-fit", "cover: words fit", findings, note);
}
