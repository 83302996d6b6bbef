/** How far a reader is, against the plan. */
import type { Day } from "../goal/day.ts";
import type { Plan, PlanTask } from "./plan.ts";

export interface Standing {
  /** Of a plan that leaves some out, what has a place can be "fitted" into the days; "empty" is one that places nothing. */
  kind: "ahead" | "onTime" | "behind" | "finished" | "fitted" | "empty";
  /** Study days by which; 0 when neither ahead nor behind. */
  days: number;
}

/**
 * What is done counts by its minutes, whichever of it comes first. A day is due when it is over.
 * @param done labels of sections read and questions answered
 */
export function standingOf({ days, left }: Plan, today: Day, done: ReadonlySet<string>): Standing {
  const loads = days.flatMap(({ day, tasks }) => {
    const units = tasks.flatMap(unitsOf);
    return units.length === 0 ? [] : [{ day, units }];
  });
  let achieved = 0;
  for (const { minutes } of loads.flatMap(({ units }) => units).filter(({ id }) => done.has(id))) achieved += minutes;
  let planned = 0;
  const covered = loads.filter(({ units }) => {
    for (const { minutes } of units) planned += minutes;
    return planned <= achieved + tolerance;
  }).length;
  if (covered === loads.length) {
    const isAll = left.every(({ units }) => units.every(({ id }) => done.has(id)));
    return { kind: isAll ? "finished" : loads.length === 0 ? "empty" : "fitted", days: 0 };
  }
  const over = loads.filter(({ day }) => day < today).length;
  const begun = loads.filter(({ day }) => day <= today).length;
  if (covered < over) return { kind: "behind", days: over - covered };
  return covered > begun ? { kind: "ahead", days: covered - begun } : { kind: "onTime", days: 0 };
}

/** Minutes, for sums of tenths. */
const tolerance = 0.05;

/** What of a task is done by reading or answering; nothing for the others. */
export function unitsOf(task: PlanTask) {
  return task.kind === "read" || task.kind === "questions" ? task.units : [];
}
