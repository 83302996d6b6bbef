/** Every rule of the check, in the order of the documentation. */
import { readingRules } from "./reading.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [...readingRules];
