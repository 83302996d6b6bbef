/**
 * QTI against the schemas of its publisher, who does not say that others may pass them on: they are had from
 * https://purl.imsglobal.org/spec/qti/v3p0/schema/, and QTI_SCHEMAS names the folder they were put into.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { describe, expect, test } from "vitest";
import { buildQti } from "../../../../src/formats/quiz/package.ts";
import { content, question, studyBook } from "../../../setup/study-book.ts";

const folder = process.env["QTI_SCHEMAS"] ?? "";

/** Items and tests, of which every profile is a schema of its own; and manifests. */
const schemas = {
  item: ["imsqti_asiv3p0_v1p0.xsd", "imsqti_asiv3p0_sbacv1p0_v1p0.xsd"].find((name) =>
    existsSync(path.join(folder, name)),
  ),
  manifest: "imsqtiv3p0_imscpv1p2_v1p0.xsd",
};

const everything = `
  <p>A <b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <code>c</code> <del>d</del> <s>s</s> <kbd>k</kbd> <samp>s</samp>
  <var>v</var> <q>q</q> <cite>c</cite> <small>s</small> <sub>1</sub> <sup>2</sup> <a href="https://example.org/">a</a><br>
  <img src="tides-moon.svg" alt="The moon" width="9" height="9"></p>
  <h3>Heading</h3><hr><blockquote><p>Quoted.</p></blockquote><pre><code>a <b>b</b></code></pre>
  <ul><li>One<ol start="3"><li>Two</li></ol></li></ul><dl><dt>T</dt><dd>D</dd></dl>
  <figure><img src="tides-moon.svg" alt=""><figcaption>Caption</figcaption></figure>
  <aside class="callout"><p><b>Note</b></p><p>Noted.</p></aside><p lang="fr" dir="ltr">Oui.</p>
  <div><table><caption>C</caption><thead><tr><th scope="col" class="align-right">H</th></tr></thead>
  <tbody><tr><th scope="row">R</th><td colspan="2" rowspan="1">V</td></tr></tbody></table></div>`;

describe.skipIf(folder === "")("by the schemas of QTI 3.0", () => {
  const files = packageFiles();

  test("every item and the test are valid", async () => {
    expect(faults(await files, schemas.item ?? "", (name) => /^(items\/.*|test)\.xml$/.test(name))).toEqual([]);
  });

  test("the manifest is valid", async () => {
    expect(faults(await files, schemas.manifest, (name) => name === "imsmanifest.xml")).toEqual([]);
  });
});

async function packageFiles() {
  const study = studyBook();
  study.items.media.set("tides-moon.svg", { svg: "<svg/>" });
  const [single, , , matching] = study.items.questions;
  if (single === undefined || matching === undefined) throw new Error("no questions");
  const [option] = single.options;
  const rich = content(everything);
  study.items.questions.push(
    { ...question(study.book, "q-rich", "single", { stem: everything, options: ["*A", "B"] }), explanation: rich },
    { ...single, label: "q-reasons", options: option === undefined ? [] : [{ ...option, reason: rich }] },
    { ...matching, label: "q-pairs", prompts: [content("<code>a</code>"), content("<b>b</b>")] },
    { ...matching, label: "9", code: "Q9.9", explanation: [] },
  );
  return unzipSync(await buildQti(study));
}

function faults(files: Record<string, Uint8Array>, schema: string, isJudged: (name: string) => boolean): string[] {
  xmlRegisterFsInputProviders();
  const file = path.join(folder, schema);
  const source = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(source);
  try {
    return Object.entries(files).flatMap(([name, bytes]) => {
      if (!isJudged(name)) return [];
      const document = XmlDocument.fromString(strFromU8(bytes));
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
      } finally {
        document.dispose();
      }
    });
  } finally {
    validator.dispose();
    source.dispose();
  }
}
