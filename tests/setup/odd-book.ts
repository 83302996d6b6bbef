/** A book of chapters that are odd but mostly legal; the same seed writes the same book. */
import { randomFrom } from "../../scripts/bench/random.ts";
import { oddBlock, oddNote, type OddChapter } from "./odd-blocks.ts";
import { oddQuestion } from "./odd-questions.ts";
import { stripes, type BookFiles } from "./print-files.ts";

/** Where a chapter stands in the folder. */
export function oddChapterFile(number: number): string {
  return `chapters/${String(number).padStart(3, "0")}.mdx`;
}

/** The files of a book of the odd chapters of these numbers; it is published as EPUB alone. */
export function oddBook(seed: string, numbers: readonly number[]): BookFiles {
  return {
    "book.yaml": settings(numbers),
    "glossary.yaml": glossary,
    "services/index.mdx": "---\ntitle: Services ]]> & <others>\nid: services\n---\n\nAll.\n",
    "services/odd-service.mdx": service,
    ...pictures,
    ...Object.fromEntries(numbers.map((number) => [oddChapterFile(number), oddChapter(seed, number)])),
  };
}

/** Source of one chapter. */
function oddChapter(seed: string, number: number): string {
  const random = randomFrom(`${seed} ${number}`);
  const counts = new Map<string, number>();
  const notes = Array.from({ length: random.between(0, 3) }, (_, i) =>
    random.pick([`n${i}`, `Ä ö${i}`.replace(" ", "-"), `${i}]`.slice(0, 1)]),
  );
  const chapter: OddChapter = {
    random,
    number,
    labels: [`ch-c${number}`, "ch-about", "term-odd", "svc-odd-service", "part-all", "app-glossary"],
    notes: [...new Set(notes)],
    // Nine chapters of ten hold nothing that is known to be refused.
    illegal: random.next() < 0.1 ? 0.05 : 0,
    label(prefix) {
      const next = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, next);
      return `${prefix}-c${number}-${next}`;
    },
  };
  const body = Array.from({ length: random.between(2, 6) }, () => oddBlock(chapter));
  if (random.next() < 0.4) body.push(oddQuestion(chapter));
  return [
    frontmatter(chapter),
    ...body,
    lastWords(number),
    ...chapter.notes.map((name) => oddNote(chapter, name)),
    "",
  ].join("\n\n");
}

/** What every chapter ends with, but for its notes: who finds it knows that nothing before has swallowed the rest. */
export function lastWords(number: number): string {
  return `So ends chapter ${number}.`;
}

