/** Runs Ace over the EPUBs named on the command line and writes its reports, a JSON array, to the file named first. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import ace from "@daisy/ace-core";
import runner from "@daisy/ace-axe-runner-puppeteer";

const [out = "", ...files] = process.argv.slice(2);
const folder = path.dirname(out);
runner.concurrency = 2;
const reports: unknown[] = [];
for (const [i, file] of files.entries()) {
  const options = {
    cwd: folder,
    outdir: `report-${i}`,
    tmpdir: "tmp",
    initLogger: true,
    silent: true,
    doNotReportMedia: true,
  };
  const [, report] = await ace(file, options, runner);
  reports.push(report);
}
await writeFile(out, JSON.stringify(reports));
