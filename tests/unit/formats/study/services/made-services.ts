/** A book about water with three services, of which two are compared. */
import { editionOf } from "../../../../../src/book/edition.ts";
import type { Book, Edition } from "../../../../../src/book/types.ts";
import { checked } from "../../../book/folder.ts";

const service = (id: string, name: string, more: string) => `---
id: ${id}
name: ${name}
tagline: What **${name}** does
purpose: P.
useWhen: [One., Two.]
avoidWhen: [A.]
mustKnow: [M.]
mistakes: []
patterns: []
verified: 2026-11
sources: [{ title: S, url: "https://tides.example/" }]
${more}---
`;

const chapter = (title: string, domain: number, task: string, text: string) =>
  `---\ntitle: ${title}\nexam: { domain: ${domain}, tasks: ["${task}"] }\n---\n\n${text}\n`;

const settings = `title: Water
authors: [A]
exam:
  code: X
  domains:
    - { number: 1, title: Rain, weight: 60, tasks: { "1.1": Catch } }
    - { number: 2, title: Rivers, weight: 40, tasks: { "2.1": Cross } }
structure:
  chapters: [rain.mdx, rivers.mdx]
  back: [services]
`;

export function serviceBook(): { book: Book; edition: Edition } {
  const { book } = checked({
    "book.yaml": settings,
    "rain.mdx": chapter("Rain", 1, "1.1", "Take a [](#svc-barrel) or a [](#svc-drain)."),
    "rivers.mdx": chapter("Rivers", 2, "2.1", "Take a [](#svc-bridge), or a [](#svc-drain)."),
    "services/index.mdx": "---\ntitle: Reference\nid: reference\n---\n\nText.\n",
    "services/barrel.mdx": service(
      "barrel",
      "Rain Barrel",
      `short: Barrel
category: Stores
features: [{ name: "\`Lid\`", status: ga, note: N. }, { name: Tap, status: legacy, note: N. }]
comparisons:
  - { with: The sea, choose: C., instead: I. }
  - { with: drain, choose: C., instead: I. }
`,
    ),
    "services/bridge.mdx": service(
      "bridge",
      "Stone Bridge",
      `category: Ways
exams: [X, Y]
features: [{ name: Arch, status: ga, note: N. }]
comparisons:
  - { with: "A [](#svc-barrel), full", choose: C., instead: I. }
`,
    ),
    "services/drain.mdx": service(
      "drain",
      "Storm Drain",
      `short: Drain
category: Stores
exams: [X]
features: [{ name: Grid, status: preview, note: N. }]
comparisons:
  - { with: Rain Barrel, choose: C., instead: I. }
`,
    ),
  });
  return { book, edition: editionOf(book, "full") };
}
