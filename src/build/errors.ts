/** Why a build stopped. */
import type { Diagnostic } from "../book/types.ts";
import type { Check } from "../formats/check.ts";

/** The book has errors; nothing was built. */
export class BookError extends Error {
  override name = "BookError";
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super("The book has errors.");
    this.diagnostics = diagnostics;
  }
}

/** A finished file was judged unfit; nothing was published. */
export class PreflightError extends Error {
  override name = "PreflightError";
  readonly failures: { product: string; check: Check }[];
  /** Folder in which the files were kept, to be looked at; empty when none was made. */
  kept = "";

  constructor(failures: { product: string; check: Check }[]) {
    super(failures.map(({ product, check }) => `${product}: ${check.check}: ${check.detail}`).join("\n"));
    this.failures = failures;
  }
}

/** What was asked for cannot be built, or not there; nothing was touched. */
export class RequestError extends Error {
  override name = "RequestError";
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** @throws BookError when there is an error among the diagnostics */
export function stopOnErrors(diagnostics: Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === "error")) throw new BookError(diagnostics);
}
