/** Rules about the archive, whatever is in it. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import type { EpubRule } from "../subject.ts";

const mimetype = "application/epub+zip";

/** E-1 */
export const mimetypeFirst: EpubRule = {
  id: "mimetype-first",
  title: "mimetype first and stored",
  wants: "The archive begins with the file mimetype, not packed, that says application/epub+zip and nothing else.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const [first] = file.entries;
    const entry = file.files.get("mimetype");
    if (entry === undefined) return { findings: [{ text: "is missing", file: "mimetype" }] };
    const says = new TextDecoder("latin1").decode(entry.content);
    const faults = [
      ...(first === entry && entry.offset === 0 ? [] : ["is not the first file of the archive"]),
      ...(entry.method === 0 ? [] : ["is packed; it must lie there as it is"]),
      ...(entry.extra === 0 ? [] : ["has an extra field before it"]),
      ...(says === mimetype ? [] : [`says ${JSON.stringify(says.slice(0, 40))}, not ${mimetype}`]),
    ];
    return { findings: faults.map((text) => ({ text, file: "mimetype" })) };
  },
};

/** What EPUB allows of zip: stored or deflated, each file once. https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs */
export const archiveSound: EpubRule = {
  id: "archive-sound",
  title: "archive sound",
  wants: "Every file of the archive can be unpacked, and no two have one name.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const seen = new Set<string>();
    const findings = file.entries.flatMap(({ path, fault }): Finding[] => {
      const isSecond = seen.has(path);
      seen.add(path);
      return [
        ...(fault === "" ? [] : [{ text: `cannot be unpacked: ${fault}`, file: path }]),
        ...(isSecond ? [{ text: "is in the archive twice", file: path }] : []),
      ];
    });
    return { findings, note: `${file.entries.length} files` };
  },
};

/** E-3 */
export const fileNames: EpubRule = {
  id: "file-names",
  title: "file names that every system takes",
  wants:
    "No name has signs that some system forbids, is longer than 255 bytes, ends in a dot, or differs from another only in case.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const known = new Map<string, string>();
    return {
      findings: file.entries.flatMap(({ path }): Finding[] => {
        const folded = path.normalize("NFC").toLowerCase();
        const other = known.get(folded);
        known.set(folded, path);
        const parts = path.split("/");
        const faults = [
          ...(other === undefined || other === path
            ? []
            : [`differs from ${other} only in case or in how letters are joined`]),
          // https://www.w3.org/TR/epub-33/#sec-container-filenames
          ...(/["*:<>?\\|\u007f-\u009f\u0000-\u001f\ufdd0-\ufdef\ufff0-\uffff\ue000-\uf8ff]/.test(path)
            ? ["has a sign in its name that is forbidden"]
            : []),
          ...(parts.some((part) => Buffer.byteLength(part) > 255) || Buffer.byteLength(path) > 65535
            ? ["has a name of more than 255 bytes"]
            : []),
          ...(parts.some((part) => part.endsWith(".")) ? ["has a name that ends in a dot"] : []),
        ];
        return faults.map((text) => ({ text, file: path }));
      }),
    };
  },
};

/** E-3 */
export const plainNames: EpubRule = {
  id: "plain-names",
  title: "plain file names",
  wants: "Names are made of ASCII letters, digits and signs, without spaces.",
  severity: "warning",
  source: sources.epubcheck,
  judge: ({ file }) => ({
    findings: file.entries
      .filter(({ path }) => /[^!-~]/.test(path))
      .map(({ path }) => ({
        text: /\s/.test(path) ? "has a space in its name" : "has letters beyond ASCII",
        file: path,
      })),
  }),
};

/** E-3 */
export const extension: EpubRule = {
  id: "epub-extension",
  title: "name ends in .epub",
  wants: "The name of the file ends in .epub, in small letters.",
  severity: "warning",
  source: sources.epubcheck,
  judge({ name }) {
    if (name === undefined) return { notJudged: "the file has no name yet" };
    return { findings: name.endsWith(".epub") ? [] : [{ text: `“${name}” does not end in .epub` }] };
  },
};

/** A-7; fonts may be scrambled by the two ways of the standard. */
export const notLocked: EpubRule = {
  id: "not-locked",
  title: "not locked",
  wants: "Nothing is encrypted: a lock keeps assistive technology out, and a shop from converting the file.",
  severity: "error",
  source: sources.daisy,
  judge({ file }) {
    const encryption = file.files.get("META-INF/encryption.xml");
    const text = encryption === undefined ? "" : new TextDecoder().decode(encryption.content);
    const methods = [...text.matchAll(/<(?:\w+:)?EncryptionMethod[^>]*Algorithm\s*=\s*["']([^"']*)["']/g)].map(
      ([, method = ""]) => method,
    );
    const locks = methods.filter((method) => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(method));
    const rights = ["META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml"].filter((path) =>
      file.files.has(path),
    );
    return {
      findings: [
        ...(locks.length === 0 ? [] : [{ text: `${locks.length} files are locked`, file: "META-INF/encryption.xml" }]),
        ...rights.map((path) => ({ text: "belongs to a lock", file: path })),
      ],
    };
  },
};

export const epubcheck: EpubRule = {
  id: "epubcheck",
  title: "EPUBCheck finds no error and no warning",
  wants: "EPUBCheck finds no error and nothing to warn of.",
  severity: "error",
  source: sources.epubcheck,
  judge: ({ messages }) => ({
    findings: messages.filter(({ severity }) => ["fatal", "error", "warning"].includes(severity)).map(asFinding),
  }),
};

export const epubcheckUsage: EpubRule = {
  id: "epubcheck-usage",
  title: "EPUBCheck’s remarks",
  wants: "EPUBCheck has nothing to remark on how the publication uses the standard.",
  severity: "note",
  source: sources.epubcheck,
  judge({ messages }) {
    // That there are fonts in the file is no fault of it.
    const remarks = messages.filter(({ severity, id }) => ["usage", "info"].includes(severity) && id !== "CSS-028");
    return remarks.length === 0 ? clean() : { findings: remarks.map(asFinding) };
  },
};

function asFinding({ id, severity, message, location }: Parameters<EpubRule["judge"]>[0]["messages"][number]): Finding {
  return {
    text: `${id} (${severity}): ${message}`,
    ...(location !== undefined && {
      file: location.path,
      ...(location.line !== undefined && { line: location.line }),
      ...(location.column !== undefined && { column: location.column }),
    }),
  };
}
