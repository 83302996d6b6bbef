/** Rules of a printer that wants PDF/X: inks as they are printed, and a file that says what it is for. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import type { Mark } from "../read/marks.ts";
import type { PdfRule } from "../subject.ts";
import { inkText, lightness } from "../colors.ts";

export const pdfx: PdfRule = {
  id: "pdf-x",
  title: "PDF/X",
  wants: "The file is PDF/X-1a:2001 or PDF/X-3:2002: it says so, and names the printing condition it is for.",
  severity: "error",
  source: sources.ingramFiles,
  judge({ file }) {
    const version = file.info["GTS_PDFXVersion"] ?? "";
    const intents = file.catalog.get("OutputIntents");
    const isMeant =
      intents.isArray() &&
      Array.from({ length: intents.length }, (_, i) => intents.get(i, "S")).some(
        (kind) => kind.toString() === "/GTS_PDFX",
      );
    const findings: Finding[] = [];
    if (!/^PDF\/X-(?:1(?:a)?:2001|1:2001|3:2002)/.test(version))
      findings.push({ text: version === "" ? "the file does not say that it is PDF/X" : `the file is ${version}` });
    if (!isMeant) findings.push({ text: "the file has no output intent" });
    return findings.length === 0 ? clean(version) : { findings };
  },
};

export const printersInk: PdfRule = {
  id: "printers-ink",
  title: "black or four-color inks",
  wants: "Everything is in gray or CMYK: no RGB, no profiles, no spot colors.",
  severity: "error",
  source: sources.ingramFiles,
  judge({ file }) {
    const findings = new Map<string, Finding>();
    for (const { number, marks } of file.pages)
      for (const { ink, box, kind } of marks) {
        const fault = faultOf(ink);
        const key = `${kind} in ${fault}`;
        if (fault !== undefined && !findings.has(key)) findings.set(key, { text: `a ${key}`, page: number, box });
      }
    return { findings: [...findings.values()] };
  },
};

export const blackOnly: PdfRule = {
  id: "text-in-black-only",
  title: "black text in black ink alone",
  wants: "Black text uses the black ink alone: four inks printed over each other never meet.",
  severity: "error",
  source: sources.ingramProblems,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, marks }) => {
      const rich = marks.find(isRichBlack);
      return rich?.ink === undefined ? [] : [{ text: `text is in ${inkText(rich.ink)}`, page: number, box: rich.box }];
    }),
  }),
};

export const totalInk: PdfRule = {
  id: "total-ink",
  title: "no more than 240 % of ink",
  wants: "The four inks together come to at most 240 %.",
  severity: "warning",
  source: sources.ingramSetup,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, marks }) =>
      marks.flatMap(({ ink, box }): Finding[] => {
        if (ink?.space !== "CMYK") return [];
        const sum = ink.parts.reduce((total, part) => total + part, 0) * 100;
        return sum > 240.5 ? [{ text: `${Math.round(sum)} % of ink`, page: number, box }] : [];
      }),
    ),
  }),
};

function faultOf(ink: Mark["ink"]): string | undefined {
  if (ink === undefined) return undefined;
  if (ink.isCalibrated && ["Gray", "RGB", "CMYK"].includes(ink.space)) return `${ink.space} with a profile`;
  return ["Gray", "CMYK"].includes(ink.space) ? undefined : ink.space;
}

function isRichBlack({ kind, ink }: Mark): boolean {
  if (kind !== "text" || ink?.space !== "CMYK") return false;
  const [c = 0, m = 0, y = 0] = ink.parts;
  return (lightness(ink) ?? 1) < 0.25 && c + m + y > 0.02;
}
