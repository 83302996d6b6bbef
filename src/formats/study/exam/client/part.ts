/** Finds the elements of the exam's page. */
import { partsOf } from "../../client/elements.ts";

export const part = partsOf("exam");
