/** Blocks that are odd but mostly legal: each function writes one kind. */
import { oddAlt, oddLine, oddPicture, oddValue, oddWords, type Surroundings } from "./odd-lines.ts";

/** What blocks of a chapter share. */
export interface OddChapter extends Surroundings {
  /** Number of the chapter; part of every label. */
  number: number;
  /** Takes the next label of a kind: "fig-12-3". */
  label: (prefix: string) => string;
}

type Block = (chapter: OddChapter, depth: number) => string;

const paragraph: Block = (chapter) => {
  // A block's own sign must not begin a line.
  const lines = Array.from({ length: chapter.random.between(1, 3) }, () => `So ${oddLine(chapter)}`);
  return lines.join("\n");
};

const heading: Block = (chapter) => {
  const { random } = chapter;
  const label = random.next() < 0.5 ? ` {#${chapter.label("sec")}}` : "";
  const words = random.pick([
    () => oddWords(chapter),
    () => oddCell({ ...chapter, notes: [] }),
    () => "𠜎𠜱".repeat(60),
  ])();
  return `${random.pick(["##", "###", "####", "#####", "######"])} ${words}${label}`;
};

const list: Block = (chapter, depth) => {
  const { random } = chapter;
  const mark = random.pick(["-", "*", "1.", "7)", "0.", "999999999.", "- [ ]", "- [x]"]);
  const isLoose = random.next() < 0.4;
  const items = Array.from({ length: random.between(1, 4) }, () => {
    const text = random.next() < 0.05 ? "" : oddLine(chapter, 1);
    const inner = depth > 0 && random.next() < 0.5 ? `\n\n${indented(block(chapter, depth - 1), 4)}` : "";
    return `${mark} ${indented(text, 4).trimStart()}${inner}`;
  });
  return items.join(isLoose ? "\n\n" : "\n");
};

const deepList: Block = (chapter) =>
  Array.from(
    { length: chapter.random.between(6, 14) },
    (_, i) => `${"  ".repeat(i)}- level ${i + 1} ${oddCell(chapter)}`,
  ).join("\n");

/** A line that may stand in a cell: no bar but escaped, no break. */
function oddCell(chapter: OddChapter): string {
  return oddLine(chapter, 1).replace(/\\?\n/g, " ").replaceAll("|", "\\|");
}

function table(chapter: OddChapter): string {
  const { random } = chapter;
  const columns = random.pick([1, 2, 3, 4, 5, 7, 12]);
  const cell = () =>
    random.pick([() => "", () => " ", () => "a \\| b", () => "`a \\| b`", () => "7.8 s", () => oddCell(chapter)])();
  const row = (count: number, fill: () => string) => `| ${Array.from({ length: count }, fill).join(" | ")} |`;
  const head = row(columns, () =>
    random.next() < 0.1 ? "" : `Head ${random.pick(["", "`x`", "**b**", oddCell(chapter)])}`,
  );
  const rule = row(columns, () => random.pick(["---", ":--", "--:", ":-:"]));
  const rows = Array.from({ length: random.between(0, 6) }, () => row(columns + random.pick([0, 0, 0, -1, 1]), cell));
  return [head, rule, ...rows].join("\n");
}

const captionedTable: Block = (chapter) => {
  const flag = chapter.random.next() < 0.5 ? " rowHeaders" : "";
  return `<Table id="${chapter.label("tbl")}" caption="${oddValue(chapter)}"${flag}>\n\n${table(chapter)}\n\n</Table>`;
};

/** Refused: a table of Markdown holds lines only. */
const listInTable: Block = () => "| a |\n|---|\n| <ul><li>one</li><li>two</li></ul> |";

const quote: Block = (chapter, depth) => {
  const alert = chapter.random.pick(["", "", "[!NOTE]\n", "[!WARNING]\n"]);
  return (alert + blocks(chapter, depth - 1, 2)).replace(/^/gm, "> ");
};

