/** Prints diagnostics for programs. */
import type { Diagnostic } from "../book/types.ts";
import { countOf } from "./counts.ts";
import { shownPath, type ReportPlace } from "./path.ts";

/** `{ diagnostics, errors, warnings, notes }`; every diagnostic with all its fields, its file as the reader can open it. */
export function jsonReport(diagnostics: readonly Diagnostic[], place: ReportPlace): string {
  const shown = diagnostics.map((diagnostic) => ({ ...diagnostic, file: shownPath(diagnostic.file, place) }));
  return JSON.stringify({ diagnostics: shown, ...countOf(diagnostics) }, undefined, 2);
}
