/** Rules about what lets something below show through: printers flatten it, each in a way of its own. */
import type { PDFObject } from "mupdf";
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import type { PdfFile } from "../read/file.ts";
import type { PdfRule } from "../subject.ts";

export const noTransparency: PdfRule = {
  id: "no-transparency",
  title: "no transparency",
  wants: "Nothing is see-through: no soft mask, no opacity below 1, no blend mode.",
  severity: "error",
  source: sources.submission,
  judge({ file }) {
    const seen = file.pages.flatMap(({ number, seeThrough }) =>
      seeThrough.map(({ what, box }): Finding => ({ text: `${what} is used`, page: number, box })),
    );
    const named = file.resources.flatMap(({ object, page }): Finding[] => {
      const what = transparencyOf(object);
      return what === undefined || seen.some((finding) => finding.page === page)
        ? []
        : [{ text: `${what} is named`, page }];
    });
    if (seen.length + named.length > 0) return { findings: [...seen, ...named] };
    return { findings: unused(file) };
  },
};

export const noLayers: PdfRule = {
  id: "no-layers",
  title: "no layers",
  wants: "The file has no layers that can be switched off.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.catalog.get("OCProperties").isNull() ? [] : [{ text: "the file has layers" }],
  }),
};

/** What an object asks for; pictures have their masks themselves. */
function transparencyOf(object: PDFObject): string | undefined {
  if (!object.isDictionary() && !object.isStream()) return undefined;
  const mask = object.get("SMask");
  if (!mask.isNull() && mask.toString() !== "/None") return "a soft mask";
  for (const key of ["ca", "CA"]) {
    const opacity = object.get(key);
    if (opacity.isNumber() && opacity.asNumber() < 1) return `opacity ${opacity.asNumber()}`;
  }
  const blend = object.get("BM");
  const mode = blend.isArray() ? blend.get(0) : blend;
  return mode.isName() && !["Normal", "Compatible"].includes(mode.asName()) ? `blend mode ${mode.asName()}` : undefined;
}

/** Objects that no page names are not printed, but do not belong into a file for a printer. */
function unused({ pdf }: PdfFile): Finding[] {
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const what = transparencyOf(pdf.newIndirect(number));
    if (what !== undefined) return [{ text: `${what} is in the file` }];
  }
  return [];
}
