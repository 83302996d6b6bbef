/** Rules about the file as a whole: that it can be read, and is no larger than a printer takes. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import type { PdfRule } from "../subject.ts";

const mebibyte = 1024 * 1024;

export const fileSound: PdfRule = {
  id: "file-sound",
  title: "file undamaged",
  wants: "The file can be read to its end without being repaired.",
  severity: "error",
  source: sources.pdf,
  judge({ file }) {
    const findings: Finding[] = file.pages.flatMap(({ fault, number }) =>
      fault === "" ? [] : [{ text: `cannot be read as it stands: ${fault}`, page: number }],
    );
    if (file.pdf.wasRepaired()) findings.push({ text: "the file is damaged; it could only be read by guessing" });
    return { findings };
  },
};

export const notEncrypted: PdfRule = {
  id: "not-encrypted",
  title: "no encryption",
  wants: "The file is neither locked nor encrypted.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.pdf.getTrailer().get("Encrypt").isNull() ? [] : [{ text: "the file is encrypted" }],
  }),
};

export const fileSize: PdfRule = {
  id: "file-size",
  title: "file size",
  wants: "The file has at most 650 MB.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => heavierThan(file.size, 650),
};

export const coverWeight: PdfRule = {
  id: "cover-weight",
  title: "cover’s file size",
  wants: "A cover of 40 MB or less goes through without delay.",
  severity: "warning",
  source: sources.cover,
  judge: ({ file }) => heavierThan(file.size, 40),
};

export const freshlySaved: PdfRule = {
  id: "freshly-saved",
  title: "saved once",
  wants: "The file was written in one go, not saved over again with its old contents kept inside.",
  severity: "warning",
  source: sources.manuscript,
  judge({ file }) {
    // A linearised file ends twice and is one version all the same; mupdf knows.
    const versions = file.pdf.countVersions();
    return { findings: versions > 1 ? [{ text: `the file holds ${versions} versions of itself` }] : [] };
  },
};

function heavierThan(size: number, most: number) {
  const megabytes = size / mebibyte;
  return megabytes > most
    ? { findings: [{ text: `the file has ${megabytes.toFixed(1)} MB, at most ${most} are taken` }] }
    : clean(`${megabytes.toFixed(2)} MB`);
}