const callout: Block = (chapter, depth) => {
  const { random } = chapter;
  const colons = ":".repeat(3 + Math.max(depth, 0));
  const title = random.next() < 0.6 ? `[${oddWords(chapter).replace(/[[\]\n]/g, "")}]` : "";
  return `${colons}${random.pick(["note", "tip", "trap", "caution"])}${title}\n${blocks(chapter, depth - 1, 2)}\n\n${colons}`;
};

/** Callouts in callouts in callouts. */
const deepCallout: Block = (chapter) =>
  `:::::note[Outer]\n\n::::trap[Middle ${oddWords(chapter).replace(/[[\]\n]/g, "")}]\n\n:::tip\n${blocks(chapter, 0, 3)}\n\n:::\n\n::::\n\n:::::`;

const definitions: Block = (chapter) => {
  const { random } = chapter;
  return Array.from(
    { length: random.between(1, 3) },
    () =>
      `Term ${oddCell(chapter)}\n${Array.from({ length: random.between(1, 2) }, () => `: ${oddCell(chapter)}`).join("\n")}`,
  ).join("\n\n");
};

const codeLines = [
  "if (a[b[0]]>c) { /* ]]> */ }",
  "<!-- a -- comment --> <![CDATA[ data ]]>",
  "\tindented\tby tabs",
  `${" ".repeat(40)}deep`,
  `con\u0001trol \u001b[31mred\u001b[0m \u0000 \u000b \ufffe`,
  "</code></pre></script>",
  "\u2028\u2029 \u202e \u200b \u00a0",
  "x".repeat(400),
  "key = value ".repeat(40),
  "&nbsp; &#0; &amp;",
  "",
  "  ",
  "日本語 👩‍👩‍👧‍👦 שלום",
  "{braces} ${template} {{mustache}}",
  "def f(x):  # a comment",
  "    return `x` + \"y\" + 'z'",
];

function fence(chapter: OddChapter, meta: string): string {
  const { random } = chapter;
  const language = random.pick([
    "python",
    "js",
    "text",
    "",
    "unknown-language",
    "html",
    "xml",
    "diff",
    "json",
    "bash",
    "c++",
  ]);
  const lines = Array.from({ length: random.between(0, 8) }, () => random.pick(codeLines));
  const sign = random.pick(["```", "~~~", "`````"]);
  const words = language === "" ? "" : ` ${meta}`;
  return [`${sign}${language}${words}`.trimEnd(), ...lines, sign].join("\n");
}

const listing: Block = (chapter) => {
  const { random } = chapter;
  const title = random.next() < 0.5 ? `title="${oddValue(chapter).replace(/[`{}]/g, "")}"` : "";
  const caption = `id="${chapter.label("lst")}" caption="${oddValue(chapter).replace(/[`{}]/g, "")}"`;
  return fence(chapter, `${title} ${random.next() < 0.5 ? caption : ""}`.trim());
};

const compare: Block = (chapter) =>
  `<CodeCompare id="${chapter.label("lst")}" caption="${oddValue(chapter)}" verdict="${oddValue(chapter)}">\n\n` +
  `~~~js title="one"\n${chapter.random.pick(codeLines)}\n~~~\n\n` +
  `~~~python title="two ]]> & <b>"\n${chapter.random.pick(codeLines)}\n~~~\n\n</CodeCompare>`;

const picture: Block = ({ random }) => `![${oddAlt(random)}](${oddPicture(random)})`;

const figure: Block = (chapter) => {
  const { random } = chapter;
  const content = random.pick([() => picture(chapter, 0), () => tree(chapter, 0), () => model(chapter, 0)])();
  const alt = random.next() < 0.8 ? ` alt="${oddValue(chapter)}"` : "";
  return `<Figure id="${chapter.label("fig")}" caption="${oddValue(chapter)}"${alt}>\n\n${content}\n\n</Figure>`;
};