function frontmatter({ number, random }: OddChapter): string {
  const title = random.pick([
    "Plain",
    ']]> -- <b> & &amp; "q"',
    "שלום \u202e\u200b👩‍👩‍👧‍👦",
    "con\u0007trol \ufffe \u2028",
    "`code` *and* [](#ch-about)",
    "x".repeat(300),
  ]);
  const url = random.pick([
    "https://example.com/a?b=1&c=2",
    "https://例え.jp/パス",
    "https://example.com/'\"<>",
    "HTTPS://EXAMPLE.com",
  ]);
  return [
    "---",
    `title: ${JSON.stringify(`${title} ${number}`)}`,
    `id: c${number}`,
    ...(random.next() < 0.5 ? [`objectives: [${JSON.stringify(`Tell ${title} from \`]]>\``)}]`] : []),
    ...(random.next() < 0.3 ? [`sources: [{ title: ${JSON.stringify(title)}, url: ${JSON.stringify(url)} }]`] : []),
    "---",
  ].join("\n");
}

function settings(numbers: readonly number[]): string {
  return `title: "Odd ]]> & <b>book</b> -- “q” \\u202e\\u200b👩‍👩‍👧‍👦"
id: odd
subtitle: "שלום &amp; \\u0001"
authors: ["A. & B. <c>", "שלום"]
publisher: "P & <Q> ]]>"
rights: "© ]]> & --"
description: "What is <odd> & ]]> 'legal'"
contact: "[write](mailto:a@example.com) & \`]]>\`"
identifiers: { uuid: 6d0b7f3a-52c4-4c0e-9a65-1f8f7c2a9e42 }
exam:
  code: "X & <1>"
  domains: [{ number: 1, title: "A ]]> & <b>", weight: 100, tasks: { "1.1": "T & <t>" } }]
callouts:
  trap: { label: "Trap & <t>", meaning: "M ]]> & <m>", tone: red, icon: triangle }
summary: { rewards: "R & <r>", punishes: "P ]]>" }
structure:
  front: [about.mdx]
  parts:
    - part: part.mdx
      chapters: [${numbers.map(oddChapterFile).join(", ")}]
  back: [services, glossary.yaml]
formats: { epub: {} }
store: [{ format: "P & <p>", price: 20, currency: EUR, url: "https://example.com/a?b=1&c=2" }]
site: { url: "https://example.com", base: /odd/ }
rules: { exam-task-uncovered: off }
`;
}

const glossary = `- { id: odd, term: "odd & <o> ]]>", short: "o&o", definition: "Not even; \`]]>\` [](#term-even) &nbsp; \\u0001.", see: [even], aliases: ["<a>"] }
- { id: even, term: "שלום 👩‍👩‍👧‍👦", definition: "a < b & c -- [d](https://example.com/?a=1&b=2)." }
`;

const service = `---
id: odd-service
name: "Odd & <Service>"
short: "O&S"
category: "C ]]> & <c>"
tagline: "t < u & v ]]>"
purpose: "p \`]]>\` <kbd>"
useWhen: ["u & <u>"]
avoidWhen: ["a -- [](#term-odd)"]
features: [{ name: "f & <f>", status: ga, note: "n ]]>" }]
patterns: [{ name: "p & <p>", services: ["Odd & <Service>", "other"], frequency: often, text: "t ]]>" }]
mustKnow: ["m & \\u0001 \\ufffe"]
mistakes: [{ belief: "b & <b>", truth: "t ]]>", why: "w" }]
mnemonics: ["**M**: & <m>"]
comparisons: [{ with: "w & <w>", choose: "c", instead: "i ]]>" }]
guides: [{ title: "g & <g>", url: "https://example.com/?a=1&b=2" }]
verified: 2026-11
sources: [{ title: "s & <s>", url: "https://example.com/'q'" }]
---
`;

const drawing = `<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY x "y">]>
<!-- a -- comment ]]> -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:odd="urn:odd" viewBox="0 0 480 120" odd:own="1" onload="x()">
  <title>T &amp; t</title><style>.a { fill: red }</style><script>alert("]]>")</script>
  <defs><marker id="head"><path d="M0 0 L8 4 L0 8 z"/></marker><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
  <rect class="f-box a" x="8" y="8" width="120" height="40" fill="url(#g)" odd:more="2" data-x="y"/>
  <rect/><path/><circle r=""/><polygon points=""/>
  <text class="f-text" x="16" y="32" xml:space="preserve">a &lt; b &amp; ]]&gt; שלום</text>
  <path class="f-line" d="M128 28 H200" marker-end="url(#head)"/>
  <use xlink:href="#head" href="#head"/><a xlink:href="https://example.com/"><text x="240" y="32">link</text></a>
  <foreignObject width="10" height="10"><p xmlns="http://www.w3.org/1999/xhtml">p</p></foreignObject>
  <image href="https://example.com/x.png" width="1" height="1"/>
</svg>
`;

const pictures: BookFiles = {
  "about.mdx": "---\ntitle: About\nid: about\n---\n\n<CalloutLegend />\n\n<ExamDomains />\n",
  "part.mdx": '---\ntitle: "All ]]> & <b>"\nid: part-all\n---\n\nThe part.\n',
  "figures/odd.svg": drawing,
  "figures/quote'.svg": drawing,
  "figures/odd.png": stripes(40, 30),
  "figures/a b & c.png": stripes(41, 30),
  "figures/äö (1).png": stripes(42, 30),
  "figures/two.dots.jpg.png": stripes(43, 30),
};
