/** A small tagged PDF with one of everything, and ways to harm it. */
import { boxFont } from "./box-font.ts";
import { packed, plainPdf } from "./plain-pdf.ts";

/** Something in the file, and what stands there instead. */
export type Harm = [from: string, to: string];

const signs = " ABCDE";

/** A text as the codes of the font: the signs are its glyphs in order, after the one for what is missing. */
function shown(text: string): string {
  const codes = Array.from(text, (sign) => (signs.indexOf(sign) + 1).toString(16).padStart(4, "0"));
  return `BT /F1 12 Tf <${codes.join("")}> Tj ET`;
}

const marked = Array.from({ length: 14 }, (_, i) => `/P <</MCID ${i}>>BDC ${shown("AB")} EMC`);

const content = [
  `/Artifact <</Type /Pagination>>BDC ${shown("C")} 0 0 9 9 re f EMC`,
  ...marked,
  `/Span <</ActualText (A)/Lang (en)>>BDC EMC`,
  "/Artifact BMC /X1 Do EMC",
].join("\n");

const toUnicode = `/CIDInit /ProcSet findresource begin begincmap
1 beginbfrange
<0002> <0006> <0041>
endbfrange
1 beginbfchar
<0001> <0020>
endbfchar
endcmap`;

/** The font with other maps from characters, by platform and encoding; they lead nowhere. */
function fontWithMaps(...maps: [platform: number, encoding: number][]): string {
  const font = boxFont("Boxes", signs);
  const record = font.indexOf("cmap");
  const table = Buffer.alloc(4 + 8 * maps.length);
  table.writeUInt16BE(maps.length, 2);
  maps.forEach(([platform, encoding], i) => {
    table.writeUInt16BE(platform, 4 + 8 * i);
    table.writeUInt16BE(encoding, 6 + 8 * i);
  });
  font.writeUInt32BE(font.length, record + 8);
  return packed(Buffer.concat([font, table]).toString("latin1"));
}

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tides</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;

const element = (type: string, parent: number, kids: string, more = "") =>
  `<</Type /StructElem /S /${type} /P ${parent} 0 R /Pg 2 0 R /K [${kids}]${more}>>`;
const scope = (name: string) => ` /A [<</O /Table /Scope /${name}>>]`;

/** From 1 on; elements from 11 on, the font from 41 on. */
const objects: Record<number, string> = {
  1: "<</Type /Pages /Kids [2 0 R] /Count 1>>",
  2:
    "<</Type /Page /Parent 1 0 R /MediaBox [0 0 432 648] /Contents 3 0 R /StructParents 0 /Tabs /S /Annots [6 0 R] " +
    "/Resources <</Font <</F1 41 0 R>> /XObject <</X1 8 0 R>>>>>>",
  3: content,
  4: "<</Type /StructTreeRoot /K 11 0 R /RoleMap <</Strong /Span>> /ParentTree <</Nums [0 5 0 R 1 14 0 R]>>>>",
  5: `[${[12, 14, 15, 18, 19, 21, 23, 24, 26, 27, 30, 31, 32, 33].map((owner) => `${owner} 0 R`).join(" ")}]`,
  6: "<</Type /Annot /Subtype /Link /Rect [10 10 90 20] /StructParent 1 /Contents (Tides) /Dest [2 0 R /Fit]>>",
  7: `<</Type /Metadata /Subtype /XML /Length ${packet.length}>> stream\n${packet}\nendstream`,
  8: packed("0 0 5 5 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "),
  9: "<</Type /Outlines /First 10 0 R /Last 10 0 R /Count 1>>",
  10: "<</Title (Tides) /Parent 9 0 R /Dest [2 0 R /Fit]>>",
  11: element("Document", 4, "12 0 R 13 0 R 16 0 R 20 0 R 28 0 R 31 0 R 32 0 R 33 0 R 34 0 R 35 0 R"),
  12: element("H1", 11, "0"),
  13: element("P", 11, "14 0 R 15 0 R"),
  14: element("Link", 13, "1 <</Type /OBJR /Obj 6 0 R>>"),
  15: element("Strong", 13, "2"),
  16: element("L", 11, "17 0 R"),
  17: element("LI", 16, "18 0 R 19 0 R"),
  18: element("Lbl", 17, "3"),
  19: element("LBody", 17, "4"),
  20: element("Table", 11, "21 0 R 22 0 R 25 0 R"),
  21: element("Caption", 20, "5"),
  22: element("TR", 20, "23 0 R 24 0 R"),
  23: element("TH", 22, "6", scope("Column")),
  24: element("TH", 22, "7", scope("Column")),
  25: element("TR", 20, "26 0 R 27 0 R"),
  26: element("TH", 25, "8", scope("Row")),
  27: element("TD", 25, "9"),
  28: element("TOC", 11, "29 0 R"),
  29: element("TOCI", 28, "30 0 R"),
  30: element("Reference", 29, "10"),
  31: element("Figure", 11, "11", " /Alt (A tide)"),
  32: element("Formula", 11, "12", " /Alt (x is 2)"),
  33: element("Note", 11, "13", " /ID (n1)"),
  34: element("Note", 11, "", " /ID (n2)"),
  35: element("H2", 11, ""),
  41: "<</Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Boxes /Encoding /Identity-H /DescendantFonts [42 0 R] /ToUnicode 45 0 R>>",
  42:
    "<</Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Boxes /CIDToGIDMap /Identity /DW 600 " +
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 43 0 R>>",
  43: "<</Type /FontDescriptor /FontName /AAAAAA+Boxes /Flags 4 /FontFile2 44 0 R>>",
  44: packed(boxFont("Boxes", signs).toString("latin1")),
  45: toUnicode,
  // For harms to use: fonts without a map, with one, with two; things to be put in.
  36: fontWithMaps(),
  37: fontWithMaps([1, 0]),
  38: fontWithMaps([1, 0], [3, 1]),
  47: "<</Type /CMap /CMapName /Own /WMode 0 /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>",
  48: "(put in 48)",
  49: "(put in 49)",
  50:
    "<</Type /Catalog /Pages 1 0 R /StructTreeRoot 4 0 R /MarkInfo <</Marked true>> /Lang (en) /Metadata 7 0 R " +
    "/Outlines 9 0 R /ViewerPreferences <</DisplayDocTitle true>>>>",
};

/** Objects whose text is the content of a stream. */
const streams = [3, 45, 47];

/** The file; with `harms`, each of them done once. */
export function taggedPdf(...harms: Harm[]): Uint8Array {
  const texts = Array.from({ length: 50 }, (_, i) => objects[i + 1] ?? "null");
  for (const [from, to] of harms) {
    const at = texts.findIndex((text) => text.includes(from));
    if (at < 0) throw new Error(`The file has no ${from}.`);
    texts[at] = (texts[at] ?? "").replace(from, () => to);
  }
  return plainPdf(...texts.map((text, i) => (streams.includes(i + 1) ? streamOf(text) : text)));
}

/** Entries of the dictionary may stand before the content. */
function streamOf(text: string): string {
  const [, entries = "", rest = text] = /^<<([\s\S]*)>>(?:\n([\s\S]*))?$/.exec(text) ?? [];
  return entries === "" ? packed(rest) : packed(rest === text ? "" : rest, entries);
}
