/** The colors of proofs: a gray table, white pages, red and amber for what preflight found. */
import { inkOf } from "./pen.ts";

/** Those of words meet 4.5:1 on the table: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const paints = {
  table: inkOf("#e7e5e0"),
  paper: inkOf("#ffffff"),
  edge: inkOf("#c4c0b7"),
  shade: inkOf("#000000"),
  ink: inkOf("#1e1c19"),
  soft: inkOf("#5d574e"),
};

/** By how much a finding matters. */
export const severityInks = {
  error: inkOf("#cf1124"),
  warning: inkOf("#8f5600"),
  none: inkOf("#39672a"),
};
