/** What authors do to pages: each ends in a good page, in both trims. */
import { beforeAll, describe, expect, test } from "vitest";
import { marginsFor, paperOf, type Trim } from "../../src/formats/print/trim.ts";
import { pageTexts, type PageLines } from "../setup/pdf.ts";
import { glyphsOf, printFiles, stripes, trims, type Glyph, type PrintedFiles } from "../setup/print-files.ts";

const letters = (count: number) =>
  Array.from({ length: count }, (_, i) => "abcdefghijklmnopqrstuvwxyz"[(i * 7 + 3) % 26]).join("");
const word = letters(400);
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (...rows: string[][]) =>
  [row(rows[0] ?? []), row((rows[0] ?? []).map(() => "---")), ...rows.slice(1).map(row)].join("\n");
const talk = [
  "The harbor basin",
  "Monday before the spring tide",
  "Harbormaster",
  "An unannounced overflow of the northern sluice",
  "Approximately sixteen thousand",
  "Temporary reinforcement of embankments",
  "Administration",
  "Documentation and responsibilities",
];
const numbers = Array.from({ length: 26 }, (_, i) => String(100 + i * 7));
const spaced = Array.from({ length: 100 }, (_, i) => `--option-${i}=value`)
  .join(" ")
  .padEnd(2000, "z");
const title =
  "How a chapter came to bear a title of two hundred characters, which no head of a page could hold, nor any line of " +
  "the contents, and what its readers, its printers and at last its author made of it all";
const steps = Array.from(
  { length: 12 },
  (_, i) =>
    `<rect class="f-box" x="120" y="${10 + i * 70}" width="240" height="46"/><text class="f-text" x="240" y="${38 + i * 70}" text-anchor="middle">Step ${i + 1}</text>`,
);

