/** Breaks a good tagged file in one way after the other: each way trips its own rule. */
import { expect, test } from "vitest";
import { judgeAll } from "../../../src/preflight/judge.ts";
import { accessibilityRules } from "../../../src/preflight/pdf/accessibility.ts";
import { readPdf } from "../../../src/preflight/pdf/read/file.ts";
import { taggedPdf, type Harm } from "../../setup/tagged-pdf.ts";

/** Points of the rules that found something in the file. */
function tripped(bytes: Uint8Array): string[] {
  const checks = judgeAll(accessibilityRules, { file: readPdf(bytes), order: {}, planned: {} });
  return checks.flatMap(({ id = "", findings = [] }) => (findings.length > 0 ? [id.replace("ua-", "")] : []));
}

test("a good file has no findings", () => {
  expect(tripped(taggedPdf())).toEqual([]);
});

/** A font of another kind takes the place of the good one. */
const simple = (kind: string, more = "", flags = 32): Harm[] => [
  [
    "<</Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Boxes /Encoding /Identity-H /DescendantFonts [42 0 R] /ToUnicode 45 0 R>>",
    `<</Type /Font /Subtype /${kind} /BaseFont /Boxes /FontDescriptor 43 0 R /ToUnicode 45 0 R${more}>>`,
  ],
  ["/Flags 4", `/Flags ${flags}`],
  // Its codes are single bytes, of which every other one is zero.
  ["<0001> <0020>", "<0000> <0020>"],
];
const winAnsi = " /Encoding /WinAnsiEncoding";
const ownMap: Harm[] = [
  ["/Encoding /Identity-H", "/Encoding 47 0 R"],
  ["<</Type /CMap", "<</Type /CMap"],
];
const remark = (kind: string, more: string): Harm[] => [
  ["/Annots [6 0 R]", "/Annots [6 0 R 48 0 R]"],
  ["(put in 48)", `<</Type /Annot /Subtype /${kind} /Rect [10 30 90 40]${more}>>`],
];
/** The remark is part of an Annot. */
const inAnnot: Harm[] = [
  ["34 0 R 35 0 R]", "34 0 R 35 0 R 49 0 R]"],
  ["1 14 0 R]", "1 14 0 R 2 49 0 R]"],
];
const annot = (type: string): Harm => [
  "(put in 49)",
  `<</Type /StructElem /S /${type} /P 11 0 R /K [<</Type /OBJR /Obj 48 0 R /Pg 2 0 R>>]>>`,
];

