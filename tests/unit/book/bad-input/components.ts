/** Components, callouts and labels. */
import { doc } from "../folder.ts";
import type { BadInput } from "./case.ts";
import { question } from "./parts.ts";

const kinds = "title: T\nauthors: [A]\ncallouts:\n  trap: { label: Trap, meaning: The wrong way }\n";

export const componentCases: BadInput[] = [
  {
    name: "a component is misspelled",
    files: { "a.mdx": doc('Text.\n\n<Figur id="fig-a" />\n') },
    expected: [["a.mdx:6:1", "error", "unknown-component", "There is no component <Figur>.", 'Did you mean "Figure"?']],
  },
  {
    name: "a component is made up",
    files: { "a.mdx": doc("<VideoPlayer />\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "unknown-component",
        "There is no component <VideoPlayer>.",
        "Components: Figure, Table, CodeCompare, Spotlight, DecisionTree, MentalModel, DecisionList, Summary, Question, Explanation, Only, CalloutLegend, ….",
      ],
    ],
  },
  {
    name: "HTML stands for a component",
    files: {
      "a.mdx": doc('<div class="box">\n\nText.\n\n</div>\n\nA <span>word</span>, H<sub>2</sub>O and <kbd>Esc</kbd>.\n'),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "unknown-component",
        "HTML's <div> has no place in a book.",
        "Write Markdown; inside a line these may stand: abbr, bdi, bdo, br, cite, dfn, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, sub, sup, time, u, var, wbr.",
      ],
      [
        "a.mdx:10:3",
        "error",
        "unknown-component",
        "HTML's <span> has no place in a book.",
        "Write Markdown; inside a line these may stand: abbr, bdi, bdo, br, cite, dfn, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, sub, sup, time, u, var, wbr.",
      ],
    ],
  },
  {
    name: "HTML inside a line is not whole",
    files: {
      "a.mdx": doc(
        '<bdo>x</bdo> <time>noon</time> <rt>y</rt> <ruby>z</ruby>\n<ins datetime="2026-02-30">a</ins> <kbd lang="no tag">b</kbd>\n' +
          '<ruby>Ad<rt>at</rt></ruby> <time>12:30</time> <time datetime="P2D">two days</time> <bdo dir="rtl">c</bdo>\n',
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "html-form",
        "<bdo> does not say which way its words run.",
        'Write <bdo dir="rtl"> or <bdo dir="ltr">.',
      ],
      [
        "a.mdx:4:14",
        "error",
        "html-form",
        '"noon" is no date that <time> could say by itself.',
        'Add one: <time datetime="2026-11-22">.',
      ],
      ["a.mdx:4:32", "error", "html-form", "<rt> stands outside of <ruby>.", "Move it directly inside <ruby>."],
      [
        "a.mdx:4:43",
        "error",
        "html-form",
        "<ruby> lacks words, or their reading behind them.",
        "Write <ruby>words<rt>reading</rt></ruby>; an <rp> stands on both sides of <rt> or on none.",
      ],
      ["a.mdx:5:1", "error", "html-form", '"2026-02-30" of <ins> is no date.', 'Write it as in datetime="2026-11-22".'],
      [
        "a.mdx:5:36",
        "error",
        "html-form",
        '"no tag" of <kbd> is no language.',
        'Languages are written as in lang="de" or lang="pt-BR".',
      ],
    ],
  },
  {
    name: "a component begins with a small letter",
    files: { "a.mdx": doc("<summary>\n\n- a\n\n</summary>\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "unknown-component",
        "HTML's <summary> has no place in a book.",
        'Did you mean "Summary"?',
      ],
    ],
  },
  {
    name: "a fragment has no name",
    files: { "a.mdx": doc("<>\n\nText.\n\n</>\n") },
    expected: [["a.mdx:4:1", "error", "unknown-component", "<>…</> is no component.", "Take the tags out."]],
  },
  {
    name: "a property is misspelled",
    files: { "a.mdx": doc('<Table id="tbl-a" capton="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n') },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "missing-prop",
        '<Table> lacks "caption".',
        'Add caption="…": what the table lets the reader see.',
      ],
      ["a.mdx:4:1", "error", "unknown-prop", '<Table> has no property "capton".', 'Did you mean "caption"?'],
    ],
  },
  {
    name: "a component that takes no properties gets one",
    files: {
      "a.mdx": doc(
        '<DecisionTree kind="x">\n\n- Go?\n  - **Yes**: Go\n  - **No**: Stay\n\n</DecisionTree>\n\n<kbd onclick="x">Esc</kbd>\n',
      ),
    },
    expected: [
      ["a.mdx:4:1", "error", "unknown-prop", '<DecisionTree> has no property "kind".', "It takes none."],
      [
        "a.mdx:12:1",
        "error",
        "unknown-prop",
        '<kbd> has no property "onclick".',
        "It takes: title, lang, dir, datetime.",
      ],
    ],
  },
  {
    name: "a figure has neither label nor caption",
    files: { "a.mdx": doc("<Figure>\n\n![Waves](a.svg)\n\n</Figure>\n"), "a.svg": '<svg viewBox="0 0 4 3"></svg>' },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "missing-prop",
        '<Figure> lacks "caption".',
        'Add caption="…": the figure\'s point, one sentence of inline Markdown.',
      ],
      ["a.mdx:4:1", "error", "missing-prop", '<Figure> lacks "id".', 'Add id="…": label, beginning with fig-.'],
    ],
  },
  {
    name: "a caption is empty",
    files: { "a.mdx": doc('<Table id="tbl-a" caption=" " rowHeaders="yes">\n\n| a |\n|---|\n| b |\n\n</Table>\n') },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "prop-value",
        '"caption" of <Table> is empty.',
        "Fill it: what the table lets the reader see.",
      ],
      [
        "a.mdx:4:1",
        "error",
        "prop-value",
        '"rowHeaders" of <Table> takes no value; found "yes".',
        "Write rowHeaders alone, or leave it out.",
      ],
    ],
  },
  {
    name: "a kind and a difficulty do not exist",
    files: { "a.mdx": doc(question("q-a").replace('kind="single"', 'kind="singel" difficulty="9"')) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "prop-value",
        '"difficulty" of <Question> is one of 1, 2, 3, 4, 5; found "9".',
        "Known: 1, 2, 3, 4, 5.",
      ],
      [
        "a.mdx:4:1",
        "error",
        "prop-value",
        '"kind" of <Question> is one of single, multiple, ordering, matching; found "singel".',
        'Did you mean "single"?',
      ],
    ],
  },
  {
    name: "an explanation stands outside of its question",
    files: { "a.mdx": doc("<Explanation>\n\nBecause.\n\n</Explanation>\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "component-place",
        "<Explanation> stands outside of <Question>.",
        "Move it directly inside <Question>.",
      ],
    ],
  },
  {
    name: "a figure stands in the middle of a line",
    files: {
      "a.mdx": doc('See <Figure id="fig-a" caption="c">![Waves](a.svg)</Figure> here.\n'),
      "a.svg": '<svg viewBox="0 0 4 3"></svg>',
    },
    expected: [
      [
        "a.mdx:4:5",
        "error",
        "component-place",
        "<Figure> stands in the middle of a line.",
        "Put its tags on lines of their own, with empty lines around.",
      ],
    ],
  },
  {
    name: "a component stands in itself",
    files: { "a.mdx": doc('<Only formats="web">\n\n<Only formats="epub">\n\nText.\n\n</Only>\n\n</Only>\n') },
    expected: [
      [
        "a.mdx:6:1",
        "error",
        "component-place",
        "<Only> stands inside another <Only>.",
        "Close the first before the second begins.",
      ],
    ],
  },
  {
    name: "a legend is given words of its own",
    files: { "a.mdx": doc("<CalloutLegend>\n\nText.\n\n</CalloutLegend>\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "component-content",
        "What stands inside <CalloutLegend> is not shown.",
        "Write <CalloutLegend /> and move the text outside.",
      ],
    ],
  },
  {
    name: "components ask for what book.yaml does not hold",
    files: { "a.mdx": doc("<StoreList />\n\n<BookContact />\n\n<ExamDomains />\n") },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "component-data",
        '<StoreList> has nothing to show: book.yaml has no "store".',
        'Add "store" to book.yaml, or take the component out.',
      ],
      [
        "a.mdx:6:1",
        "warning",
        "component-data",
        '<BookContact> has nothing to show: book.yaml has no "contact".',
        'Add "contact" to book.yaml, or take the component out.',
      ],
      [
        "a.mdx:8:1",
        "warning",
        "component-data",
        '<ExamDomains> has nothing to show: book.yaml has no "exam".',
        'Add "exam" to book.yaml, or take the component out.',
      ],
    ],
  },
  {
    name: "a callout's kind is misspelled",
    files: { "book.yaml": kinds, "a.mdx": doc(":::tarp[Title]\nText.\n:::\n\n:::danger\nText.\n:::\n") },
    expected: [
      ["a.mdx:4:1", "error", "unknown-callout", 'There is no callout kind "tarp".', 'Did you mean "trap"?'],
      [
        "a.mdx:8:1",
        "error",
        "unknown-callout",
        'There is no callout kind "danger".',
        "Kinds: note, tip, important, warning, caution, trap.",
      ],
    ],
  },
  {
    name: "an alert's kind does not exist",
    files: { "book.yaml": kinds, "a.mdx": doc("> [!TIPP]\n> Text.\n\n> [!TRAP]\n> Text.\n\n> [!note]\n> Text.\n") },
    expected: [
      ["a.mdx:4:1", "error", "unknown-callout", 'There is no alert "[!TIPP]".', 'Did you mean "tip"?'],
      [
        "a.mdx:7:1",
        "error",
        "unknown-callout",
        '"[!TRAP]" is no kind of GitHub\'s alerts.',
        "Write the book's own callouts as :::trap[Title].",
      ],
    ],
  },
  {
    name: "a callout's title stands outside of brackets",
    files: { "a.mdx": doc(":::note A title\nText.\n:::\n\n:::note[Fine]{.wide}\nText.\n:::\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "callout-form",
        '"A title" is not shown: a callout\'s title stands in brackets.',
        "Write :::note[A title].",
      ],
      ["a.mdx:8:1", "error", "callout-form", "A callout takes no attributes; found {.wide}.", "Take the braces out."],
    ],
  },
  {
    name: "a callout has two colons, or a blank before its kind",
    files: { "a.mdx": doc("::note[Title]\n\n::: note\nText.\n:::\n\nText.\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "callout-form",
        '"::note" has two colons; a callout has three.',
        "Write :::note[Title], and ::: below its text.",
      ],
      [
        "a.mdx:6:1",
        "error",
        "callout-form",
        '":::" opens and closes nothing here.',
        "Write :::kind[Title] without a blank before the kind, and ::: below its text.",
      ],
    ],
  },
  {
    name: "an alert's words stand on its first line",
    files: { "a.mdx": doc("> [!NOTE] Mind the tide.\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "callout-form",
        'Words behind "[!NOTE]" make it a plain quotation.',
        'Let "[!NOTE]" stand alone on its line.',
      ],
    ],
  },
  {
    name: "a callout is never closed",
    files: { "a.mdx": doc(":::note[Title]\nText.\n\n## Next\n\nMore.\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "callout-unclosed",
        'The callout "note" is never closed.',
        'End it with a line of three colons, ":::".',
      ],
    ],
  },
  {
    name: "of two callouts, one in the other, one is never closed",
    files: { "a.mdx": doc(":::note[Out]\n:::tip[In]\nText.\n:::\n\nMore.\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "callout-unclosed",
        'The callout "note" is never closed.',
        'End it with a line of three colons, ":::".',
      ],
    ],
  },
  {
    name: "a callout is empty",
    files: { "a.mdx": doc(":::note[Title]\n:::\n") },
    expected: [
      ["a.mdx:4:1", "warning", "callout-empty", 'The callout "note" is empty.', "Write its text, or delete it."],
    ],
  },
  {
    name: "two chapters use one label",
    files: { "a.mdx": doc("## Tides {#sec-tides}\n"), "b.mdx": doc("Text.\n\n## More tides {#sec-tides}\n") },
    expected: [
      [
        "b.mdx:6:1",
        "error",
        "label-duplicate",
        'The label "sec-tides" is taken: it stands at a.mdx:4 already.',
        "Give one of the two another label, and correct the references to it.",
      ],
    ],
  },
  {
    name: "a question and a listing use one label",
    files: { "a.mdx": doc(`${question("lst-a")}\n~~~python id="lst-a"\nprint()\n~~~\n`) },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "label-prefix",
        'The label "lst-a" of this <Question> should begin with "q-".',
        'Write "q-a".',
      ],
      [
        "a.mdx:28:1",
        "error",
        "label-duplicate",
        'The label "lst-a" is taken: it stands at a.mdx:4 already.',
        "Give one of the two another label, and correct the references to it.",
      ],
    ],
  },
  {
    name: "two glossary entries have one id",
    files: {
      "a.mdx": doc("[Ebb](#term-ebb)"),
      "glossary.yaml":
        "- { id: ebb, term: ebb, definition: Falling water. }\n- { id: ebb, term: ebb tide, definition: The same. }\n",
    },
    expected: [
      [
        "glossary.yaml:2:1",
        "error",
        "label-duplicate",
        'The label "term-ebb" is taken: it stands at glossary.yaml:1 already.',
        "Give one of the two another label, and correct the references to it.",
      ],
    ],
  },
  {
    name: "labels are empty",
    files: { "a.mdx": doc('<Table id="" caption="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n\n~~~js id=""\n1\n~~~\n') },
    expected: [
      ["a.mdx:4:1", "error", "label-missing", "The label of this <Table> is empty.", 'Write id="tbl-…".'],
      ["a.mdx:12:1", "error", "label-missing", "The label of this listing is empty.", 'Write id="lst-…".'],
    ],
  },
  {
    name: "labels hold blanks and capitals",
    files: {
      "a.mdx": doc('## Tides {#Sec_Tides}\n\n<Table id="my table" caption="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n'),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "label-form",
        'The label "Sec_Tides" holds characters that an anchor cannot keep.',
        'Write "sec-tides": lower-case letters, digits and hyphens.',
      ],
      [
        "a.mdx:6:1",
        "error",
        "label-form",
        'The label "my table" holds characters that an anchor cannot keep.',
        'Write "tbl-my-table": lower-case letters, digits and hyphens.',
      ],
    ],
  },
  {
    name: "labels lack their prefix, or have that of something else",
    files: {
      "a.mdx": doc('## Tides {#tides}\n\n<Table id="fig-tides" caption="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n'),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "label-prefix",
        'The label "tides" of this section should begin with "sec-".',
        'Write "sec-tides".',
      ],
      [
        "a.mdx:6:1",
        "warning",
        "label-prefix",
        'The label "fig-tides" of this <Table> should begin with "tbl-".',
        'Write "tbl-tides".',
      ],
    ],
  },
  {
    name: "a heading and a table stand inside <Only>",
    files: {
      "a.mdx": doc(
        '<Only formats="web">\n\n## Tides\n\n<Table id="tbl-a" caption="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n\n</Only>\n',
      ),
    },
    expected: [
      [
        "a.mdx:6:1",
        "error",
        "only-label",
        '"Tides" stands inside <Only>, but every format numbers it and links to it.',
        "Keep headings, footnotes and everything with a label outside of <Only>.",
      ],
      [
        "a.mdx:8:1",
        "error",
        "only-label",
        '"tbl-a" stands inside <Only>, but every format numbers it and links to it.',
        "Keep headings, footnotes and everything with a label outside of <Only>.",
      ],
    ],
  },
  {
    name: "a footnote is marked inside <Only>",
    files: { "a.mdx": doc('<Only formats="web">\n\nTides[^a].\n\n</Only>\n\n[^a]: Note.\n') },
    expected: [
      [
        "a.mdx:6:6",
        "error",
        "only-label",
        '"[^a]" stands inside <Only>, but every format numbers it and links to it.',
        "Keep headings, footnotes and everything with a label outside of <Only>.",
      ],
    ],
  },
];
