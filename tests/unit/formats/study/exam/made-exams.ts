/** Banks and sittings made up for tests. */
import type { ExamBank } from "../../../../../src/formats/study/exam/bank.ts";
import { beginSitting, type Sitting } from "../../../../../src/formats/study/exam/sitting.ts";

/** A bank of an exam of five domains, 75 questions, 65 scored, 180 minutes. @param counts questions by domain, 0 first */
export function bankOf(counts: readonly number[], more: Partial<ExamBank> = {}): ExamBank {
  const weights = [31, 26, 20, 12, 11];
  return {
    code: "EX-1",
    questions: 75,
    scored: 65,
    minutes: 180,
    passing: undefined,
    domains: weights.map((weight, i) => ({
      number: i + 1,
      title: `Domain ${i + 1}`,
      weight,
      tasks: { [`${i + 1}.1`]: "First", [`${i + 1}.2`]: "Second" },
    })),
    pages: [{ path: "one/", title: "One" }],
    bank: counts.flatMap((count, domain) =>
      Array.from({ length: count }, (_, i) => ({
        id: `q-${domain}-${i + 1}`,
        code: `Q${domain}.${i + 1}`,
        domain,
        task: domain === 0 ? "" : `${domain}.${1 + (i % 2)}`,
        page: 0,
      })),
    ),
    ...more,
  };
}

/** A sitting that began at moment 1,000 with three questions, two of which count. */
export function sitting(more: Partial<Sitting> = {}): Sitting {
  const drawn = { questions: ["q-1-1", "q-1-2", "q-2-1"], scored: ["q-1-1", "q-2-1"] };
  return { ...beginSitting("abc", drawn, { minutes: 60, canPause: true }, 1000), ...more };
}
