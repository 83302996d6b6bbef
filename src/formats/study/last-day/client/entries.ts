/** Makes the entries of the sheet: a missed question in a few lines, a chapter in its summary. */
import { lastDay as words } from "#words/lastDay";
import { pageNote } from "../../client/printed-pages.ts";
import { make } from "../../client/elements.ts";
import { lineOf } from "../../client/line-of.ts";
import { withoutIds } from "../../client/taken-from.ts";
import type { LoadedQuestion } from "../../exam/client/load-questions.ts";
import { shortStem } from "../short-stem.ts";
import type { Reading } from "../../study-data.ts";
import type { WeakChapter } from "../weak-chapters.ts";

/** What is to be read, and the label it bears. */
export type LabeledReading = Reading & { label: string };

/** @param code as printed: "Q2.3". @param readings what to read about it, with labels */
export function missedEntry(code: string, loaded: LoadedQuestion, readings: readonly LabeledReading[]): HTMLElement {
  const { section, href } = loaded;
  const stem = shortStem(section.querySelector(".stem")?.textContent ?? "", document.documentElement.lang);
  return make(
    "li",
    {},
    make("a", { href }, make("b", {}, code)),
    ` ${stem}`,
    make("span", { class: "last-day-right" }, ...rightAnswer(loaded)),
    make(
      "span",
      { class: "last-day-read" },
      `${words.section}: `,
      ...readings.flatMap(({ href: place, text, label }, i) => [
        ...(i === 0 ? [] : [", "]),
        make("a", { href: place }, text),
        pageNote(label),
      ]),
    ),
  );
}

/** The right letters with what they say. */
function rightAnswer({ section, kind, right }: LoadedQuestion): (Node | string)[] {
  const texts = [...section.querySelectorAll(".options > li")].map((option) =>
    lineOf(option.querySelector(".option-text") ?? option),
  );
  const said = Array.from(right).map((letter) => texts[letter.charCodeAt(0) - 65] ?? "");
  const prompts = [...section.querySelectorAll(".prompt label")].map(lineOf);
  const text =
    kind === "matching"
      ? said.map((one, i) => `${prompts[i] ?? String(i + 1)} – ${one}`).join("; ")
      : kind === "ordering"
        ? said.map((one, i) => `${i + 1}. ${one}`).join(" ")
        : said.join(" + ");
  return [make("b", {}, words.rightIs(right)), ` ${text}`];
}

/** Undefined for a chapter without a summary. @param chapter its page */
export function essenceEntry(
  chapter: Document,
  href: string,
  title: string,
  weak: WeakChapter,
): HTMLElement | undefined {
  const summary = chapter.querySelector(".doc .summary");
  if (summary === null) return undefined;
  const own = withoutIds(document.importNode(summary, true));
  own.removeAttribute("class");
  for (const link of own.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  const line = words.chapterLine(weak.right, weak.counted);
  const couplets = [...own.querySelectorAll(".couplet")];
  for (const couplet of couplets) couplet.remove();
  return make("li", {}, make("a", { href }, make("b", {}, title)), ` (${line})`, ...couplets, ...own.childNodes);
}
