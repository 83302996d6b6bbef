/** Rules for what could not even be read: settings, frontmatter, syntax. */
import type { Reading } from "../reading.ts";
import type { Rule } from "./rule.ts";

function reported(id: Reading["problems"][number]["ruleId"], summary: string, why: string): Rule {
  return {
    id,
    severity: "error",
    summary,
    why,
    check: ({ reading }) => reading.problems.flatMap((problem) => (problem.ruleId === id ? [problem.finding] : [])),
  };
}

export const readingRules: Rule[] = [
  reported(
    "book-config",
    "book.yaml holds known settings with sound values.",
    "An unknown key is a setting that silently does nothing.",
  ),
  reported(
    "frontmatter",
    "Every document begins with sound frontmatter.",
    "The title and the id stand in every format.",
  ),
  reported("mdx-syntax", "Every document parses as MDX.", "What does not parse cannot be rendered in any format."),
  reported(
    "service-schema",
    "A service page fills every field of its schema.",
    "Spotlights and the reference are made of these fields.",
  ),
  reported("glossary-schema", "A glossary entry has an id, a term and a definition.", "Terms are linked by their ids."),
];
