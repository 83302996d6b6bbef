import { describe, expect, test } from "vitest";
import { withLinkNotes } from "../../../../src/formats/print/link-notes.ts";

interface Noted {
  /** The document without its notes, marks in brackets. */
  text: string;
  notes: string[];
}

/** What paper makes of a document; tags are left out, but those of code. */
function noted(inside: string, sources: { title: string; url: string }[] = []): Noted {
  const html = withLinkNotes(`<section class="doc" id="ch-a">${inside}</section>`, { id: "a", sources }, "en");
  const [, before = html, list = "", after = ""] =
    /^(.*)<section class="footnotes"[^>]*>(.*?)<\/section>(.*)$/s.exec(html) ?? [];
  const plain = (markup: string) =>
    markup
      .replace(/<sup class="footnote-ref">(.*?)<\/sup>/g, "[$1]")
      .replace(/<(?!\/?code)[^>]*>/g, "")
      .trim();
  const items = list.split(/<li>/).slice(1);
  return { text: plain(before) + plain(after), notes: items.map(plain) };
}

const a = (words: string, path = words) => `<a href="https://a.example/${path}">${words}</a>`;
const mark = (name: string) => `<sup class="footnote-ref"><a id="fnref-${name}" href="#fn-${name}">9</a></sup>`;
const footnotes = (notes: Record<string, string>) =>
  `<section class="footnotes" aria-label="Notes"><ol>${Object.entries(notes)
    .map(([name, text]) => `<li id="fn-${name}">${text} <a class="footnote-back" href="#fnref-${name}">Back</a></li>`)
    .join("")}</ol></section>`;

describe("a link", () => {
  test("becomes plain words with a mark, and a note with its address", () => {
    expect(noted(`<p>See ${a("one")} there</p>`)).toEqual({ text: "See one[1] there", notes: ["a.example/one"] });
  });

  test("to mail is noted with the mailbox", () => {
    expect(noted('<p><a href="mailto:ann@a.example">Ann</a></p>')).toEqual({
      text: "Ann[1]",
      notes: ["ann@a.example"],
    });
  });

  test("that reads as its own address has none", () => {
    expect(noted('<p><a href="https://a.example/x/">a.example/x</a></p>')).toEqual({ text: "a.example/x", notes: [] });
    expect(noted('<p><a href="https://a.example/x"><code>a.example/x</code></a></p>')).toEqual({
      text: "<code>a.example/x</code>",
      notes: [],
    });
  });

  test("inside the book stays a link", () => {
    const html = '<section class="doc"><p><a class="ref" href="#sec-x">Section 1</a></p></section>';
    expect(withLinkNotes(html, { id: "a", sources: [] }, "en")).toBe(html);
  });

  test("in a drawing is left alone", () => {
    const drawing = '<svg><a href="https://a.example/"><text>x</text></a></svg>';
    expect(withLinkNotes(`<section>${drawing}</section>`, { id: "a", sources: [] }, "en")).toContain(drawing);
  });

  test.each([
    ["a comma", ", then", "one,[1] then"],
    ["a full stop and a quotation mark", ".” Then", "one.”[1] Then"],
    ["a closing bracket, on the other side", ") then", "one[1]) then"],
    ["an apostrophe, on the other side", "’s end", "one[1]’s end"],
    ["a digit behind the point, on the other side", ".5 then", "one[1].5 then"],
  ])("has its mark behind %s", (_, rest, text) => {
    expect(noted(`<p>${a("one")}${rest}</p>`).text).toBe(text);
  });
});

