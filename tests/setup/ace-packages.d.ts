/** The parts of Ace by DAISY that are used; it has no types of its own. https://github.com/daisy/ace */
declare module "@daisy/ace-core" {
  interface Options {
    cwd: string;
    outdir: string;
    tmpdir: string;
    initLogger: boolean;
    silent: boolean;
    doNotReportMedia: boolean;
  }
  /** The report is JSON: https://daisy.github.io/ace/docs/report-json/ */
  export default function ace(epub: string, options: Options, runner: object): Promise<[job: string, report: unknown]>;
}

declare module "@daisy/ace-axe-runner-puppeteer" {
  const runner: { concurrency: number };
  export default runner;
}
