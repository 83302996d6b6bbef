/** What book.yaml makes of a rule. */
import { doc } from "../folder.ts";
import type { BadInput } from "./case.ts";

const rules = (settings: string) => `title: T\nauthors: [A]\nrules:\n${settings}`;

export const settingCases: BadInput[] = [
  { name: "a rule is made a note", files: { "book.yaml": rules("  heading-skip: info\n"), "a.mdx": doc("### Deep\n") }, expected: [["a.mdx:4:1","info","heading-skip","The heading \"Deep\" jumps from level 1 to level 3.","Write \"## Deep\"."]] },
  { name: "a rule is made an error", files: { "book.yaml": rules("  heading-skip: error\n"), "a.mdx": doc("### Deep\n") }, expected: [["a.mdx:4:1","error","heading-skip","The heading \"Deep\" jumps from level 1 to level 3.","Write \"## Deep\"."]] },
  { name: "one rule is off, and the others are not", files: { "book.yaml": rules("  heading-skip: off\n"), "a.mdx": doc("### Deep\n\n# Title\n") }, expected: [["a.mdx:6:1","error","heading-h1","The heading \"Title\" is of level 1, which is the document's title.","Write \"## Title\"."]] },
  { name: "several problems of one line come in a fixed order", files: { "b.mdx": doc("[](#sec-b) [](#term-b) [a]()\n"), "a.mdx": doc("[](#sec-a)\n") }, expected: [["a.mdx:4:1","error","link-dead","There is no label \"sec-a\".","No label is like it. Labels are written {#sec-x} behind a heading, or id=\"fig-x\"."],["b.mdx:4:1","error","link-dead","There is no label \"sec-b\".","No label is like it. Labels are written {#sec-x} behind a heading, or id=\"fig-x\"."],["b.mdx:4:12","error","term-undefined","The glossary has no term \"b\".","Add an entry with \"id: b\" to glossary.yaml, and that to the reading order."],["b.mdx:4:24","error","link-empty","The link \"a\" leads nowhere.","Write where it leads between the parentheses."]] },
];