const proofs: [point: string, what: string, harms: Harm[], also?: string[]][] = [
  [
    "01-003",
    "an artifact stands inside a heading",
    [["EMC\n/P <</MCID 1>>BDC", "/Artifact BMC EMC EMC\n/P <</MCID 1>>BDC"]],
  ],
  [
    "01-004",
    "a heading stands inside an artifact",
    [
      ["0 0 9 9 re f EMC", "0 0 9 9 re f"],
      ["/P <</MCID 1>>BDC", "EMC /P <</MCID 1>>BDC"],
    ],
  ],
  ["01-005", "a rule is neither", [["0 0 9 9 re f EMC", "EMC 0 0 9 9 re f"]]],
  ["01-005", "a picture is neither", [["/Artifact BMC /X1 Do EMC", "/X1 Do"]]],
  ["01-005", "words have a number that no element has", [["/MCID 13", "/MCID 99"]]],
  ["01-005", "words have no way back to their element", [["33 0 R]", "]"]]],
  ["01-007", "the file doubts itself", [["/Marked true", "/Marked true /Suspects true"]]],
  ["02-001", "a type is not mapped", [["/RoleMap <</Strong /Span>>", ""]]],
  [
    "02-003",
    "a type leads back to itself",
    [["/RoleMap <</Strong /Span>>", "/RoleMap <</Strong /Bold /Bold /Strong>>"]],
  ],
  ["02-004", "headings are said to be paragraphs", [["/RoleMap <<", "/RoleMap <</H1 /P "]]],
  ["06-001", "there is no packet", [["/Metadata 7 0 R ", ""]], ["06-002", "06-003"]],
  ["06-002", "it does not claim to be PDF/UA", [["<pdfuaid:part>1</pdfuaid:part>", "                               "]]],
  ["06-003", "the packet has no title", [["<dc:title>", "<dc:other>"]]],
  ["07-001", "nothing is said of the window", [["<</DisplayDocTitle true>>", "<<>>"]]],
  ["07-002", "the window shows the file’s name", [["/DisplayDocTitle true", "/DisplayDocTitle false"]]],
  ["09-004", "a cell stands in a paragraph", [["/S /TR /P 20", "/S /P /P 20"]]],
  ["09-004", "a row has a cell too few", [["/K [26 0 R 27 0 R]", "/K [26 0 R]"]], ["01-005"]],
  [
    "09-004",
    "a cell spans more rows than there are",
    [["/A [<</O /Table /Scope /Row>>]", "/A [<</O /Table /Scope /Row /RowSpan 3>>]"]],
  ],
  ["09-004", "a caption stands in the middle", [["21 0 R 22 0 R 25 0 R", "22 0 R 21 0 R 25 0 R"]]],
  ["09-005", "an item holds words", [["/S /LBody", "/S /Span"]]],
  ["09-005", "an item stands in a section", [["/S /L /P", "/S /Sect /P"]]],
  ["09-006", "an entry stands in a section", [["/S /TOC /P", "/S /Sect /P"]]],
  [
    "09-007",
    "ruby holds a paragraph",
    [
      ["/S /Strong", "/S /Ruby"],
      ["/P 13 0 R /Pg 2 0 R /K [2]", "/P 13 0 R /Pg 2 0 R /K [2 48 0 R]"],
      ["(put in 48)", "<</S /P /P 15 0 R>>"],
    ],
  ],
  ["09-008", "a text of warichu stands alone", [["/S /Strong", "/S /WT"]]],
  ["10-001", "a sign is no character", [["<0002> <0006> <0041>", "<0002> <0002> <0041>"]]],
  [
    "11-001",
    "neither file nor text has a language",
    [["/Lang (en) /Metadata", "/Metadata"]],
    ["11-002", "11-003", "11-004", "11-006"],
  ],
  [
    "11-002",
    "a replacement has no language",
    [
      ["/Lang (en) /Metadata", "/Metadata"],
      ["(A)/Lang (en)", "(A)"],
      ["/K [12 0 R 13", "/Lang (en) /K [12 0 R 13"],
    ],
    ["11-003", "11-004", "11-006"],
  ],
  [
    "11-003",
    "the outline has no language",
    [
      ["/Lang (en) /Metadata", "/Metadata"],
      ["/K [12 0 R 13", "/Lang (en) /K [12 0 R 13"],
    ],
    ["11-004", "11-006"],
  ],
  [
    "11-004",
    "a link is described in no language",
    [
      ["/Lang (en) /Metadata", "/Metadata"],
      ["/K [12 0 R 13", "/Lang (en) /K [12 0 R 13"],
      ["/First 10 0 R /Last 10 0 R", ""],
    ],
    ["11-006"],
  ],
  [
    "11-006",
    "the title is in no language",
    [
      ["/Lang (en) /Metadata", "/Metadata"],
      ["/K [12 0 R 13", "/Lang (en) /K [12 0 R 13"],
      ["/First 10 0 R /Last 10 0 R", ""],
      ["/Contents (Tides)", "/Contents (Tides) /Lang (en)"],
    ],
  ],
  ["13-004", "a figure has no words", [[" /Alt (A tide)", ""]]],
  ["14-002", "the first heading is of level 2", [["/S /H1", "/S /H2"]]],
  ["14-003", "a level is skipped", [["/S /H2", "/S /H3"]]],
  [
    "14-006",
    "a section has two headings",
    [
      ["/S /H1", "/S /H"],
      ["/S /H2", "/S /H"],
    ],
  ],
  ["14-007", "headings are mixed", [["/S /H1", "/S /H"]], ["14-002"]],
  ["15-003", "a heading heads nothing", [["/A [<</O /Table /Scope /Row>>]", ""]]],
  ["17-002", "a formula has no words", [[" /Alt (x is 2)", ""]]],
  ["19-003", "a note has no name", [[" /ID (n1)", ""]]],
  ["19-004", "two notes have one name", [["(n2)", "(n1)"]]],
  [
    "20-001",
    "a choice of layers has no name",
    [["/Lang (en) /M", "/Lang (en) /OCProperties <</D <</Name (A)>> /Configs [<<>>]>> /M"]],
  ],
  ["20-002", "the first choice has no name", [["/Lang (en) /M", "/Lang (en) /OCProperties <</D <<>>>> /M"]]],
  ["20-003", "layers come and go", [["/Lang (en) /M", "/Lang (en) /OCProperties <</D <</Name (A) /AS []>>>> /M"]]],
  ["21-001", "an attachment has no name", [["(put in 48)", "<</Type /Filespec /F (a.txt) /EF <</F 3 0 R>>>>"]]],
  [
    "25-001",
    "a form rebuilds itself",
    [
      ["/Lang (en) /M", "/Lang (en) /AcroForm <</XFA [(config) 47 0 R]>> /M"],
      ["/Supplement 0>>>>", "/Supplement 0>>>>\n<dynamicRender>required</dynamicRender>"],
    ],
  ],
  ["28-002", "a remark stands nowhere", remark("Text", " /Contents (Why?)")],
  ["28-004", "a remark says nothing", [...remark("Text", " /StructParent 2"), ...inAnnot, annot("Annot")]],
  ["28-005", "a field says nothing", [...remark("Widget", " /StructParent 2"), ...inAnnot, annot("Form")]],
  ["28-006", "a remark is of no kind", remark("Riddle", " /Contents (Why?)"), ["28-002"]],
  [
    "28-007",
    "there is a trap net",
    [...remark("TrapNet", " /Contents (Net) /StructParent 2"), ...inAnnot, annot("Annot")],
  ],
  ["28-008", "the Tab key has no order", [["/Tabs /S ", ""]]],
  ["28-009", "the Tab key goes by rows", [["/Tabs /S", "/Tabs /R"]]],
  ["28-010", "a field stands nowhere", remark("Widget", " /TU (Name)")],
  ["28-011", "a link stands in a quote", [["/S /Link", "/S /Quote"]]],
  ["28-011", "a link has no key", [["/StructParent 1 ", ""]]],
  ["28-012", "a link does not say where it leads", [["/Contents (Tides) ", ""]], ["28-004"]],
  [
    "28-017",
    "a printer’s mark has an element",
    [...remark("PrinterMark", " /Contents (Cut) /StructParent 2"), ...inAnnot, annot("Annot")],
  ],
  [
    "30-001",
    "a form is a page of another file",
    [["/BBox [0 0 9 9] ", "/BBox [0 0 9 9] /Ref <</F (a.pdf) /Page 0>> "]],
  ],
  [
    "30-002",
    "a tagged form is shown twice",
    [
      ["/Artifact BMC /X1 Do EMC", "/Artifact BMC /X1 Do /X1 Do EMC"],
      ["8 0 R>>>>>>", "47 0 R>>>>>>"],
      [
        "<</Type /CMap /CMapName /Own /WMode 0 /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>",
        "<</Subtype /Form /BBox [0 0 9 9]>>\n/P <</MCID 0>>BDC EMC",
      ],
    ],
  ],
  [
    "31-001",
    "registries differ",
    [...ownMap, ["/WMode 0 /CIDSystemInfo <</Registry (Adobe)", "/WMode 0 /CIDSystemInfo <</Registry (Other)"]],
  ],
  [
    "31-002",
    "orderings differ",
    [
      ...ownMap,
      [
        "/WMode 0 /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity)",
        "/WMode 0 /CIDSystemInfo <</Registry (Adobe) /Ordering (Other)",
      ],
    ],
  ],
  ["31-004", "glyphs are found by a riddle", [["/CIDToGIDMap /Identity", "/CIDToGIDMap /Riddle"]]],
  ["31-005", "glyphs cannot be found", [["/CIDToGIDMap /Identity", ""]]],
  ["31-006", "the map is elsewhere", [["/Encoding /Identity-H", "/Encoding /Own-H"]]],
  ["31-007", "the map writes in two directions", [...ownMap, ["/Supplement 0>>>>", "/Supplement 0>>>>\n/WMode 1 def"]]],
  ["31-008", "the map needs another", [...ownMap, ["/Supplement 0>>>>", "/Supplement 0>>>>\n/Their-H usecmap"]]],
  ["31-009", "the font is not in the file", [[" /FontFile2 44 0 R", ""]]],
  [
    "31-011",
    "a sign is not in the font",
    [
      ["<0002> <0006> <0041>", "<0002> <00FF> <0041>"],
      ["<0004> Tj", "<0040> Tj"],
    ],
  ],
  ["31-016", "signs are wider than said", [["/DW 600", "/DW 500"]]],
  ["31-017", "letters have no map", [...simple("TrueType", winAnsi), ["/FontFile2 44 0 R", "/FontFile2 36 0 R"]]],
  ["31-019", "letters have no encoding", simple("TrueType")],
  ["31-020", "differences from nothing", simple("TrueType", " /Encoding <</Type /Encoding>>")],
  ["31-021", "an encoding of their own", simple("TrueType", " /Encoding /StandardEncoding")],
  [
    "31-023",
    "differences without a Unicode map",
    [
      ...simple("TrueType", " /Encoding <</BaseEncoding /WinAnsiEncoding /Differences [1 /a]>>"),
      ["/FontFile2 44 0 R", "/FontFile2 37 0 R"],
    ],
  ],
  ["31-024", "symbols have an encoding", simple("TrueType", winAnsi, 4)],
  ["31-025", "symbols have no map", [...simple("TrueType", "", 4), ["/FontFile2 44 0 R", "/FontFile2 36 0 R"]]],
  ["31-026", "symbols have several maps", [...simple("TrueType", "", 4), ["/FontFile2 44 0 R", "/FontFile2 38 0 R"]]],
  ["31-027", "a font does not say its characters", [[" /ToUnicode 45 0 R", ""]]],
  ["31-028", "a sign is nothing", [["<0001> <0020>", "<0001> <0000>"]]],
  ["31-029", "a sign is a byte-order mark", [["<0001> <0020>", "<0001> <FEFF>"]]],
  [
    "31-030",
    "a missing sign is shown",
    [
      ["<0004> Tj", "<0000> Tj"],
      ["<0001> <0020>", "<0000> <0020>"],
    ],
  ],
];

