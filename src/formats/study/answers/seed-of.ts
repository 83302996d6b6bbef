/** The seed of a practice exam, out of what a reader pastes. */
import { readSeed } from "../exam/seed.ts";

/** @param text the seed itself, the link to the exam or that to a report on it. @returns undefined where it is none */
export function seedOf(text: string): string | undefined {
  const query = text.split("?")[1];
  if (query === undefined) return readSeed(text);
  const asked = new URLSearchParams(query.split("#")[0]);
  return readSeed(asked.get("seed") ?? asked.get("report")?.split("-").at(-1) ?? null);
}
