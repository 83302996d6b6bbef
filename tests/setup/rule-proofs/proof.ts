/** What proves a rule: a good file, and a way to harm it that trips that rule. */
import type { PDFDocument } from "mupdf";
import type { PdfFile } from "../../../src/preflight/pdf/read/file.ts";
import type { Order, Planned } from "../../../src/preflight/pdf/subject.ts";
import type { ProfileName } from "../../../src/preflight/preflight.ts";
import { coverSheet, handMadeCover } from "../hand-made-cover.ts";
import { handMadeBook, trim } from "../hand-made-pdf.ts";

/** One way of breaking a rule. */
export interface Proof {
  rule: string;
  what: string;
  file: keyof typeof goodFiles;
  harm?: (pdf: PDFDocument) => void;
  /** Rules that are broken along with it, unavoidably. */
  also?: string[];
  order?: Order;
  planned?: Planned;
  /** Harms the bytes instead, for what a library would mend. */
  harmBytes?: (bytes: Uint8Array) => Uint8Array;
  /** Harms what was read, for what is too large to make. */
  harmReading?: (file: PdfFile) => PdfFile;
}

/** Good files, and what is asked of each. */
export const goodFiles = {
  book: { bytes: handMadeBook(), profile: "kdp", order: {} },
  bled: { bytes: handMadeBook({ hasBleed: true }), profile: "kdp", order: {} },
  screen: { bytes: handMadeBook({ isForScreens: true }), profile: "screen", order: {} },
  pdfx: { bytes: handMadeBook({ isPdfX: true }), profile: "ingram", order: {} },
  cover: {
    bytes: handMadeCover(),
    profile: "kdp-cover",
    order: { interiorPages: coverSheet.pages, paper: coverSheet.paper },
  },
  ownBarcode: {
    bytes: handMadeCover({ hasBarcode: true }),
    profile: "kdp-cover",
    order: { interiorPages: coverSheet.pages, paper: coverSheet.paper },
  },
} satisfies Record<string, { bytes: Uint8Array; profile: ProfileName; order: Order }>;

/** What a build would know of the good book. */
export const plannedBook: Planned = {
  boxes: { MediaBox: [0, 0, trim.width, trim.height] },
  pages: 26,
  blanks: [4, 26],
  folios: ["", "", "iii", "", "v", "vi", ...Array.from({ length: 19 }, (_, i) => String(i + 1)), ""],
  labels: ["i", "ii", "iii", "iv", "v", "vi", ...Array.from({ length: 20 }, (_, i) => String(i + 1))],
  heads: [
    ...["", "", "", "", "", "Preface"],
    ...["", ...Array<string>(7).fill("Rivers")],
    ...["", ...Array<string>(7).fill("Tides")],
    ...["", "Index", "Index", ""],
  ],
  fonts: ["Times", "Nimbus"],
  openers: [
    { anchor: "rivers", title: "Rivers", page: 7, start: "recto" },
    { anchor: "tides", title: "Tides", page: 15, start: "recto" },
  ],
  listed: [
    { page: 3, text: "1 Rivers", target: 7 },
    { page: 23, text: "mud", target: 18, says: "" },
  ],
  references: [{ page: 8, text: "Figure 1.1 (p. 3)", target: 9 }],
  words: [{ what: "title", words: "Tides and Rivers", pages: [1] }],
};