describe("notes", () => {
  test("of links and footnotes are one sequence, in the order of the text", () => {
    const inside = `<p>${a("one")} and${mark("a-1")} and ${a("two")}</p>${footnotes({ "a-1": "<p>Said so.</p>" })}`;
    expect(noted(inside)).toEqual({
      text: "one[1] and[2] and two[3]",
      notes: ["a.example/one", "Said so.", "a.example/two"],
    });
  });

  test("follow the printed order, not that of the source: answers come behind the text", () => {
    const inside = `${footnotes({ "a-1": "In the answer.", "a-2": "In the text." })}<section class="answers">${mark("a-1")}</section>`;
    expect(noted(`<p>Text${mark("a-2")}</p>${inside}`)).toEqual({
      text: "Text[1][2]",
      notes: ["In the text.", "In the answer."],
    });
  });

  test("are one for an address, however often it is linked", () => {
    expect(noted(`<p>${a("one")} ${a("two")} ${a("uno", "one/")}</p>`)).toEqual({
      text: "one[1] two[2] uno[1]",
      notes: ["a.example/one", "a.example/two"],
    });
  });

  test("of the same place twice are one, with the same number", () => {
    expect(noted(`<p>x${mark("a-1")} y${mark("a-1")}</p>${footnotes({ "a-1": "Once." })}`)).toEqual({
      text: "x[1] y[1]",
      notes: ["Once."],
    });
  });

  test("spell out the addresses of their own links", () => {
    expect(noted(`<p>x${mark("a-1")}</p>${footnotes({ "a-1": `<p>See ${a("the log", "log")}.</p>` })}`).notes).toEqual([
      "See the log (a.example/log).",
    ]);
  });

  test("that a note marks come last", () => {
    const list = footnotes({ "a-1": `First.${mark("a-2")}`, "a-2": "Second." });
    expect(noted(`<p>x${mark("a-1")} ${a("one")}</p>${list}`)).toEqual({
      text: "x[1] one[2]",
      notes: ["First.[3]", "a.example/one", "Second."],
    });
  });

  test("that are marked again by a later note stay as they are", () => {
    const list = footnotes({ "a-1": `See ${a("the log", "log")}.`, "a-2": `As before.${mark("a-1")}` });
    expect(noted(`<p>x${mark("a-1")} y${mark("a-2")}</p>${list}`).notes).toEqual([
      "See the log (a.example/log).",
      "As before.[1]",
    ]);
  });

  test("that no mark on paper asks for are left out", () => {
    expect(noted(`<p>${a("one")}</p>${footnotes({ "a-1": "For screens." })}`).notes).toEqual(["a.example/one"]);
  });

  test("beside each other are kept apart by a comma", () => {
    const list = footnotes({ "a-1": "First.", "a-2": "Second." });
    expect(noted(`<p>${a("one")}.${mark("a-1")}${mark("a-2")} End.</p>${list}`).text).toBe("one.[1,][2,][3] End.");
  });

  test("stand behind the answers and before the sources and the chapter's way online", () => {
    const html = withLinkNotes(
      `<section>${a("one")}<section class="answers"></section><section class="sources"></section><aside class="online">${a("two")}</aside></section>`,
      { id: "a", sources: [] },
      "en",
    );
    expect([...html.matchAll(/class="(answers|footnotes|sources|online)"/g)].map(([, name]) => name)).toEqual([
      "answers",
      "footnotes",
      "sources",
      "online",
    ]);
    expect(html).not.toContain("a.example/<wbr>two");
  });
});

describe("sources", () => {
  const sources = [{ title: "The Book", url: "https://a.example/book/" }];

  test("are pointed to by the notes of links that lead to them", () => {
    expect(noted(`<p>${a("it", "book")}</p>`, sources).notes).toEqual(["“The Book” under Sources"]);
    expect(noted(`<p>${a("Book")}</p>`, [{ title: "The Book", url: "https://a.example/Book" }]).notes).toHaveLength(1);
  });

  test("are found without a note by links that name them", () => {
    expect(noted(`<p>Read ${a("the book", "book")}.</p>`, sources)).toEqual({ text: "Read the book.", notes: [] });
    expect(noted(`<p>Read ${a("the book", "other")}.</p>`, sources).notes).toEqual(["a.example/other"]);
    const guide = [{ title: "Glue: data quality", url: "https://a.example/glue" }];
    expect(noted(`<p>${a("Glue Data Quality", "glue")}</p>`, guide).notes).toEqual([]);
  });

  test("print their addresses as notes do, and have no notes themselves", () => {
    const list = `<section class="sources"><ul><li>${a("The Book", "book/")} <span class="source-url">a.example/book/</span></li></ul></section>`;
    expect(noted(list, sources)).toEqual({ text: "The Book a.example/book", notes: [] });
  });
});
