/** Judges EPUBs by the official EPUBCheck, where Debian's package has put it. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const jar = "/usr/share/java/epubcheck.jar";

export const hasOfficialEpubCheck = existsSync(jar) && spawnSync("java", ["-version"]).status === 0;

/** A message of EPUBCheck. */
export interface OfficialMessage {
  id: string;
  severity: "FATAL" | "ERROR" | "WARNING" | "INFO" | "USAGE";
  text: string;
  /** "OEBPS/nav.xhtml:16", the first few places. */
  places: string[];
}

/** Every message, remarks on usage included. @throws when EPUBCheck does not run to its end */
export async function officialMessages(file: string): Promise<OfficialMessage[]> {
  // It ends with 1 where it finds an error, and tells it all the same.
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    execFile("java", ["-jar", jar, "--usage", "--json", "-", file], options, (_, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
  const start = stdout.indexOf("{");
  if (start < 0) throw new Error(`EPUBCheck told nothing of ${file}:\n${stdout}${stderr}`);
  // What it says to people follows the report.
  const report = JSON.parse(stdout.slice(start, stdout.lastIndexOf("}") + 1)) as {
    messages: {
      ID: string;
      severity: OfficialMessage["severity"];
      message: string;
      locations: { path: string; line: number }[];
    }[];
  };
  return report.messages.map(({ ID: id, severity, message: text, locations }) => ({
    id,
    severity,
    text,
    places: locations.map(({ path, line }) => `${path}:${line}`),
  }));
}
