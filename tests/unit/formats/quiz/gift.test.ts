/** GIFT, read back by a parser of the format and by the rules of Moodle's own importer. */
import { parse } from "gift-pegjs";
import { describe, expect, test } from "vitest";
import { giftText } from "../../../../src/formats/quiz/gift.ts";
import { preflightGift } from "../../../../src/formats/quiz/preflight-gift.ts";
import { readGift } from "../../../../src/formats/quiz/read-gift.ts";
import { question, studyBook } from "../../../setup/study-book.ts";

const { book, items } = studyBook();
const text = giftText(items.questions, book);

test("a parser of GIFT reads every kind of question", () => {
  expect(parse(text).map(({ type }) => type)).toEqual(["Category", "MC", "MC", "Matching", "Matching"]);
});

describe("Moodle", () => {
  const read = readGift(text);

  test("knows each question by a stable id, and what it is about by tags", () => {
    expect(read.map(({ id }) => id)).toEqual(["q-single", "q-multiple", "q-ordering", "q-matching"]);
    expect(read[0]?.tags).toEqual(["ebb", "task 1.2", "domain 4", "difficulty 3"]);
    expect(read[0]?.category).toBe("$course$/top/The Tides/Ebb");
  });

  test("gives each choice its reason, and all of them the explanation", () => {
    expect(read[0]).toMatchObject({
      kind: "single",
      text: "<p>Which?</p>",
      answers: [
        { text: "This", weight: 100, feedback: "<p>Because This.</p>" },
        { text: "That", weight: 0, feedback: "<p>Because That.</p>" },
      ],
      feedback: "<p>So it is.</p>",
    });
  });

  test("shares the mark among several right choices, and gives nothing to who takes all", () => {
    expect(read[1]).toMatchObject({ kind: "multiple", text: "<p>Which two?</p><p>Choose two.</p>" });
    expect(read[1]?.answers.map(({ weight }) => weight)).toEqual([50, 50, -100]);
  });

  test.each([3, 4, 6, 7, 8, 9])("knows the share of one of %i right choices", (count) => {
    const options = Array.from({ length: count }, (_, i) => `*${i}`);
    const many = question(book, "q-many", "multiple", { stem: "<p>All?</p>", options });
    const weights = readGift(giftText([many], book))[0]?.answers.map(({ weight }) => weight) ?? [];
    // https://github.com/moodle/moodle, question/engine/bank.php, fraction_options_full
    const known = [50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10];
    expect(known).toContain(weights[0]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 3);
  });

  test("matches steps with their places, and tells the reasons of pairs in the end", () => {
    expect(read[2]?.answers.map(({ text: step, match }) => [step, match])).toEqual([
      ["Last", "2"],
      ["First", "1"],
    ]);
    expect(read[3]?.answers.map(({ text: prompt, match }) => [prompt, match])).toEqual([
      ["Cat", "Meows"],
      ["Dog", "Barks"],
    ]);
    expect(read[3]?.feedback).toBe(
      "<dl><dt><b>Cat</b></dt><dd><p>Because Meows.</p></dd><dt><b>Dog</b></dt><dd><p>Because Barks.</p></dd></dl>\n<p>So it is.</p>",
    );
  });
});

describe("signs that mean something to GIFT", () => {
  const signs = "~ = # {x} : \\ \\n \\= // $CATEGORY: -> ::t:: %50% ####";
  const odd = [
    question(book, "q-signs", "single", {
      stem: `<pre><code>// a comment\n\n${signs}</code></pre>`,
      options: [`*${signs}`, `%-5% of ${signs}`, `[html] ${signs}`],
    }),
    question(book, "q-pairs", "matching", {
      stem: `<p>${signs}</p>`,
      prompts: [signs, "b -> c"],
      options: [signs, "d -> e"],
      right: [1, 0],
    }),
  ];
  const written = giftText(odd, book);
  const [single, pairs] = readGift(written);

  test("arrive as they were meant", () => {
    const plain = (html = "") =>
      html.replaceAll("&gt;", ">").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(plain(single?.text)).toBe(`<pre><code>// a comment\n\n${signs}</code></pre>`);
    expect(single?.answers.map((answer) => plain(answer.text))).toEqual([signs, `%-5% of ${signs}`, `[html] ${signs}`]);
    expect(single?.answers.map(({ weight }) => weight)).toEqual([100, 0, 0]);
    expect(pairs?.answers.map((pair) => [plain(pair.text), pair.match])).toEqual([
      [signs, "d -> e"],
      ["b -> c", signs],
    ]);
  });

  test("leave each question in one piece", () => {
    expect(preflightGift(written, odd).filter(({ ok }) => !ok)).toEqual([]);
    expect(written.split(/\n\n/).filter((block) => block.includes("::"))).toHaveLength(2);
    expect(parse(written)).toHaveLength(3);
  });
});

test("a picture is told by what it shows", () => {
  const shown = question(book, "q-moon", "single", {
    stem: '<p>See</p><img src="m.png" alt="The moon">',
    options: ["*A", "B"],
  });
  expect(readGift(giftText([shown], book))[0]?.text).toBe("<p>See</p>[Picture: The moon]");
});

describe("preflight of GIFT", () => {
  test.each([
    {
      what: "a question that is lost",
      from: /\/\/ \[id:q-single\][^]*?\n\}\n\n/,
      to: "",
      finds: /"q-single" is missing/,
    },
    { what: "an answer that is lost", from: /\t~That.*\n/, to: "", finds: /read as other|1 answers of 2/ },
    { what: "a brace too many", from: "<p>Which?</p>", to: "<p>Which{?}</p>", finds: /not between braces/ },
    { what: "an unescaped sign", from: "~That", to: "~Th=at", finds: /3 answers of 2/ },
    { what: "shares that are no whole", from: "~%50%One", to: "~%40%One", finds: /gives 90%/ },
    { what: "a blank line within a question", from: "\t~%-100%", to: "\n\t~%-100%", finds: /questions are read/ },
  ])("finds $what", ({ from, to, finds }) => {
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    const found = preflightGift(spoilt, items.questions).map(({ detail }) => detail);
    expect(found.join("\n")).toMatch(finds);
  });
});
