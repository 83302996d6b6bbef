/** Mends a page as Chrome tags it, and lets the rules of preflight judge it. */
import { expect, test } from "vitest";
import { PrintedPdf } from "../../../../src/formats/print/pdf-source.ts";
import { tagPdf } from "../../../../src/formats/print/pdf-tagging.ts";
import { judgeAll } from "../../../../src/preflight/judge.ts";
import { accessibilityRules } from "../../../../src/preflight/pdf/accessibility.ts";
import { readPdf } from "../../../../src/preflight/pdf/read/file.ts";
import { readStructure, type StructureElement } from "../../../../src/preflight/pdf/read/structure.ts";
import { element, packed, plainPdf } from "../../../setup/plain-pdf.ts";

const line = (y: number) => `BT 1 0 0 1 9 ${y} Tm <41> Tj ET`;
const content = [
  `${line(640)} 0 630 400 1 re f`,
  `/NonStruct <</MCID 0>>BDC ${line(600)} EMC`,
  `/NonStruct <</MCID 1>>BDC 0 0 9 9 re f EMC`,
  `/NonStruct <</MCID 2>>BDC ${line(580)} EMC /NonStruct <</MCID 3>>BDC EMC`,
  `/NonStruct <</MCID 4>>BDC ${line(560)} EMC`,
  "/X1 Do",
  line(20),
].join("\n");

/** A heading, a box with a ground behind its words, a list of one link, a see-through paragraph in a form. */
const objects = [
  "<</Type /Pages\n/Kids [2 0 R]\n/Count 1>>",
  "<</Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 432 648]\n/StructParents 0\n/Contents 3 0 R\n/Annots [4 0 R]\n/Tabs /S\n/Resources <</XObject <</X1 5 0 R>>>>>>",
  packed(content),
  "<</Type /Annot\n/Subtype /Link\n/Rect [9 560 20 570]\n/Contents (There)\n/StructParent 2>>",
  packed(
    `/NonStruct <</MCID 0>>BDC ${line(9)} EMC`,
    "/Type /XObject\n/Subtype /Form\n/BBox [0 0 99 99]\n/StructParents 1\n",
  ),
  "<</Type /StructTreeRoot\n/K 7 0 R\n/ParentTree <<>>>>",
  element("Document", 6, { kids: "[8 0 R 9 0 R 11 0 R 15 0 R]", more: "/Lang (en)\n" }),
  element("H1", 7, { page: 2, kids: "0" }),
  element("NonStruct", 7, { page: 2, kids: "[1 10 0 R]", more: "/Lang (en-x-octavo-aside0)\n" }),
  element("P", 9, { page: 2, kids: "[2 3]" }),
  element("L", 7, { kids: "12 0 R", more: "/Lang (en-x-octavo-toc0)\n" }),
  element("LI", 11, { kids: "13 0 R", more: "/Lang (en-x-octavo-toci0)\n" }),
  element("Link", 12, { kids: "[14 0 R <</Type /OBJR\n/Obj 4 0 R\n/Pg 2 0 R>>]" }),
  element("NonStruct", 13, { page: 2, kids: "4" }),
  element("P", 7, { page: 2, kids: "<</Type /MCR\n/Pg 2 0 R\n/Stm 5 0 R\n/MCID 0>>" }),
  "<</Type /Catalog\n/Pages 1 0 R\n/StructTreeRoot 6 0 R\n/MarkInfo <</Marked true>>\n/Lang (en)\n/ViewerPreferences <</DisplayDocTitle true>>>>",
];

async function mended(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = new PrintedPdf(bytes);
  await tagPdf(pdf);
  return pdf.toBytes();
}

const metadata = ["ua-06-001", "ua-06-002", "ua-06-003"];

function tripped(bytes: Uint8Array): string[] {
  return judgeAll(accessibilityRules, { file: readPdf(bytes), order: {}, planned: {} })
    .flatMap(({ id = "", findings = [] }) => (findings.length > 0 ? [id] : []))
    .filter((id) => !metadata.includes(id));
}

test("what the rules find in Chrome’s file they find no longer", async () => {
  const printed = plainPdf(...objects);
  expect(tripped(printed)).toEqual(["ua-01-005", "ua-09-005", "ua-28-011"]);
  expect(tripped(await mended(printed))).toEqual([]);
});

test("the structure is of PDF’s own types, and the role map explains the newer ones", async () => {
  const { pdf } = readPdf(await mended(plainPdf(...objects)));
  const paths = readStructure(pdf)?.elements.map((each) => {
    const path: string[] = [];
    for (let at: StructureElement | undefined = each; at !== undefined; at = at.parent) path.unshift(at.type);
    return path.slice(1).join(" ");
  });
  expect(paths).toEqual([
    "",
    "H1",
    "Aside",
    "Aside P",
    "TOC",
    "TOC TOCI",
    "TOC TOCI Reference",
    "TOC TOCI Reference Link",
    "P",
  ]);
  expect(pdf.getTrailer().get("Root", "StructTreeRoot", "RoleMap").toString()).toBe("<</Aside/Div>>");
});

test("heads, folios, rules and grounds are artifacts, and what shows nothing is not marked", async () => {
  const { pdf } = readPdf(await mended(plainPdf(...objects)));
  const lines = pdf.findPage(0).get("Contents").readStream().asString().split("\n");
  expect(lines).toEqual([
    "/Artifact <</Type /Pagination /Subtype /Header>>BDC",
    line(640),
    "EMC /Artifact <</Type /Layout>>BDC",
    "0 630 400 1 re f",
    "EMC",
    `/NonStruct <</MCID 0>>BDC ${line(600)} EMC`,
    "/Artifact <</Type /Layout>>BDC 0 0 9 9 re f EMC",
    `/NonStruct <</MCID 2>>BDC ${line(580)} EMC  `,
    `/NonStruct <</MCID 4>>BDC ${line(560)} EMC`,
    "/X1 Do",
    "/Artifact <</Type /Pagination /Subtype /Footer>>BDC",
    line(20),
    "EMC",
  ]);
});

test("a file without structure stays as it is", async () => {
  const bytes = plainPdf("<</Type /Pages\n/Kids []>>", "<</Type /Catalog\n/Pages 1 0 R>>");
  expect(await mended(bytes)).toBe(bytes);
});
