/** How typed answers were judged, question by question. */
import { answerSheet as words } from "#words/answerSheet";
import { pageNote } from "../../client/printed-pages.ts";
import { make } from "../../client/elements.ts";
import { toolTable } from "../../client/tool-table.ts";
import type { LoadedQuestion } from "../../exam/client/load-questions.ts";
import type { SheetQuestion } from "../read-sheet.ts";

/** A typed answer, judged. */
export interface JudgedAnswer {
  question: SheetQuestion;
  chosen: string;
  loaded: LoadedQuestion;
  isRight: boolean;
  /** Nothing had been answered there before. */
  isFirst: boolean;
}

/** Fills the section. @param blanks questions without an answer. @returns its heading */
export function showResult(
  section: HTMLElement,
  judged: readonly JudgedAnswer[],
  blanks: number,
  isKept: boolean,
  another: () => void,
): HTMLElement {
  const heading = make("h2", { id: "answers-result", tabindex: "-1" }, words.result);
  const again = make("button", { class: "solid-button", type: "button" }, words.another);
  again.addEventListener("click", another);
  const right = judged.filter(({ isRight }) => isRight).length;
  const said = [
    words.firsts(judged.filter(({ isFirst }) => isFirst).length),
    ...(blanks === 0 ? [] : [words.blanks(blanks)]),
    ...(isKept ? [] : [words.notKept]),
  ];
  section.replaceChildren(
    heading,
    make("p", { class: "tool-lead answers-sum" }, make("b", {}, words.resultOf(right, judged.length))),
    make("p", {}, said.join(" ")),
    table(judged),
    make("p", { class: "tool-actions" }, again),
  );
  return heading;
}

function table(judged: readonly JudgedAnswer[]): HTMLElement {
  const head = [words.question, words.yours, words.rightIs, words.verdict];
  const rows = judged.map(({ question, chosen, loaded, isRight }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, make("a", { href: loaded.href }, question.code)),
      make("td", {}, chosen),
      make("td", {}, loaded.right),
      make(
        "td",
        {},
        make(
          "span",
          { class: isRight ? "tool-outcome is-right" : "tool-outcome" },
          isRight ? words.right : words.wrong,
        ),
        ...(isRight ? [] : readings(loaded)),
      ),
    ),
  );
  return toolTable({ look: "answers-table", caption: words.table, head, rows });
}

function readings({ readings: sections }: LoadedQuestion): (Node | string)[] {
  return [
    `. ${words.read}: `,
    ...sections.flatMap(({ href, text, label }, i) => [
      ...(i === 0 ? [] : [", "]),
      make("a", { href }, text),
      pageNote(label),
    ]),
  ];
}
