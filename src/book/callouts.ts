/** The callout kinds of a book: its own, and the five that every book has. */
import { wordsOf } from "../words/words.ts";
import type { BookConfig } from "./config.ts";

export type CalloutKind = BookConfig["callouts"][string];

const looks = {
  note: { tone: "blue", icon: "info" },
  tip: { tone: "green", icon: "star" },
  important: { tone: "violet", icon: "target" },
  warning: { tone: "amber", icon: "triangle" },
  caution: { tone: "red", icon: "flame" },
} as const;

/** Every kind an author may write, by name. */
export function calloutKinds(config: BookConfig): Record<string, CalloutKind> {
  const { callouts } = wordsOf(config.language);
  const common = Object.entries(looks).map(([name, look]) => [
    name,
    { ...callouts[name as keyof typeof looks], ...look },
  ]);
  return { ...(Object.fromEntries(common) as Record<string, CalloutKind>), ...config.callouts };
}