test.each(proofs)("%s is tripped when %s", (point, _, harms, also = []) => {
  expect(tripped(taggedPdf(...harms))).toEqual([point, ...also].toSorted());
});

/** The good file, locked; it opens without a password and allows this much. */
function locked(permissions: number): Uint8Array {
  const { pdf } = readPdf(taggedPdf());
  return pdf.saveToBuffer(`encrypt=rc4-128,owner-password=owner,permissions=${permissions}`).asUint8Array();
}

test("26-002 is tripped when a locked file shuts assistive technology out", () => {
  expect(tripped(locked(-4))).toEqual([]);
  expect(tripped(locked(-4 & ~512))).toEqual(["26-002"]);
});

test("every rule has a file that trips it", () => {
  const proven = new Set(["ua-26-002", ...proofs.map(([point]) => `ua-${point}`)]);
  expect(accessibilityRules.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
});

test("a file without structure is bare, and its elements are not judged", () => {
  const bytes = taggedPdf(["/StructTreeRoot 4 0 R ", ""]);
  const checks = judgeAll(accessibilityRules, { file: readPdf(bytes), order: {}, planned: {} });
  const bare = checks.find(({ id }) => id === "ua-01-005");
  expect(bare?.findings).toEqual([{ text: "14 things are painted, neither tagged nor an artifact", page: 1 }]);
  expect(checks.filter(({ isJudged }) => isJudged === false).map(({ id }) => id)).toContain("ua-13-004");
});
