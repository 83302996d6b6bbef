/** The headings and fixed words of a service page, for the page itself and for lists of what is on it. */
import type { Service } from "../../book/config.ts";

/** What a feature's status is called. */
export const statusWords = { ga: "Available", preview: "Preview", legacy: "Legacy", retired: "Retired" };

/** How often a pattern is met, in a word. */
export const frequencyWords = { often: "Often", sometimes: "Sometimes", rarely: "Rarely" };

export interface ServiceSection {
  id: string;
  title: string;
}

/** Headings in their order, with the anchors they bear below `label`; a heading without content is left out. */
export function serviceSections(service: Service, label: string): ServiceSection[] {
  const all: [name: string, title: string, isShown: boolean][] = [
    ["use", "Use when", true],
    ["avoid", "Avoid when", true],
    ["features", "Features", true],
    ["patterns", "Patterns", service.patterns.length > 0],
    ["must-know", "Must know", true],
    ["mistakes", "Common mistakes", service.mistakes.length > 0],
    ["comparisons", "Compared with", service.comparisons.length > 0],
    ["mnemonics", "Remember", service.mnemonics.length > 0],
  ];
  return all.filter(([, , isShown]) => isShown).map(([name, title]) => ({ id: `${label}-${name}`, title }));
}
