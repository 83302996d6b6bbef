/** Shares questions out among domains by their weights, as far as each domain has questions. */

export interface Share {
  weight: number;
  /** Questions there are. */
  space: number;
}

/**
 * Largest remainders (https://en.wikipedia.org/wiki/Quota_method); what a domain cannot fill goes to the others by
 * their weights. @returns questions of each share; their sum is `total`, or all there are
 */
export function allocate(total: number, shares: readonly Share[]): number[] {
  const given = shares.map(() => 0);
  for (;;) {
    const left = Math.min(total, sum(shares.map(({ space }) => space))) - sum(given);
    const open = shares.flatMap(({ weight, space }, i) => (space > (given[i] ?? 0) ? [{ i, weight, space }] : []));
    if (left <= 0 || open.length === 0) return given;
    const weighed = sum(open.map(({ weight }) => weight));
    // Questions outside of all domains come last, alike.
    const heavy = weighed === 0 ? open.map((one) => ({ ...one, weight: 1 })) : open.filter(({ weight }) => weight > 0);
    const whole = sum(heavy.map(({ weight }) => weight));
    const quotas = heavy.map(({ i, weight, space }) => ({
      i,
      room: space - (given[i] ?? 0),
      quota: (left * weight) / whole,
    }));
    const full = quotas.filter(({ quota, room }) => quota >= room);
    if (full.length > 0) {
      for (const { i, room } of full) given[i] = (given[i] ?? 0) + room;
      continue;
    }
    for (const { i, quota } of quotas) given[i] = (given[i] ?? 0) + Math.floor(quota);
    const rest = left - sum(quotas.map(({ quota }) => Math.floor(quota)));
    const byRemainder = quotas.toSorted((a, b) => (b.quota % 1) - (a.quota % 1) || a.i - b.i);
    for (const { i } of byRemainder.slice(0, rest)) given[i] = (given[i] ?? 0) + 1;
    return given;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
