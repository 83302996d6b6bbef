/** Applies rules to a file: one check for each, whatever it finds. */
import { judgedByFindings, type Check } from "../formats/check.ts";
import type { Rule, Verdict } from "./rule.ts";

/** The check of one rule. Only an error that was found makes it fail. */
function judge<Subject>(rule: Rule<Subject>, subject: Subject): Check {
  const { id, title, severity } = rule;
  const verdict = verdictOf(rule, subject);
  if ("notJudged" in verdict)
    return { ok: true, check: title, detail: `not judged: ${verdict.notJudged}`, id, severity, isJudged: false };
  const check = judgedByFindings(id, title, verdict.findings, verdict.note);
  return { ...check, ok: check.ok || severity !== "error", severity };
}

/** What keeps a rule from judging is a fault of the file: in no sound one does a reading break off. */
function verdictOf<Subject>(rule: Rule<Subject>, subject: Subject): Verdict {
  try {
    return rule.judge(subject);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [{ text: `the file cannot be judged: ${reason}` }] };
  }
}

/** All of them, in their order. */
export function judgeAll<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Check[] {
  return rules.map((rule) => judge(rule, subject));
}
