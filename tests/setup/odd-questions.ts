/** Questions of every kind, with odd words in every place. */
import { oddLine } from "./odd-lines.ts";
import type { OddChapter } from "./odd-blocks.ts";

/** A question; its label is the chapter's next. */
export function oddQuestion(chapter: OddChapter): string {
  const { random } = chapter;
  const kind = random.pick(["single", "multiple", "ordering", "matching"] as const);
  const difficulty = random.next() < 0.5 ? ` difficulty="${random.between(1, 5)}"` : "";
  const line = () => oddLine(chapter, 1).replace(/\\?\n/g, " ");
  const options: Record<typeof kind, () => string> = {
    single: () => choices([true, false, false, false], line),
    multiple: () => choices([true, true, false, false, false], line),
    ordering: () => ["1", "2", "3"].map((number) => `${number}. Step ${line()}`).join("\n"),
    matching: () =>
      ["a", "b", "c"]
        .map((name) => `- **Side ${name} ${random.pick(["`]]>`", "&nbsp;", "שלום"])}**: is ${line()}`)
        .join("\n"),
  };
  return [
    `<Question id="${chapter.label("q")}" kind="${kind}"${difficulty}>`,
    `Stem ${line()}`,
    ...(random.next() < 0.3 ? ["```js\nif (a[b[0]]>c) \u0001\n```"] : []),
    options[kind](),
    `<Explanation>\n\nBecause ${line()}\n\n${random.next() < 0.3 ? "- one\n- two\n\n" : ""}</Explanation>`,
    "</Question>",
  ].join("\n\n");
}

function choices(marks: readonly boolean[], line: () => string): string {
  return marks.map((isRight) => `- [${isRight ? "x" : " "}] Option ${line()}\n\n  Reason ${line()}`).join("\n\n");
}
