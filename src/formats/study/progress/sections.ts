/** Every section there is: what a file of progress may hold. A page loads this when its reader reads such a file. */
import { cardsSection } from "../cards/cards-section.ts";
import { sittingsSection } from "../exam/sittings-section.ts";
import { drillsSection } from "../drills/drills-section.ts";
import { goalSection } from "../goal/goal-section.ts";
import { attemptsSection } from "./attempts-section.ts";
import { readingSection } from "../reading/reading-section.ts";
import type { Section } from "./section.ts";

export const allSections: readonly Section<unknown>[] = [
  attemptsSection,
  sittingsSection,
  goalSection,
  cardsSection,
  readingSection,
  drillsSection,
];
