/** How far a share of right answers may be from what the reader knows. */

export interface Interval {
  /** 0 to 1. */
  low: number;
  high: number;
}

/** Standard deviations of a two-sided 95 % interval. */
const z = 1.959964;

/** Wilson's score interval, 95 % (https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm). @param of at least 1 */
export function wilson(right: number, of: number): Interval {
  const share = right / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
