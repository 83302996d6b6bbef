/** What the single file may run and show: its own scripts and styles by their hashes, pictures and fonts it carries. */
import { createHash } from "node:crypto";

/** Content Security Policy, Level 3 (https://www.w3.org/TR/CSP3/); it also proves that nothing is fetched. */
export function contentPolicy({ scripts, styles }: { scripts: readonly string[]; styles: string }): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(" ")}`,
    `style-src ${hashSource(styles)}`,
    "img-src data:",
    "font-src data:",
    // Nothing else is fetched, framed or started; said by name for whoever reads the file.
    ...["connect", "worker", "frame", "manifest", "media", "object"].map((kind) => `${kind}-src 'none'`),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A text as the policy names it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