const tree: Block = (chapter) => {
  const branch = (depth: number): string => {
    const lines = ["Yes", "No", "Perhaps"].slice(0, chapter.random.between(2, 3)).map((edge) => {
      const inner = depth > 0 && chapter.random.next() < 0.5 ? `\n${indented(branch(depth - 1), 2)}` : "";
      return `- **${edge}${chapter.random.next() < 0.2 ? " `]]>` & x" : ""}**: so ${oddCell(chapter)}${inner}`;
    });
    return lines.join("\n");
  };
  return `<DecisionTree>\n\n- Is it ${oddCell(chapter)}?\n${indented(branch(3), 2)}\n\n</DecisionTree>`;
};

const pairs = (chapter: OddChapter, mark: string) =>
  Array.from(
    { length: chapter.random.between(2, 5) },
    (_, i) => `${mark} **Lead ${i} ${oddWords(chapter).replaceAll("*", "")}**: ${oddCell(chapter)}`,
  ).join("\n");

const model: Block = (chapter) =>
  `<MentalModel shape="${chapter.random.pick(["layers", "flow"])}">\n\n${pairs(chapter, "-")}\n\n</MentalModel>`;

const decisions: Block = (chapter) =>
  `<DecisionList caption="${oddValue(chapter)}">\n\n${pairs(chapter, "-")}\n\n</DecisionList>`;

const summary: Block = (chapter) =>
  `<Summary rewards="${oddValue(chapter)}" punishes="${oddValue(chapter)}">\n\n- ${oddCell(chapter)}\n- ${oddCell(chapter)}\n\n</Summary>`;

const only: Block = (chapter) =>
  `<Only formats="${chapter.random.pick(["epub", "web epub", "web", "letter"])}">\n\n${paragraph({ ...chapter, notes: [] }, 0)}\n\n</Only>`;

const fromBook: Block = ({ random }) =>
  random.pick(
    [
      "CalloutLegend",
      "StoreList",
      "BookImprint",
      "BookContact",
      "ExamDomains",
      'Spotlight service="odd-service"',
      'Spotlight service="odd-service" tagline="a ]]> & b"',
    ].map((name) => `<${name} />`),
  );

const rule: Block = ({ random }) => random.pick(["---", "***", "{/* --> ]]> */}"]);

/** Paragraphs are as likely as in books, everything else is not. */
const kinds: readonly Block[] = [
  paragraph,
  paragraph,
  paragraph,
  heading,
  list,
  list,
  deepList,
  table,
  captionedTable,
  quote,
  callout,
  deepCallout,
  definitions,
  listing,
  listing,
  compare,
  picture,
  figure,
  tree,
  model,
  decisions,
  summary,
  only,
  fromBook,
  rule,
];

/** What may stand inside of something else; the rest bears labels or belongs between sections. */
const innerKinds: readonly Block[] = [
  paragraph,
  paragraph,
  heading,
  list,
  table,
  quote,
  callout,
  definitions,
  listing,
  picture,
  tree,
  decisions,
  rule,
];

function block(chapter: OddChapter, depth: number): string {
  const { random } = chapter;
  return depth <= 0 ? paragraph(chapter, 0) : random.pick(innerKinds)(chapter, depth);
}

function blocks(chapter: OddChapter, depth: number, most: number): string {
  return Array.from({ length: chapter.random.between(1, most) }, () => block(chapter, depth)).join("\n\n");
}

/** A block of any kind, as it stands between the others of a chapter. */
export function oddBlock(chapter: OddChapter): string {
  const { random } = chapter;
  return random.next() < chapter.illegal ? listInTable(chapter, 0) : random.pick(kinds)(chapter, 2);
}

/** The text of a note: lines, or blocks below its name. */
export function oddNote(chapter: OddChapter, name: string): string {
  const { random } = chapter;
  const more = random.pick([
    () => "",
    () => "",
    () => `\n\n${indented(list(chapter, 0), 4)}`,
    () => `\n\n${indented(fence(chapter, ""), 4)}`,
    () => `\n\n${indented(table(chapter), 4)}`,
    () => `\n\n${indented(quote(chapter, 1), 4)}`,
    () => `\n\n${indented(paragraph(chapter, 0), 4)}`,
  ]);
  return `[^${name}]: Note ${oddCell(chapter)}${more()}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
