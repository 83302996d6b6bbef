/** How ready a reader is, as far as first answers tell: a share and the range it may lie in, by the exam's weights. */
import { wilson, type Interval } from "../exam/interval.ts";
import type { Coverage, Tally } from "./coverage.ts";

export interface Readiness {
  /** Right first answers, weighted, 0 to 1; undefined while a domain that is asked about has no counted answer. */
  share: number | undefined;
  interval: Interval;
  /** Answers that count. */
  counted: number;
  /** Whether the interval says anything. */
  isEnough: boolean;
  /** Percent of the exam that lies in domains the edition asks about; 100 without a blueprint. */
  weight: number;
  /** Numbers of the domains that are asked about and have no counted answer. */
  unknown: number[];
}

/** Fewer answers than these say nothing, whatever they are. */
const fewest = 10;

/** Nor does a range wider than half of all there is. */
const widest = 0.5;

type Stratum = Pick<Tally, "right" | "counted"> & { weight: number };

/** Undefined for an edition that asks about nothing that weighs. */
export function readiness({ all, domains }: Pick<Coverage, "all" | "domains">): Readiness | undefined {
  const asked = domains.filter(({ of, weight }) => of > 0 && weight > 0);
  if (domains.length > 0 && asked.length === 0) return undefined;
  if (all.of === 0) return undefined;
  const strata: Stratum[] = domains.length === 0 ? [{ ...all, weight: 100 }] : asked;
  const unknown = domains.length === 0 ? [] : asked.filter((one) => one.counted === 0).map(({ number }) => number);
  const counted = strata.reduce((sum, one) => sum + one.counted, 0);
  const { share, interval } = weighted(strata);
  return {
    share: counted === 0 || unknown.length > 0 ? undefined : share,
    interval,
    counted,
    isEnough: counted >= fewest && interval.high - interval.low <= widest,
    weight: strata.reduce((sum, { weight }) => sum + weight, 0),
    unknown,
  };
}

/**
 * The share over all strata by their weights, and its 95 % interval: Wilson's limits of each stratum, put together by
 * the method of variance estimates recovery (Zou and Donner, https://doi.org/10.1002/sim.3095). A stratum without an
 * answer may be anything from 0 to 1.
 */
export function weighted(strata: readonly Stratum[]): { share: number; interval: Interval } {
  const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
  let [share, below, above] = [0, 0, 0];
  for (const { weight, right, counted } of strata) {
    const own = weight / whole;
    const part = counted === 0 ? 0.5 : right / counted;
    const { low, high } = rangeOf(right, counted);
    share += own * part;
    below += (own * (part - low)) ** 2;
    above += (own * (high - part)) ** 2;
  }
  return {
    share,
    interval: { low: Math.max(0, share - Math.sqrt(below)), high: Math.min(1, share + Math.sqrt(above)) },
  };
}

/** Where the share of right answers to questions like these lies, as far as `counted` of them tell. */
export function rangeOf(right: number, counted: number): Interval {
  return counted === 0 ? { low: 0, high: 1 } : wilson(right, counted);
}
