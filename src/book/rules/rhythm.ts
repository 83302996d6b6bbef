/** Rules for the steps that every chapter takes, as book.yaml declares them. */
import type { BookConfig } from "../config.ts";
import { componentNames } from "../contracts.ts";
import type { Finding } from "../diagnostic.ts";
import { suggest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import { published, type Rule, type RuleContext } from "./rule.ts";

type Step = BookConfig["rhythm"][number];

function chaptersOf(context: RuleContext): SourceDocument[] {
  return published(context).filter(({ slot }) => slot.kind === "chapter");
}

const rhythmMissing: Rule = {
  id: "rhythm-missing",
  severity: "warning",
  summary: "Every chapter takes every step of the rhythm that book.yaml declares.",
  why: "Readers come to rely on the order of a chapter. A step is a filled frontmatter key, a level-2 heading that begins with certain words, or components in a certain number.",
  check: (context) => {
    const { rhythm } = context.book.config;
    const unknown = rhythm.flatMap((step, i): Finding[] => {
      if (step.component === undefined || componentNames.includes(step.component)) return [];
      const line = context.reading.configLineAt(["rhythm", i, "component"]);
      return [
        {
          file: "book.yaml",
          line,
          message: `The rhythm asks for <${step.component}>, which does not exist.`,
          hint: suggest(step.component, componentNames, "Components"),
        },
      ];
    });
    return [...unknown, ...chaptersOf(context).flatMap((chapter) => rhythm.flatMap((step) => missing(step, chapter)))];
  },
};

function missing(step: Step, chapter: SourceDocument): Finding[] {
  const { file, lineAt } = chapter;
  const lack = (line: number, what: string, hint: string): Finding => ({
    file,
    line,
    message: `The chapter lacks its step "${step.name}": ${what}.`,
    hint,
  });
  const findings: Finding[] = [];
  if (step.frontmatter !== undefined && !isFilled(chapter, step.frontmatter))
    findings.push(
      lack(
        lineAt([step.frontmatter]),
        `"${step.frontmatter}" is not filled`,
        `Fill "${step.frontmatter}" in the frontmatter.`,
      ),
    );
  if (step.heading !== undefined && headingsOf(step.heading, chapter).length === 0)
    findings.push(
      lack(
        1,
        `no heading of level 2 begins with "${step.heading}"`,
        `Write "## ${step.heading}", and what belongs below it.`,
      ),
    );
  if (step.component !== undefined && componentNames.includes(step.component)) {
    const found = chapter.survey.elements.filter(({ name }) => name === step.component);
    const line = headingsOf(step.heading ?? "", chapter)[0]?.line ?? 1;
    const what = `it has ${found.length} of ${step.count} <${step.component}>`;
    if (found.length < step.count)
      findings.push(lack(step.heading === undefined ? 1 : line, what, `Add <${step.component}>.`));
  }
  return findings;
}

function isFilled({ frontmatter }: SourceDocument, key: string): boolean {
  const value = (frontmatter as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
}

function headingsOf(words: string, { survey }: SourceDocument) {
  return survey.headings.filter(
    ({ depth, title }) => depth === 2 && title.toLowerCase().startsWith(words.toLowerCase()),
  );
}

const rhythmOrder: Rule = {
  id: "rhythm-order",
  severity: "warning",
  summary: "A chapter takes the steps of the rhythm in their order.",
  why: "The order is what readers rely on. Move the section to its place.",
  check: (context) =>
    chaptersOf(context).flatMap((chapter) => {
      let latest: { name: string; line: number } | undefined;
      return context.book.config.rhythm.flatMap((step): Finding[] => {
        const line = lineOf(step, chapter);
        if (line === undefined) return [];
        if (latest === undefined || line > latest.line) {
          latest = { name: step.name, line };
          return [];
        }
        const message = `The step "${step.name}" stands before "${latest.name}" (line ${latest.line}), which it should follow.`;
        return [
          {
            file: chapter.file,
            line,
            message,
            hint: `The order is: ${context.book.config.rhythm.map(({ name }) => name).join(", ")}.`,
          },
        ];
      });
    }),
};

/** Where a step begins; undefined when it is in the frontmatter, or missing. */
function lineOf(step: Step, chapter: SourceDocument): number | undefined {
  if (step.heading !== undefined) return headingsOf(step.heading, chapter)[0]?.line;
  return chapter.survey.elements.find(({ name }) => name === step.component)?.line;
}

export const rhythmRules: Rule[] = [rhythmMissing, rhythmOrder];
