/** The headings of a service page, for the page itself and for lists of what is on it. */
import type { Service } from "../../book/config.ts";
import { wordsOf } from "../../words/words.ts";

export interface ServiceSection {
  id: string;
  title: string;
}

/**
 * Headings in their order, with the anchors they bear below `label`; a heading without content is left out.
 * @param language of the book
 */
export function serviceSections(service: Service, label: string, language: string): ServiceSection[] {
  const titles = wordsOf(language).service.sections;
  const isShown = {
    use: true,
    avoid: true,
    features: true,
    patterns: service.patterns.length > 0,
    "must-know": true,
    mistakes: service.mistakes.length > 0,
    comparisons: service.comparisons.length > 0,
    mnemonics: service.mnemonics.length > 0,
  };
  const names = Object.keys(isShown) as (keyof typeof isShown)[];
  return names.filter((name) => isShown[name]).map((name) => ({ id: `${label}-${name}`, title: titles[name] }));
}
