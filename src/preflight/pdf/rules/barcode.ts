/** Rules about the place of the barcode: empty for the printer's, or holding one's own that scans. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { barcodeOf, pictureOf } from "../barcode-picture.ts";
import { common, heightOf, isWithin, widthOf, type Box } from "../box.ts";
import { hasHue, inkText, isWhite } from "../colors.ts";
import { boxOfArea, coverSheetOf } from "../cover-sheet.ts";
import { isIsbn } from "../isbn.ts";
import type { PdfRule, PdfSubject } from "../subject.ts";
import { quoted } from "../words.ts";

export const barcodeArea: PdfRule = {
  id: "barcode-area",
  title: "barcode area empty",
  wants: "Nothing but the ground is where the printer puts the barcode: 2 × 1.2 in at the lower right of the back.",
  severity: "error",
  source: sources.barcode,
  judge(subject) {
    const barcode = barcodeOf(subject);
    if (barcode !== undefined) return clean(`the cover bears the barcode ${barcode.digits}`);
    const area = boxOfArea(coverSheetOf(subject).wrap.barcode);
    const words = (subject.file.pages[0]?.lines ?? []).filter(({ box }) => common(box, area) !== undefined);
    if (words.length > 0) {
      const text = quoted(words.map((line) => line.text).join(" "));
      return { findings: [{ text: `${text} stands where the barcode goes`, page: 1, box: area }] };
    }
    return {
      findings: isEven(subject, area)
        ? []
        : [{ text: "something is drawn where the barcode goes", page: 1, box: area }],
    };
  },
};

export const barcodeScans: PdfRule = {
  id: "barcode",
  title: "own barcode",
  wants:
    "A barcode of one’s own can be read, is an ISBN, is large enough, black alone, and 0.25 in from trim and spine.",
  severity: "error",
  source: sources.barcode,
  judge(subject) {
    const barcode = barcodeOf(subject);
    const { planned } = subject;
    if (barcode === undefined) {
      return planned.barcode === undefined
        ? { notJudged: "no barcode was found on the back: the printer adds one" }
        : { findings: [{ text: `the barcode ${planned.barcode} cannot be read`, page: 1 }] };
    }
    const { digits, box } = barcode;
    const faults = [
      ...(isIsbn(digits) ? [] : [`${digits} is no ISBN`]),
      ...(planned.barcode === undefined || planned.barcode === digits
        ? []
        : [`it says ${digits}, not ${planned.barcode}`]),
      ...placeFaults(subject, box),
      ...inkFaults(subject, box),
    ];
    return { findings: faults.map((text): Finding => ({ text, page: 1, box })), note: digits };
  },
};

/** Bars of the least size, 1.4 × 0.8 in with their quiet zones and digits, and where they must be. */
function placeFaults(subject: PdfSubject, box: Box): string[] {
  const [left, top, right, bottom] = boxOfArea(coverSheetOf(subject).wrap.areas.back);
  const away = 0.25 * 72;
  const allowed: Box = [left + away, top + away, right - away, bottom - away];
  // 95 of 113 modules are bars, the others the quiet zones: GS1 General Specifications, 5.2.3.4
  const [width, height] = [(widthOf(box) * 113) / 95, heightOf(box)];
  return [
    ...(isWithin(box, allowed, 0.5) ? [] : ["it is less than 0.25 in from trim or spine"]),
    ...(width < 1.4 * 72 - 1 ? [`it is ${(width / 72).toFixed(2)} in wide, at least 1.4 are needed`] : []),
    ...(height < 0.5 * 72 ? [`its bars are ${(height / 72).toFixed(2)} in high`] : []),
  ];
}

function inkFaults({ file }: PdfSubject, box: Box): string[] {
  const inks = (file.pages[0]?.marks ?? [])
    .filter((mark) => mark.kind === "fill" && isWithin(mark.box, box, 2) && !isWhite(mark.ink))
    .flatMap(({ ink }) => (ink !== undefined && hasHue(ink) ? [inkText(ink)] : []));
  return [...new Set(inks)].map((ink) => `its bars are in ${ink}, not in black alone`);
}

/** Whether all of an area has the tone of its corner. */
function isEven({ file }: PdfSubject, [left, top, right, bottom]: Box): boolean {
  const picture = pictureOf(file, [left + 0.5, top + 0.5, right - 0.5, bottom - 0.5]);
  const pixels = picture.getPixels();
  const ground = pixels[0] ?? 0;
  const isSame = pixels.every((tone) => Math.abs(tone - ground) <= 2);
  picture.destroy();
  return isSame;
}
