/** Where Sätteri and remark are known to read GFM differently; random documents found them, and whatever else they find belongs here. */

export interface Difference {
  name: string;
  markdown: string;
  satteri: string;
  remark: string;
  /** Why it is let be. */
  because: string;
}

export const differences: Difference[] = [
  {
    name: "an address that touches the bar of its cell takes the bar in",
    markdown: "| a |https://a.example|\n|---|---|\n",
    satteri: 'root(table(tableRow(tableCell("a") tableCell(link("https://a.example|")))))',
    remark: 'root(table(tableRow(tableCell("a") tableCell(link("https://a.example")))))',
    because: "the check reports an address that ends in a bar",
  },
  {
    name: "a header row that begins with an address and no bar is a table",
    markdown: "www.a.example| b |\n|---|\n",
    satteri: 'root(table(tableRow(tableCell(link("www.a.example|") " b"))))',
    remark: 'root(paragraph(link("www.a.example|") " b |\\n|---|"))',
    because: "the check reports an address that ends in a bar",
  },
  {
    name: "a mail address inside an address that letters precede begins later",
    markdown: "bhttps://a.example@b.example\n",
    satteri: 'root(paragraph("bhttps://a." link("example@b.example")))',
    remark: 'root(paragraph("bhttps://" link("a.example@b.example")))',
    because: "nobody writes it",
  },
  {
    name: "behind an open bracket, a mail address that follows a letter beyond ASCII is text",
    markdown: "[ éa@b.example\n",
    satteri: 'root(paragraph("[ éa@b.example"))',
    remark: 'root(paragraph("[ é" link("a@b.example")))',
    because: "both lose the letter; the text keeps what was written",
  },
  {
    name: "blanks between a box and the end of its line are no line break",
    markdown: "- [x]   \nb\n",
    satteri: 'root(list(listItem([x] paragraph("b"))))',
    remark: 'root(list(listItem([x] paragraph(break "b"))))',
    because: "a break before the first word is never meant",
  },
  {
    name: "a note that begins with a note stands beside it",
    markdown: "[^a]: [^b]: c\n",
    satteri: 'root(footnoteDefinition footnoteDefinition(paragraph("c")))',
    remark: 'root(footnoteDefinition(footnoteDefinition(paragraph("c"))))',
    because: "the check reports both as notes",
  },
  {
    name: "behind a paragraph, a note of nothing but a list mark is an empty list",
    markdown: "a\n[^n]: * ",
    satteri: 'root(paragraph("a") footnoteDefinition(list(listItem)))',
    remark: 'root(paragraph("a") footnoteDefinition(paragraph("*")))',
    because: "nobody ends a book on it",
  },
];
