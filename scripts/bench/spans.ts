/** Tells what a stretch of time cost, from the samples of the process tree. Pure. */
import type { Sample } from "./sampler.ts";

/** A named stretch of time, steady milliseconds. */
export interface Span {
  name: string;
  from: number;
  to: number;
}

/** What a stage cost; stages that run at once share CPU and memory, and each is given all of it. */
export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of user and system time of the whole tree; undefined where it cannot be read. */
  cpu: number | undefined;
  /** Most resident bytes of the whole tree at one moment. */
  memory: number | undefined;
}

/** The cost of one span. */
export function costOf(span: Pick<Span, "from" | "to">, samples: readonly Sample[]): Cost {
  const wall = (span.to - span.from) / 1000;
  if (samples.length === 0) return { wall, cpu: undefined, memory: undefined };
  const inside = samples.filter(({ at }) => at >= span.from && at <= span.to);
  const memories = [...inside, nearest(samples, span.from), nearest(samples, span.to)].map(({ memory }) => memory);
  return { wall, cpu: used(samples, "cpu", span.from, span.to), memory: Math.max(...memories) };
}

/** The cost of the moments of `whole` in none of `spans`: loading code, starting a browser. */
export function restCost(whole: Span, spans: readonly Span[], samples: readonly Sample[]): Cost {
  const gaps: Span[] = [];
  let end = whole.from;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from > end) gaps.push({ name: "gap", from: end, to: span.from });
    end = Math.max(end, span.to);
  }
  if (end < whole.to) gaps.push({ name: "gap", from: end, to: whole.to });
  const costs = gaps.map((gap) => costOf(gap, samples));
  const isKnown = samples.length > 0;
  return {
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    cpu: isKnown ? costs.reduce((sum, { cpu = 0 }) => sum + cpu, 0) : undefined,
    memory: isKnown ? Math.max(0, ...costs.map(({ memory = 0 }) => memory)) : undefined,
  };
}

/** Shares of a run that are Astro's rendering, the browser's work, and everything else; each pair adds up to 1. */
export interface Shares {
  /** Of the wall time: moments in which neither Astro rendered nor the browser worked. */
  otherWall: number;
  /** Of the CPU time: what was used outside rendering by anything but the browser. */
  otherCpu: number | undefined;
}

/** From this share of one core on, a browser counts as working. */
const busy = 0.1;

/** Splits `whole`; `astro` are the spans in which Astro renders. */
export function sharesOf(whole: Span, astro: readonly Span[], samples: readonly Sample[]): Shares {
  const length = whole.to - whole.from;
  const cuts = [
    ...new Set([whole.from, whole.to, ...samples.map(({ at }) => at), ...astro.flatMap(({ from, to }) => [from, to])]),
  ]
    .filter((at) => at >= whole.from && at <= whole.to)
    .sort((a, b) => a - b);
  let other = 0;
  cuts.slice(1).forEach((to, i) => {
    const from = cuts[i] ?? to;
    const isAstro = astro.some((span) => span.from <= from && span.to >= to);
    const isBrowser = used(samples, "browserCpu", from, to) > (busy * (to - from)) / 1000;
    if (!isAstro && !isBrowser) other += to - from;
  });
  if (samples.length === 0) return { otherWall: other / length, otherCpu: undefined };
  const cpu = used(samples, "cpu", whole.from, whole.to);
  const browser = used(samples, "browserCpu", whole.from, whole.to);
  const rendering = astro.reduce(
    (sum, { from, to }) => sum + used(samples, "cpu", from, to) - used(samples, "browserCpu", from, to),
    0,
  );
  return { otherWall: other / length, otherCpu: cpu === 0 ? 0 : (cpu - browser - rendering) / cpu };
}

function used(samples: readonly Sample[], kind: "cpu" | "browserCpu", from: number, to: number): number {
  return valueAt(samples, kind, to) - valueAt(samples, kind, from);
}

/** Between two samples CPU is taken to be used evenly. */
function valueAt(samples: readonly Sample[], kind: "cpu" | "browserCpu", at: number): number {
  const after = samples.findIndex((sample) => sample.at >= at);
  const next = samples[after] ?? samples.at(-1);
  const before = after > 0 ? samples[after - 1] : next;
  if (next === undefined || before === undefined) return 0;
  if (next.at <= before.at || at >= next.at) return next[kind];
  return before[kind] + ((next[kind] - before[kind]) * (at - before.at)) / (next.at - before.at);
}

function nearest(samples: readonly Sample[], at: number): Sample {
  return samples.reduce((best, sample) => (Math.abs(sample.at - at) < Math.abs(best.at - at) ? sample : best));
}
