/** Every rule of the check, in the order of the documentation. */
import { calloutRules } from "./callouts.ts";
import { codeRules } from "./code.ts";
import { componentRules } from "./components.ts";
import { examRules } from "./exam.ts";
import { fenceRules } from "./fences.ts";
import { figureRules } from "./figures.ts";
import { footnoteRules } from "./footnotes.ts";
import { glossaryRules } from "./glossary.ts";
import { headingRules } from "./headings.ts";
import { inlineHtmlRules } from "./inline-html.ts";
import { labelRules } from "./labels.ts";
import { languageRules } from "./language.ts";
import { linkRules } from "./links.ts";
import { questionPatternRules } from "./question-patterns.ts";
import { questionRules } from "./questions.ts";
import { readingRules } from "./reading.ts";
import { rhythmRules } from "./rhythm.ts";
import type { Rule } from "./rule.ts";
import { serviceRules } from "./services.ts";
import { shapeRules } from "./shapes.ts";
import { signRules } from "./signs.ts";
import { ruleUnknown, structureRules } from "./structure.ts";
import { tableRules } from "./tables.ts";

const named: readonly Rule[] = [
  ...readingRules,
  ...languageRules,
  ...structureRules,
  ...headingRules,
  ...codeRules,
  ...componentRules,
  ...inlineHtmlRules,
  ...calloutRules,
  ...labelRules,
  ...linkRules,
  ...figureRules,
  ...tableRules,
  ...fenceRules,
  ...shapeRules,
  ...signRules,
  ...footnoteRules,
  ...questionRules,
  ...questionPatternRules,
  ...rhythmRules,
  ...examRules,
  ...glossaryRules,
  ...serviceRules,
];

export const rules: readonly Rule[] = [...named, ruleUnknown(named.map(({ id }) => id))];
