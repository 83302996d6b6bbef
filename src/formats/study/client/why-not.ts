/** From a wrong choice to what refutes it: what its reason refers to, or what settles the question. */
import { whyNot as words } from "#words/whyNot";
import { lineOf } from "./line-of.ts";

/** A reference to a section; one without a target in this edition is no link. */
const sectionLink = "a.ref[href*='#sec-']";

/**
 * Links to read on with, each for the letters it answers for.
 * @param question holds the answer with its reasons. @param chosen letters. @param right letters of the right options
 */
export function whyNotLinks(question: Element, chosen: string, right: string): HTMLAnchorElement[] {
  const kind = question instanceof HTMLElement ? question.dataset["kind"] : undefined;
  // The letters of an order and of pairs name places, not choices.
  if (kind !== "single" && kind !== "multiple") return [];
  const reasons = question.querySelectorAll(".rationales > li");
  const settling = [`.explanation ${sectionLink}`, `.answer ${sectionLink}`, ".explanation a.ref"]
    .map((link) => question.querySelector<HTMLAnchorElement>(link))
    .find((link) => link !== null);
  const letters = new Map<string, { text: string; letters: string[] }>();
  for (const letter of chosen) {
    if (right.includes(letter)) continue;
    const own = reasons[letter.charCodeAt(0) - 65]?.querySelector<HTMLAnchorElement>(sectionLink) ?? settling;
    const href = own?.getAttribute("href") ?? "";
    if (own === undefined || href === "") continue;
    const known = letters.get(href) ?? { text: lineOf(own), letters: [] };
    known.letters.push(letter);
    letters.set(href, known);
  }
  return [...letters].map(([href, known]) => {
    const link = document.createElement("a");
    link.className = "why-not ref";
    link.href = href;
    link.textContent = `${words.ask(known.letters.join(", "))} ${known.text}`;
    return link;
  });
}
