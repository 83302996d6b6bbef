/** Rules for the exam a book prepares for, and for the age of its facts. */
import type { Finding } from "../diagnostic.ts";
import { suggest } from "../nearest.ts";
import { eachDocument, published, type Rule } from "./rule.ts";

const examTaskUnknown: Rule = {
  id: "exam-task-unknown",
  severity: "error",
  summary: "The domain and the tasks in a document's frontmatter are those of the exam in book.yaml.",
  why: "The chapter's head prints them, and readers plan by them.",
  check: eachDocument(({ file, frontmatter, lineAt }, { book }) => {
    const claimed = frontmatter?.exam;
    if (claimed === undefined) return [];
    const { exam } = book.config;
    if (exam === undefined)
      return [
        {
          file,
          line: lineAt(["exam"]),
          message: 'The document names exam tasks, but book.yaml has no "exam".',
          hint: 'Declare "exam" in book.yaml, or take it out here.',
        },
      ];
    const domain = exam.domains.find(({ number }) => number === claimed.domain);
    if (domain === undefined) {
      const known = exam.domains.map(({ number }) => number).join(", ");
      return [
        {
          file,
          line: lineAt(["exam", "domain"]),
          message: `The exam has no domain ${claimed.domain}.`,
          hint: `Domains: ${known}.`,
        },
      ];
    }
    return claimed.tasks.flatMap((task, i): Finding[] => {
      if (Object.hasOwn(domain.tasks, task)) return [];
      const other = exam.domains.find(({ tasks }) => Object.hasOwn(tasks, task));
      const line = lineAt(["exam", "tasks", i]);
      if (other !== undefined)
        return [
          {
            file,
            line,
            message: `Task ${task} belongs to domain ${other.number}, not to domain ${domain.number}.`,
            hint: `Correct the domain, or name tasks of domain ${domain.number}.`,
          },
        ];
      return [
        {
          file,
          line,
          message: `The exam has no task "${task}".`,
          hint: suggest(task, Object.keys(domain.tasks), "Tasks"),
        },
      ];
    });
  }),
};

const examTaskUncovered: Rule = {
  id: "exam-task-uncovered",
  severity: "warning",
  summary: "Every task of the exam is covered by a chapter.",
  why: "Whoever buys the book trusts it to cover the exam. While a book grows, book.yaml may turn this rule off.",
  check: (context) => {
    const { book, reading } = context;
    const covered = new Set(published(context).flatMap(({ frontmatter }) => frontmatter?.exam?.tasks ?? []));
    return (book.config.exam?.domains ?? []).flatMap(({ tasks }, i) =>
      Object.entries(tasks)
        .filter(([task]) => !covered.has(task))
        .map(([task, title]) => ({
          file: "book.yaml",
          line: reading.configLineAt(["exam", "domains", i, "tasks", task]),
          message: `No chapter covers task ${task}, "${title}".`,
          hint: `Name it under "exam.tasks" in the frontmatter of the chapter that does.`,
        })),
    );
  },
};

const factStale: Rule = {
  id: "fact-stale",
  severity: "warning",
  summary: "Facts were checked within the book's freshness limit before its edition date.",
  why: "Services, prices and exams change. The age is measured against the edition's date in book.yaml, so that a book that is finished stays clean.",
  check: eachDocument(({ file, frontmatter, service, lineAt }, { book }): Finding[] => {
    const { freshness, edition } = book.config;
    if (freshness === undefined) return [];
    const verified = frontmatter?.verified ?? service?.verified;
    if (verified === undefined) {
      if (frontmatter?.exam === undefined) return [];
      return [
        {
          file,
          line: lineAt([]),
          message: "The document covers exam tasks, but does not say when its facts were checked.",
          hint: 'Check them, and add "verified: YYYY-MM".',
        },
      ];
    }
    const age = monthOf(edition.date) - monthOf(verified);
    if (age <= freshness.months) return [];
    return [
      {
        file,
        line: lineAt(["verified"]),
        message: `The facts were checked in ${verified}, ${age} months before the edition of ${edition.date}; the limit is ${freshness.months}.`,
        hint: 'Check them against their sources, then correct "verified".',
      },
    ];
  }),
};

/** Months since year 0 of "2026-11" or "2026-11-22". */
function monthOf(date: string): number {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return year * 12 + month;
}

export const examRules: Rule[] = [examTaskUnknown, examTaskUncovered, factStale];
