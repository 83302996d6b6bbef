/** Finds the elements of the page of cards. */
import { partsOf } from "../../client/elements.ts";

export const part = partsOf("cards");
