/** Draws "which service?": lines that say when to use one, and services to choose among. */
import { byLot } from "./by-lot.ts";
import type { ToldService } from "./drill-list.ts";

/** Name of the drill, which is no place in the book. */
export const servicesDrill = "services";

/** Lines of one round. */
const mostLines = 10;

/** Services to choose among, and how many of the nearest the wrong ones come from. */
const mostChoices = 4;
const nearest = 5;

/** How many lines a round has, and how many services there are to choose among each time. */
export function roundOf(services: readonly Pick<ToldService, "lines">[]): { lines: number; choices: number } {
  const lines = services.reduce((sum, service) => sum + service.lines, 0);
  return { lines: Math.min(lines, mostLines), choices: Math.min(services.length, mostChoices) };
}

export interface DrawnLine {
  /** Id of the service. */
  service: string;
  /** Which of its lines, from 0. */
  line: number;
  /** Ids, the right one among them, in the order shown. */
  choices: string[];
}

/** The same seed and the same services always give the same round; no service is asked twice running where it can be helped. */
export function drawLines(services: readonly ToldService[], seed: string): DrawnLine[] {
  const all = services.flatMap((service) => Array.from({ length: service.lines }, (_, line) => ({ service, line })));
  const drawn = byLot(all, `${seed}/line`, ({ service, line }) => `${service.id}/${line}`).slice(
    0,
    roundOf(services).lines,
  );
  return spread(drawn).map(({ service, line }) => {
    const key = `${seed}/${service.id}/${line}`;
    const wrong = byLot(service.near.slice(0, nearest), `${key}/wrong`, (id) => id).slice(0, mostChoices - 1);
    return { service: service.id, line, choices: byLot([service.id, ...wrong], `${key}/order`, (id) => id) };
  });
}

/** Puts another service between two lines of one. */
function spread<T extends { service: ToldService }>(drawn: readonly T[]): T[] {
  const left = [...drawn];
  const spread: T[] = [];
  while (left.length > 0) {
    const at = left.findIndex(({ service }) => service !== spread.at(-1)?.service);
    spread.push(...left.splice(Math.max(at, 0), 1));
  }
  return spread;
}

/** A line without the names of its service, which would give it away. @param names longest first */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const known = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return text;
  const pattern = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu"), instead);
}
