/** Judges a finished EPUB: the code of the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { checkerMessages } from "../../preflight/epub/checker.ts";
import { epubProfiles, type EpubProfileName } from "../../preflight/epub/profiles.ts";
import { readEpub } from "../../preflight/epub/read/epub.ts";
import { judgeAll } from "../../preflight/judge.ts";
import { withSeverity, type Severity } from "../../preflight/rule.ts";
import type { PreflightWork } from "./preflight.ts";

/** A file the build made itself answers for more than one made elsewhere; what only its author can mend is told, not refused. */
const general: Record<string, Severity> = {
  "plain-names": "error",
  "nav-order": "error",
  "landmarks-useful": "error",
  "ncx-in-step": "error",
  "accessibility-summary": "error",
  "types-with-roles": "error",
  "notes-return": "error",
  "table-headers": "warning",
};
const answersFor: Record<EpubProfileName, Record<string, Severity>> = {
  epub: general,
  kindle: {
    ...general,
    "kindle-contents-page": "error",
    "kindle-body-text": "error",
    "kindle-headings": "error",
    "kindle-units": "error",
    "kindle-boxes": "error",
    "kindle-selectors": "error",
    "kindle-properties": "error",
    "kindle-picture-width": "error",
    "kindle-alt-length": "error",
    "kindle-svg-shape": "error",
    "kindle-table-size": "warning",
  },
};

const { bytes, profile, planned } = workerData as PreflightWork;
const file = readEpub(bytes);
const messages = await checkerMessages(bytes);
parentPort?.postMessage(
  judgeAll(withSeverity(epubProfiles[profile].rules, answersFor[profile]), { file, messages, planned }),
);
