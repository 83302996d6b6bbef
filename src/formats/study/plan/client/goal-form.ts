/** The form that asks for the day of the exam, the hours a week and the days of the week. */
import { plan as words } from "#words/plan";
import type { Goal } from "../../goal/goal-section.ts";

type Wanted = Required<Pick<Goal, "minutesAWeek" | "weekdays">> & { examDay: string };

export interface GoalForm {
  /** Shows what is kept; what the reader is about to change stays. */
  fill: (goal: Pick<Goal, "examDay" | "minutesAWeek"> & { weekdays: readonly number[] }) => void;
}

/** @param submit what the browser and this form found to be whole */
export function startGoalForm(form: HTMLFormElement, submit: (wanted: Wanted) => void): GoalForm {
  const [examDay, hours] = [inputOf(form, "examDay"), inputOf(form, "hours")];
  const weekdays = [...form.querySelectorAll<HTMLInputElement>("[name=weekday]")];
  const [first] = weekdays;
  let isTouched = false;
  form.addEventListener("input", () => {
    isTouched = true;
    first?.setCustomValidity("");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = weekdays.filter(({ checked }) => checked).map(({ value }) => Number(value));
    if (chosen.length === 0) {
      first?.setCustomValidity(words.needWeekday);
      first?.reportValidity();
      return;
    }
    isTouched = false;
    submit({ examDay: examDay.value, minutesAWeek: Math.round(hours.valueAsNumber * 60), weekdays: chosen });
  });
  return {
    fill(goal) {
      if (isTouched) return;
      examDay.value = goal.examDay ?? "";
      hours.value = goal.minutesAWeek === 0 ? "" : String(Math.round(goal.minutesAWeek / 30) / 2);
      for (const input of weekdays) input.checked = goal.weekdays.includes(Number(input.value));
    },
  };
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (found === null) throw new Error(`The form of the plan has no ${name}.`);
  return found;
}
