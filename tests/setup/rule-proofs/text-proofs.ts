/** Files that break the rules about fonts, type, ink and what is hidden. */
import { catalogOf, draw, write } from "../hand-made-pdf.ts";
import { gone, put, annotation, textAt, share, font, descriptor, drawing, long } from "./harms.ts";
import { type Proof } from "./proof.ts";

const fonts: Proof[] = [
  {
    rule: "fonts-embedded",
    what: "the font is elsewhere",
    file: "book",
    harm: (pdf) => {
      for (const key of ["FontFile", "FontFile2", "FontFile3"]) descriptor(pdf).delete(key);
    },
  },
  {
    rule: "fonts-embedded",
    what: "one of the fonts that every reader once had is taken for granted",
    file: "book",
    harm: (pdf) => {
      const names = { Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" };
      const font = pdf.addObject({});
      for (const [key, name] of Object.entries(names)) font.put(key, pdf.newName(name));
      share(pdf, "Font", "F9", font);
    },
  },
  {
    rule: "fonts-whole",
    what: "the font is a subset",
    file: "book",
    harm: (pdf) => void font(pdf).put("BaseFont", pdf.newName("ABCDEF+Times-Roman")),
  },
  {
    rule: "no-type3",
    what: "a font is a collection of drawings",
    file: "book",
    harm: (pdf) =>
      share(
        pdf,
        "Font",
        "F9",
        pdf.addObject({
          Type: pdf.newName("Font"),
          Subtype: pdf.newName("Type3"),
          Encoding: pdf.newName("WinAnsiEncoding"),
        }),
      ),
  },
  {
    rule: "fonts-readable",
    what: "the font does not name its signs",
    file: "book",
    harm: (pdf) => font(pdf).delete("ToUnicode"),
    also: ["signs-known", "title-page"],
  },
  {
    rule: "signs-known",
    what: "a sign has no meaning",
    file: "book",
    harm: (pdf) => draw(pdf, 8, "q BT /F1 10 Tf 72 110 Td <0FFF0FFE> Tj ET Q"),
  },
  { rule: "own-fonts", what: "the font is another’s", file: "book", planned: { fonts: ["Garamond"] } },
];

const type: Proof[] = [
  { rule: "type-size", what: "a note is set in 6 points", file: "book", harm: textAt(8, 72, 110, "A small note", 6) },
  {
    rule: "text-whole",
    what: "a line runs over the edge",
    file: "book",
    harm: textAt(8, 300, 110, long),
    also: ["gutter"],
  },
  {
    rule: "text-whole",
    what: "a box hides the end of its words",
    file: "book",
    harm: (pdf) => draw(pdf, 8, `q 72 100 60 30 re W n ${write(long, 72, 110, 10)} Q`),
  },
  { rule: "text-apart", what: "a line stands on another", file: "book", harm: textAt(8, 73, 571, long) },
  {
    rule: "text-stands-out",
    what: "white words on white",
    file: "book",
    harm: (pdf) => draw(pdf, 8, write("Nobody sees this", 72, 110, 10, "1 g")),
  },
  {
    rule: "text-stands-out",
    what: "black words on a black box",
    file: "book",
    harm: (pdf) => draw(pdf, 8, `0 g 60 100 200 30 re f ${write("Nobody sees this", 72, 110, 10)}`),
  },
  {
    rule: "no-placeholders",
    what: "words wait to be replaced",
    file: "book",
    harm: textAt(8, 72, 110, "Lorem ipsum dolor sit amet"),
  },
  {
    rule: "nothing-off-page",
    what: "words stand beyond the edge",
    file: "book",
    harm: textAt(8, 500, 110),
  },
  {
    rule: "no-invisible-text",
    what: "words are not printed",
    file: "book",
    harm: (pdf) => draw(pdf, 8, `q 3 Tr ${write("Unseen", 72, 110, 10)} Q`),
  },
];

const ink: Proof[] = [
  {
    rule: "picture-dpi",
    what: "a picture is twice as large",
    file: "book",
    harm: drawing(10, "96 0 0 48 72 80 cm /P1 Do"),
  },
  {
    rule: "line-width",
    what: "a line of half a point",
    file: "book",
    harm: drawing(8, "0 G 0.5 w 72 110 m 200 110 l S"),
  },
  { rule: "line-width", what: "a box as thin as a hair", file: "book", harm: drawing(8, "0 g 72 110 100 0.4 re f") },
  { rule: "faint-tint", what: "a ground of 5 %", file: "book", harm: drawing(8, "0.95 g 72 90 200 30 re f") },
  { rule: "black-ink", what: "a red box", file: "book", harm: drawing(8, "1 0 0 rg 72 90 200 30 re f") },
  {
    rule: "black-text",
    what: "gray words",
    file: "book",
    harm: (pdf) => draw(pdf, 8, write("Softly", 72, 110, 10, "0.4 g")),
  },
  {
    rule: "no-transparency",
    what: "a box is half opaque",
    file: "book",
    harm: (pdf) => {
      share(pdf, "ExtGState", "G1", pdf.addObject({ ca: 0.5 }));
      draw(pdf, 8, "q /G1 gs 0 g 72 90 200 30 re f Q");
    },
  },
  {
    rule: "no-transparency",
    what: "a box is multiplied",
    file: "book",
    harm: (pdf) => {
      share(pdf, "ExtGState", "G1", pdf.addObject({ BM: pdf.newName("Multiply") }));
      draw(pdf, 8, "q /G1 gs 0 g 72 90 200 30 re f Q");
    },
  },
  {
    rule: "no-transparency",
    what: "a picture has a soft mask",
    file: "book",
    harm: (pdf) => {
      const picture = pdf.findPage(0).get("Resources", "XObject", "P1");
      picture.put(
        "SMask",
        pdf.addStream(new Uint8Array(4), {
          Type: pdf.newName("XObject"),
          Subtype: pdf.newName("Image"),
          Width: 2,
          Height: 2,
          BitsPerComponent: 8,
          ColorSpace: pdf.newName("DeviceGray"),
        }),
      );
    },
  },
  {
    rule: "no-transparency",
    what: "no page uses what is see-through",
    file: "book",
    harm: (pdf) => void catalogOf(pdf).put("Spare", pdf.addObject({ ca: 0.5 })),
  },
  {
    rule: "no-layers",
    what: "there are layers",
    file: "book",
    harm: (pdf) => void catalogOf(pdf).put("OCProperties", { OCGs: [], D: { Order: [] } }),
  },
  {
    rule: "pdf-x",
    what: "it does not say what it is for",
    file: "pdfx",
    harm: gone("OutputIntents"),
  },
  { rule: "printers-ink", what: "a red box in RGB", file: "pdfx", harm: drawing(8, "1 0 0 rg 72 90 200 30 re f") },
  {
    rule: "text-in-black-only",
    what: "words in four inks",
    file: "pdfx",
    harm: (pdf) => draw(pdf, 8, write("Rich", 72, 110, 10, "0.5 0.4 0.4 1 k")),
  },
  {
    rule: "total-ink",
    what: "a box in 320 % of ink",
    file: "pdfx",
    harm: drawing(8, "0.8 0.8 0.8 0.8 k 72 90 200 30 re f"),
  },
];

const hidden: Proof[] = [
  {
    rule: "no-annotations",
    what: "a page has a link",
    file: "book",
    harm: (pdf) => void pdf.findPage(8).put("Annots", [annotation(pdf, "Link")]),
  },
  {
    rule: "no-crop-marks",
    what: "a program left its marks",
    file: "cover",
    harm: (pdf) => void pdf.findPage(0).put("Annots", [annotation(pdf, "PrinterMark")]),
    also: ["no-annotations"],
  },
  { rule: "no-bookmarks", what: "there are bookmarks", file: "book", harm: put("Outlines") },
  { rule: "no-hidden-data", what: "there is a form", file: "book", harm: put("AcroForm") },
  { rule: "no-hidden-data", what: "there are tags", file: "book", harm: put("StructTreeRoot") },
  {
    rule: "least-info",
    what: "there are keywords",
    file: "book",
    harm: (pdf) => void pdf.getTrailer().get("Info").put("Keywords", pdf.newString("sea, tide")),
  },
];

export const textProofs: Proof[] = [...fonts, ...type, ...ink, ...hidden];