const files = {
  "book.yaml": `title: ${title}\nauthors: [M. Okoro]\nformats: { letter: {}, paperback: {} }\n`,
  "01-wide.mdx": `---
title: Wide tables
---

<Table id="tbl-talk" caption="Eight columns of words.">

${table(["A", "B", "C", "D", "E", "F", "G", "H"], talk, talk, talk)}

</Table>

<Table id="tbl-names" caption="Names.">

${table(["Name", "Address", "Setting", "Value"], ["`HARBOR_GATEWAY_MAXIMUM_CONNECTION_IDLE_TIMEOUT_SECONDS`", "`arn:harbor:gateway:north-basin-1:123456789012:sluice/northern`", "`configuration.gateway.connections.idle.timeout`", "275"])}

</Table>

${table(Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), numbers)}

${table(["Word", "Length"], [word, "400"])}

<Table id="tbl-long-talk" caption="Forty rows of words.">

${table(["A", "B", "C", "D", "E", "F", "G", "H"], ...Array.from({ length: 40 }, (_, i) => [`Row${i + 1}`, ...talk.slice(1)]))}

</Table>
`,
  "02-long.mdx": `---
title: A long table
---

${table(["Harbor", "Depth", "Remark"], ...Array.from({ length: 60 }, (_, i) => [`Harbor ${i + 1}`, `${i + 4} m`, "Dredged every spring"]))}
`,
  "03-tall.mdx": `---
title: Tall figures
---

<Figure id="fig-ladder" caption="Twelve steps down.">

![A ladder](figures/ladder.svg)

</Figure>

<Figure id="fig-tower" caption="The tower.">

![A tower](figures/tower.png)

</Figure>

A cell that is taller than a page:

${table(["Name", "Text"], ["One", `${"A sentence that goes on. ".repeat(250)}The end of the cell.`])}
`,
  "04-words.mdx": `---
title: Long words
---

## ${word.slice(0, 120)} {#sec-long}

- In a list: ${word}

:::note[${word.slice(0, 200)}]
${word}
:::

> ${word}

An address: https://harbor.example/${word.slice(0, 200)}, and **${word}**.[^1]

<DecisionTree>

- Is it ${word}?
  - **${word}**: Take ${word}
  - **No**: Walk

</DecisionTree>

[^1]: ${word}
`,
  "05-code.mdx": `---
title: Long code
---

\`\`\`sh
${spaced}
\`\`\`

Inline: \`${word}\`

\`\`\`text
${"x".repeat(12_000)}
\`\`\`
`,
  "06-empty.mdx": "---\ntitle: An empty chapter\n---\n",
  "07-line.mdx": "---\ntitle: One line\n---\n\nThe only line of its chapter.\n",
  "08-title.mdx": `---\ntitle: ${title}\n---\n\n## ${title} {#sec-title}\n\n${"The river carries what it is given. ".repeat(300)}\n`,
  [`09-${"word".repeat(10)}.mdx`]: `---\ntitle: ${letters(200)}\n---\n\n${"The river carries what it is given. ".repeat(300)}\n`,
  "10-signs.mdx":
    "---\ntitle: Signs\n---\n\nΘάλασσα, κῦμα; Море и прилив; Nước lớn; Żółć; ↑ × ÷ ± − € “a” « » …\n\n```text\nΘάλασσα κῦμα Море\n```\n",
  "figures/ladder.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 860">${steps.join("")}</svg>`,
  "figures/tower.png": stripes(600, 4000),
};

let book: PrintedFiles;
const pages = new Map<string, PageLines[]>();

beforeAll(async () => {
  book = await printFiles(files);
  for (const trim of trims) pages.set(trim, pageTexts(book.printed[trim].pdf));
});

const inks: Partial<Record<Trim, string>> = {};

function textOf(trim: Trim): string {
  const { pdf, result } = book.printed[trim];
  const { height, top, bottom } = paperOf(trim);
  const isText = ({ box: [, y1, , y2] }: Glyph) => y1 > (top - 0.1) * 72 && y2 < (height - bottom + 0.1) * 72;
  const glyphs = Array.from({ length: result.pages }, (_, page) => glyphsOf(pdf, page).filter(isText)).flat();
  return glyphs.map(({ text }) => text).join("");
}

describe.each(trims)("in %s", (trim) => {
  const linesOf = () => (pages.get(trim) ?? []).map(({ lines }) => lines);
  /** All text of the book, without spaces, heads and folios: words are whole in it, however they were broken. */
  const ink = () => (inks[trim] ??= textOf(trim));
  const pagesWith = (words: string) =>
    linesOf().flatMap((lines, i) => (lines.some((line) => line.includes(words)) ? [i] : []));

  test("every check passes", () => {
    expect(book.printed[trim].result.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("all that is written stands inside the margins, in type of at least 7 pt", () => {
    const { pdf, result } = book.printed[trim];
    const { width, height, top, bottom } = paperOf(trim);
    const { inside, outside } = marginsFor(trim, result.pages);
    const outsiders: unknown[] = [];
    let count = 0;
    for (let page = 0; page < result.pages; page += 1) {
      const [left, right] = page % 2 === 0 ? [inside, outside] : [outside, inside];
      for (const { text, box, size } of glyphsOf(pdf, page)) {
        count += 1;
        const isInside = box[0] > left * 72 - 2 && box[2] < (width - right) * 72 + 2;
        // Heads and folios stand in the margins above and below.
        const isOnPage = box[1] > (top - 0.5) * 72 && box[3] < (height - bottom + 0.5) * 72;
        if (!isInside || !isOnPage || size < 6.99) outsiders.push({ page: page + 1, text, box, size });
      }
    }
    expect(count).toBeGreaterThan(20_000);
    expect(outsiders.slice(0, 3)).toEqual([]);
  });

  test("nothing is printed over something else", () => {
    const { pdf, result } = book.printed[trim];
    const clashes: unknown[] = [];
    for (let page = 0; page < result.pages; page += 1) {
      const cells = new Map<string, string>();
      for (const { text, box } of glyphsOf(pdf, page)) {
        const cell = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2].map((at) => Math.round(at / 1.5)).join();
        if (cells.has(cell)) clashes.push({ page: page + 1, text, over: cells.get(cell) });
        cells.set(cell, text);
      }
    }
    expect(clashes.slice(0, 3)).toEqual([]);
  });

  test("a table of many words lies on its side, with its words whole", () => {
    const [page = -1] = pagesWith("Eight columns of words.").slice(-1);
    const words = (linesOf()[page] ?? []).join(" ");
    for (const cell of talk)
      for (const part of cell.split(" ")) expect(words.split(part).length - 1).toBeGreaterThanOrEqual(3);
    const { box } = glyphsOf(book.printed[trim].pdf, page).find(({ text }) => text === "H") ?? { box: [0, 0, 0, 0] };
    // Its last column is at the top of the page.
    expect(box[1]).toBeLessThan(paperOf(trim).height * 36);
  });

  test("one of many rows too goes on on the next page, with its header, and says so", () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Row${i + 1}`);
    const all = linesOf().flat().join(" ").split(/\s+/);
    expect(rows.map((name) => all.filter((word) => word === name).length)).toEqual(rows.map(() => 1));
    const holding = linesOf().flatMap((lines, i) =>
      lines
        .join(" ")
        .split(/\s+/)
        .some((word) => rows.includes(word))
        ? [i]
        : [],
    );
    expect(holding.length).toBeGreaterThan(1);
    for (const page of holding.slice(1)) {
      const text = (linesOf()[page] ?? []).join(" ");
      expect(text).toContain("Table 1.3, continued");
      for (const head of ["A", "B", "C", "D", "E", "F", "G", "H"]) expect(text.split(/\s+/)).toContain(head);
    }
  });

  test("names of machines break at their joints, numbers never", () => {
    const lines = linesOf().flat();
    const joint = lines.filter((line) => /^(?:HARBOR|arn:|configuration)/.test(line));
    expect(joint.length).toBeGreaterThanOrEqual(3);
    expect(lines.join(" ")).toMatch(/CONNECTION_|IDLE_TIMEOUT/);
    const all = lines.join(" ").split(/\s+/);
    for (const number of numbers) expect(all).toContain(number);
    expect(all).toContain("Length");
  });

  test("a table of sixty rows has each row once, and its header on every page of it", () => {
    const rows = (pages.get(trim) ?? []).map((page) =>
      page.rows.filter((line) => /^Harbor \d+ \d+ m Dredged/.test(line)),
    );
    expect(rows.flat().map((line) => Number(line.split(" ")[1]))).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    const holding = rows.flatMap((found, i) => (found.length > 0 ? [i] : []));
    expect(holding.length).toBeGreaterThan(1);
    for (const page of holding) expect(pages.get(trim)?.[page]?.rows).toContain("Harbor Depth Remark");
  });

  test("a tall drawing is whole, on one page with its caption", () => {
    const [page = -1] = pagesWith("Twelve steps down.").slice(-1);
    const lines = linesOf()[page] ?? [];
    for (let step = 1; step <= 12; step += 1) expect(lines).toContain(`Step ${step}`);
  });

  test("a tall photograph keeps its shape", () => {
    const [page = -1] = pagesWith("The tower.").slice(-1);
    const text = book.printed[trim].pdf.loadPage(page).toStructuredText("preserve-images");
    const { blocks } = JSON.parse(text.asJSON()) as { blocks: { type: string; bbox: { w: number; h: number } }[] };
    const images = blocks.filter(({ type }) => type === "image").map(({ bbox }) => bbox.h / bbox.w);
    expect(images).toHaveLength(1);
    expect((images[0] ?? 0) / (4000 / 600)).toBeCloseTo(1, 1);
  });

  test("a cell taller than a page goes on on the next, to its end", () => {
    expect(ink().split("Asentencethatgoeson.")).toHaveLength(250);
    expect(ink()).toContain("Theendofthecell.");
  });

  test("words of 400 letters are whole, wherever they stand", () => {
    // List, callout, quotation, strong, three in the tree, footnote, cell, inline code.
    expect(ink().split(word).length - 1).toBe(10);
  });

  test("lines of code of 2,000 and of 12,000 characters are whole", () => {
    expect(ink()).toContain(spaced.replace(/\s/g, ""));
    expect(ink().replace(/[^x]/g, "").length).toBeGreaterThanOrEqual(12_000);
    expect(linesOf().filter((lines) => lines.some((line) => /x{60}/.test(line))).length).toBeGreaterThan(1);
  });

  test("an empty chapter is its title; one of one line has it below", () => {
    const chapter = linesOf().find((lines) => lines.includes("An empty chapter") && lines.includes("6"));
    expect(chapter).toBeDefined();
    const line = linesOf().find((lines) => lines.includes("The only line of its chapter."));
    expect(line).toContain("One line");
  });

  test("a title of 200 characters is whole on the title page, in the contents and over its chapter, and short in heads", () => {
    const [first = [], second = [], contents = []] = linesOf();
    expect(first.join(" ")).toContain(title);
    expect(first).toContain("Edition 1");
    expect(second.join(" ")).toContain(title);
    expect(contents.join(" ")).toContain(title);
    const whole = linesOf().filter((lines) => lines.join(" ").includes(title));
    // Title page, imprint, contents, the chapter with its section.
    expect(whole).toHaveLength(4);
    const heads = linesOf().map(([head = ""]) => head);
    expect(heads.filter((head) => /^8 · How a chapter came to .* …$/.test(head)).length).toBeGreaterThan(0);
    // A title of one word is cut inside it.
    expect(heads.filter((head) => head.startsWith(`9 · ${letters(20)}`) && head.endsWith(" …")).length).toBeGreaterThan(
      0,
    );
  });

  test("signs that one font lacks come from another of the book’s", () => {
    expect(ink()).toContain("κῦμα");
    expect(ink()).toContain("Мореиприлив");
  });
});

test("the title has 200 characters, and the outline has them all", () => {
  expect(title).toHaveLength(200);
  const titles = book.printed.letter.pdf.loadOutline()?.map((entry) => entry.title) ?? [];
  expect(titles).toContain(`8 ${title}`);
});
