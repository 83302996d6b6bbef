/** Sound pieces that the cases break in one place. */
import { dedent } from "../folder.ts";

/** A service page without a fault. */
export function service(id: string, name: string, more = ""): string {
  return `${dedent(`
    ---
    id: ${id}
    name: ${name}
    category: Water
    tagline: Holds water
    purpose: It holds water.
    useWhen: [There is water.]
    avoidWhen: [There is none.]
    features:
      - { name: Depth, status: ga, note: Ten meters. }
  `)}${more === "" ? "patterns: []\n" : dedent(more)}${dedent(`
    mustKnow: [It is wet.]
    mistakes: []
    verified: 2026-11
    sources:
      - { title: Survey, url: "https://water.example/" }
    ---
    More of it.
  `)}`;
}

/** book.yaml of a book with one exam domain of two tasks. */
export const examBook = dedent(`
  title: T
  authors: [A]
  edition: { date: 2026-11-22 }
  exam:
    code: X-1
    domains:
      - number: 1
        title: Water
        weight: 100
        tasks:
          "1.1": Read the tide
          "1.2": Sail by it
`);

/** A single-choice question without a fault; `right` is the letter of its right option. */
export function question(
  id: string,
  right = "A",
  options: Record<string, string> = { A: "Wait", B: "Sail", C: "Swim" },
): string {
  const items = Object.entries(options).map(
    ([letter, text]) => `- [${letter === right ? "x" : " "}] ${text}\n\n  Because.\n`,
  );
  return `<Question id="${id}" kind="single">\n\nWhat now?\n\n${items.join("\n")}\n<Explanation>\n\nThe tide decides.\n\n</Explanation>\n\n</Question>\n`;
}
