/** Rules about pictures. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import type { PdfRule } from "../subject.ts";

const leastDpi = 300;

export const pictureDpi: PdfRule = {
  id: "picture-dpi",
  title: "pictures sharp enough",
  wants: "Every picture of pixels has at least 300 of them to the inch at its printed size.",
  severity: "warning",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, marks }) =>
      marks.flatMap(({ picture, box }): Finding[] => {
        // A single pixel is a patch of color, and as sharp as any.
        if (picture === undefined || picture.width * picture.height <= 1 || picture.dpi >= leastDpi - 1) return [];
        const { width, height, dpi } = picture;
        return [
          { text: `a picture of ${width} × ${height} pixels is printed at ${Math.round(dpi)} dpi`, page: number, box },
        ];
      }),
    ),
  }),
};
