/** The callout kinds of a book: its own, and the five that every book has. */
import type { BookConfig } from "./config.ts";

export type CalloutKind = BookConfig["callouts"][string];

const common: Record<string, CalloutKind> = {
  note: { label: "Note", meaning: "Worth knowing", tone: "blue", icon: "info" },
  tip: { label: "Tip", meaning: "A better way", tone: "green", icon: "star" },
  important: { label: "Important", meaning: "Needed to succeed", tone: "violet", icon: "target" },
  warning: { label: "Warning", meaning: "Needs attention now", tone: "amber", icon: "triangle" },
  caution: { label: "Caution", meaning: "Can do harm", tone: "red", icon: "flame" },
};

/** Every kind an author may write, by name. */
export function calloutKinds(config: BookConfig): Record<string, CalloutKind> {
  return { ...common, ...config.callouts };
}
