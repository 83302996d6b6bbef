/** Judges EPUBs by Ace by DAISY, in the browser of this machine, leaving nothing in the user's home. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withBrowser } from "../../src/formats/print/browser.ts";

/** What Ace found wrong. */
export interface Violation {
  /** File in the archive. */
  file: string;
  rule: string;
  impact: string;
  text: string;
}

interface Assertion {
  "earl:testSubject"?: { url?: string };
  "earl:test"?: { "dct:title"?: string; "earl:impact"?: string };
  "earl:result"?: { "earl:outcome"?: string; "dct:description"?: string; html?: string };
  assertions?: Assertion[];
}

/** Violations of each file, at every level. */
export async function aceViolations(files: readonly string[]): Promise<Violation[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), "octavo-ace-"));
  try {
    const out = path.join(folder, "reports.json");
    await mkdir(path.join(folder, "tmp"));
    const { executable, environment } = await withBrowser(({ executable, environment }) =>
      Promise.resolve({ executable, environment }),
    );
    const places = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"];
    const env = {
      ...process.env,
      ...environment,
      ...Object.fromEntries(places.map((name) => [name, folder])),
      TMPDIR: path.join(folder, "tmp"),
      PUPPETEER_EXECUTABLE_PATH: executable,
      // Milliseconds for the browser to start, which a busy machine needs.
      ACE_TIMEOUT_INITIAL: "60000",
    };
    const script = fileURLToPath(new URL("./ace-process.ts", import.meta.url));
    await promisify(execFile)(process.execPath, [script, out, ...files.map((file) => path.resolve(file))], { env });
    return (JSON.parse(await readFile(out, "utf8")) as Assertion[]).map(violationsIn);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function violationsIn(report: Assertion): Violation[] {
  return (report.assertions ?? []).flatMap(({ "earl:testSubject": subject, assertions = [] }) =>
    assertions.flatMap(({ "earl:test": test, "earl:result": result }) =>
      result?.["earl:outcome"] === "fail"
        ? [
            {
              file: subject?.url ?? "",
              rule: test?.["dct:title"] ?? "",
              impact: test?.["earl:impact"] ?? "",
              text: `${result["dct:description"] ?? ""} ${result.html ?? ""}`,
            },
          ]
        : [],
    ),
  );
}
