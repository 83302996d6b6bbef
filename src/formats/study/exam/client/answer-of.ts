/** What a question of the exam is answered with: the same fields as in the chapters. */
import type { AnswerField } from "../../client/answer-field.ts";
import { choiceField } from "../../client/choice-field.ts";
import { matchField } from "../../client/match-field.ts";
import { orderField, type OrderField } from "../../client/order-field.ts";
import type { LoadedQuestion } from "./load-questions.ts";

export interface ExamField {
  field: AnswerField;
  /** Undefined where nothing moves. */
  order: OrderField | undefined;
  /** Letters of the answer as it stands; empty while it is blank. */
  read: () => string;
}

/** @param say tells where a step has gone to */
export function examField({ section, kind, right }: LoadedQuestion, say: (text: string) => void): ExamField {
  const order = kind === "ordering" ? orderField(section, say) : undefined;
  const field = order ?? (kind === "matching" ? matchField(section) : choiceField(section, right));
  return {
    field,
    order,
    read() {
      // Steps that stand as printed have not been brought in order.
      if (order !== undefined && order.lack() !== "") return "";
      const letters = field.read();
      return /^\.*$/.test(letters) ? "" : letters;
    },
  };
}
