/** The QTI package: what an item says, and what preflight finds in a spoilt one. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildQti } from "../../../../src/formats/quiz/package.ts";
import { preflightQti } from "../../../../src/formats/quiz/preflight-qti.ts";
import { content, question, studyBook } from "../../../setup/study-book.ts";

const study = studyBook();
study.items.media.set("tides-moon.svg", { svg: "<svg/>" });
study.items.media.set("tides-unused.svg", { svg: "<svg/>" });
study.items.questions.push(
  question(study.book, "q-shown", "single", {
    stem: '<p>Which?</p><img src="tides-moon.svg" alt="The moon" width="9">',
    options: ["*<del>A</del> &amp; <s>B</s><ol start='3'><li>C</li></ol>", "<i lang=fr>C</i>"],
  }),
);
const bytes = await buildQti(study);
const files = unzipSync(bytes);
const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());

test("the package holds its manifest at the root, a file to each question, and the pictures they show", () => {
  expect(Object.keys(files)).toEqual([
    "imsmanifest.xml",
    "test.xml",
    ...study.items.questions.map(({ label }) => `items/${label}.xml`),
    "media/tides-moon.svg",
  ]);
  expect(preflightQti(bytes, study.items.questions).filter(({ ok }) => !ok)).toEqual([]);
});

test("an item is scored by its own answer, whatever its kind", () => {
  const facts = study.items.questions.map(({ label }) => {
    const xml = textOf(`items/${label}.xml`);
    return [
      /<qti-response-declaration [^>]*cardinality="(\w+)" base-type="(\w+)"/.exec(xml)?.slice(1).join(" "),
      Array.from(xml.matchAll(/<qti-correct-response>(.*?)<\/qti-correct-response>/g), ([, values = ""]) =>
        values.replace(/<\/?qti-value>/g, "|"),
      ).join(),
    ];
  });
  expect(facts).toEqual([
    ["single identifier", "|option-A|"],
    ["multiple identifier", "|option-A||option-B|"],
    ["ordered identifier", "|option-B||option-A|"],
    ["multiple directedPair", "|prompt-1 option-B||prompt-2 option-A|"],
    ["single identifier", "|option-A|"],
  ]);
});

test("an item says what is asked for, and takes no more than that", () => {
  const asked = study.items.questions.map(({ label }) =>
    /max-(?:choices|associations)="(\d)"[^>]*><qti-prompt>(.*?)<|<qti-prompt>(.*?)</
      .exec(textOf(`items/${label}.xml`))
      ?.slice(1)
      .filter(Boolean),
  );
  expect(asked).toEqual([
    ["1", "Choose one."],
    ["2", "Choose two."],
    ["Put in order."],
    ["2", "Match the pairs."],
    ["1", "Choose one."],
  ]);
});

test("each choice brings its reason, and the end the explanation", () => {
  const xml = textOf("items/q-single.xml");
  expect(xml).toContain(
    '<qti-simple-choice identifier="option-B">That<qti-feedback-block outcome-identifier="FEEDBACK" identifier="option-B" show-hide="show"><qti-content-body><p>Because That.</p></qti-content-body></qti-feedback-block></qti-simple-choice>',
  );
  expect(xml).toMatch(/<qti-modal-feedback [^>]*identifier="explanation"[^>]*>.*<p>So it is\.<\/p>/);
  expect(textOf("items/q-ordering.xml")).toMatch(/<dd><p>Because First\.<\/p><\/dd>.*<dd><p>Because Last\.<\/p><\/dd>/);
});

test("content is what QTI takes of HTML", () => {
  const xml = textOf("items/q-shown.xml");
  expect(xml).toContain('<img src="../media/tides-moon.svg" alt="The moon" width="9"/>');
  expect(xml).toContain("<span>A</span> &#x26; <span>B</span><ol><li>C</li></ol>");
});

test("the manifest says of each question what it is about", () => {
  const manifest = textOf("imsmanifest.xml");
  for (const word of ["ebb", "task 1.2", "domain 4", "difficulty 3"])
    expect(manifest).toContain(`<lom:keyword><lom:string language="en">${word}</lom:string></lom:keyword>`);
  expect(manifest).toContain("<lom:entry>q-single</lom:entry>");
  expect(manifest).toContain("<lom:source>LOMv1.0</lom:source><lom:value>medium</lom:value>");
});

test("signs that XML forbids are shown", async () => {
  const odd = { ...study, items: { ...study.items, questions: [...study.items.questions] } };
  const [first] = odd.items.questions;
  if (first === undefined) throw new Error("no question");
  odd.items.questions[0] = { ...first, stem: content(`<p>a\u0001b ]]&gt; \ud800</p>`) };
  expect(preflightQti(await buildQti(odd), odd.items.questions).filter(({ ok }) => !ok)).toEqual([]);
});

describe("preflight of QTI", () => {
  test.each([
    { what: "XML that is not well-formed", path: "items/q-single.xml", from: "</p>", to: "", finds: /q-single\.xml/ },
    {
      what: "a right answer that is no choice",
      path: "items/q-single.xml",
      from: "<qti-value>option-A",
      to: "<qti-value>option-X",
      finds: /"option-X" is right and no choice/,
    },
    {
      what: "an interaction that answers to nothing",
      path: "items/q-single.xml",
      from: 'response-identifier="RESPONSE"',
      to: 'response-identifier="ANSWER"',
      finds: /answers to nothing/,
    },
    {
      what: "an outcome that is not declared",
      path: "items/q-single.xml",
      from: 'outcome-identifier="FEEDBACK"',
      to: 'outcome-identifier="F"',
      finds: /"F" is not declared/,
    },
    {
      what: "two choices with one name",
      path: "items/q-single.xml",
      from: 'choice identifier="option-B"',
      to: 'choice identifier="option-A"',
      finds: /one identifier/,
    },
    {
      what: "a picture that is not there",
      path: "items/q-shown.xml",
      from: "moon",
      to: "sun",
      finds: /shows "media\/tides-sun\.svg"/,
    },
    {
      what: "a question that is not asked",
      path: "test.xml",
      from: /<qti-assessment-item-ref identifier="q-single"[^>]*>/,
      to: "",
      finds: /"q-single" is not asked once/,
    },
    {
      what: "a file that is not named",
      path: "imsmanifest.xml",
      from: '<file href="items/q-single.xml"/>',
      to: "",
      finds: /there and not named/,
    },
    {
      what: "a resource that is not there",
      path: "imsmanifest.xml",
      from: 'identifierref="item-q-single"',
      to: 'identifierref="item-q"',
      finds: /nothing is "item-q"/,
    },
  ])("finds $what", ({ path, from, to, finds }) => {
    const spoilt = textOf(path).replace(from, to);
    expect(spoilt).not.toBe(textOf(path));
    const found = preflightQti(zipSync({ ...files, [path]: strToU8(spoilt) }), study.items.questions);
    expect(found.map(({ detail }) => detail).join("\n")).toMatch(finds);
  });
});
