/** An exam on a page whose edition lacks some of its questions: it goes on with the others, and loses nothing. */
import type { Sitting } from "./sitting.ts";

/** The sitting with those of its questions alone that there are; the same where none is missing. */
export function narrowed(sitting: Sitting, has: (id: string) => boolean): Sitting {
  const { questions, scored, flagged, answers, spent, at } = sitting;
  if (questions.every(has)) return sitting;
  const left = questions.filter(has);
  return {
    ...sitting,
    questions: left,
    scored: scored.filter(has),
    flagged: flagged.filter(has),
    answers: only(answers, has),
    spent: only(spent, has),
    at: Math.max(0, Math.min(questions.slice(0, at).filter(has).length, left.length - 1)),
  };
}

/** The sitting as it has become, with what was narrowed away. @param whole it, before */
export function widened(sitting: Sitting, whole: Sitting): Sitting {
  const here = new Set(sitting.questions);
  const isAway = (id: string) => !here.has(id);
  if (!whole.questions.some(isAway)) return sitting;
  const shown = sitting.questions[sitting.at];
  return {
    ...sitting,
    questions: whole.questions,
    scored: whole.scored,
    flagged: [...sitting.flagged, ...whole.flagged.filter(isAway)],
    answers: { ...only(whole.answers, isAway), ...sitting.answers },
    spent: { ...only(whole.spent, isAway), ...sitting.spent },
    at: shown === undefined ? whole.at : whole.questions.indexOf(shown),
  };
}

function only<T>(record: Readonly<Record<string, T>>, has: (id: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => has(id)));
}
