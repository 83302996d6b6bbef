/** Rules for headings. */
import { at, eachDocument, type Rule } from "./rule.ts";

const headingSkip: Rule = {
  id: "heading-skip",
  severity: "warning",
  summary: "Headings go down one level at a time.",
  why: "A reader who listens, and every table of contents, takes a missing level for a missing section.",
  check: eachDocument(({ file, survey }) =>
    survey.headings.flatMap((heading, i) => {
      const above = survey.headings[i - 1]?.depth ?? 1;
      if (heading.depth <= above + 1) return [];
      const mend = `Write "${"#".repeat(above + 1)} ${heading.title}".`;
      return [
        at(file, heading, `The heading "${heading.title}" jumps from level ${above} to level ${heading.depth}.`, mend),
      ];
    }),
  ),
};

const headingTitle: Rule = {
  id: "heading-h1",
  severity: "error",
  summary: "Only the document's title is a heading of level 1.",
  why: "The title comes from the frontmatter, or from a leading `# Title` when there is none; a second one would break the outline of every format.",
  check: eachDocument(({ file, survey }) =>
    survey.headings
      .filter(({ depth }) => depth === 1)
      .map((heading) =>
        at(
          file,
          heading,
          `The heading "${heading.title}" is of level 1, which is the document's title.`,
          `Write "## ${heading.title}".`,
        ),
      ),
  ),
};

const headingEmpty: Rule = {
  id: "heading-empty",
  severity: "error",
  summary: "A heading has words.",
  why: "The contents of every format list headings by their words.",
  check: eachDocument(({ file, survey }) =>
    survey.headings
      .filter(({ title }) => title.trim() === "")
      .map((heading) => at(file, heading, "This heading has no words.", "Write them, or delete the line.")),
  ),
};

export const headingRules: Rule[] = [headingSkip, headingTitle, headingEmpty];
