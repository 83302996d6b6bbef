/** Makes the PDF of a cover as another program would. */
import { PDFDocument } from "mupdf";
import { font, hexOf, write, writeInfo } from "./hand-made-pdf.ts";

/** The sheet of a cover for 200 pages on cream paper: 12.75 × 9.25 in; back, spine of 0.5 in, front. */
export const coverSheet = { width: 918, height: 666, pages: 200, paper: "cream" } as const;

/** What a cover is made for. */
export interface HandMadeCover {
  pages?: number;
  /** Size of the words on the spine. */
  spineType?: number;
  hasBarcode?: boolean;
}

/** A cover in one color with words on every panel, for cream paper of 0.0025 in. */
export function handMadeCover({ pages = 200, spineType = 12, hasBarcode = false }: HandMadeCover = {}): Uint8Array {
  const pdf = new PDFDocument();
  const resources = pdf.addObject({ Font: { F1: pdf.addFont(font) } });
  const fold = 441;
  const spine = pages * 0.0025 * 72;
  const [front, width] = [fold + spine + 53, 2 * fold + spine];
  // Read from top to bottom, in the middle.
  const matrix = `0 -1 1 0 ${fold + spine / 2 - spineType * 0.3} 500`;
  const content = [
    `0.1 0.2 0.3 rg 0 0 ${width} ${coverSheet.height} re f\n`,
    write("Tides and Rivers", front, 450, 36, "0.9 g"),
    write("M. Okoro", front, 400, 18, "0.9 g"),
    write("What the sea does twice a day.", 60, 500, 12, "0.9 g"),
    `q 0.9 g BT /F1 ${spineType} Tf ${matrix} Tm <${hexOf("Tides and Rivers")}> Tj ET Q\n`,
    hasBarcode ? barcode(300, 40) : "",
  ];
  pdf.insertPage(-1, pdf.addPage([0, 0, width, coverSheet.height], 0, resources, content.join("")));
  writeInfo(pdf);
  return pdf.saveToBuffer("compress").asUint8Array().slice();
}

/** Operators for a barcode in a white box, from its lower left corner; a module is 1 point wide. */
export function barcode(x: number, y: number, { module = 1, ink = "0 g" } = {}): string {
  const modules = eanModules("9783161484100");
  const stripes = [...modules.matchAll(/1+/g)].map(
    ({ index, 0: run }) => `${x + (9 + index) * module} ${y + 20} ${run.length * module} 55 re`,
  );
  return `q 1 g ${x} ${y} ${113 * module} 84 re f ${ink} ${stripes.join(" ")} f Q\n`;
}

const codes = [
  "0001101",
  "0011001",
  "0010011",
  "0111101",
  "0100011",
  "0110001",
  "0101111",
  "0111011",
  "0110111",
  "0001011",
];
const parities = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"];

/** Modules of an EAN-13, bars as 1: https://www.gs1.org/standards/barcodes/ean-upc */
export function eanModules(digits: string): string {
  const [first = 0, ...rest] = Array.from(digits).map(Number);
  const invert = (code: string) => code.replace(/[01]/g, (bit) => (bit === "0" ? "1" : "0"));
  const left = rest.slice(0, 6).map((digit, i) => {
    const code = codes[digit] ?? "";
    return parities[first]?.[i] === "A" ? code : Array.from(invert(code)).toReversed().join("");
  });
  const right = rest.slice(6).map((digit) => invert(codes[digit] ?? ""));
  return `101${left.join("")}01010${right.join("")}101`;
}
