/** Says how ready the reader is, with the range that so few answers allow, and when they allow too much to say. */
import { study as words } from "#words/study";
import { numbers } from "#words/numbers";
import { make } from "../../client/elements.ts";
import type { Coverage } from "../coverage.ts";
import { rangeOf, readiness } from "../readiness.ts";
import { rangeBar } from "./bars.ts";
import { toolTable } from "../../client/tool-table.ts";

/** @returns undefined where the edition asks about nothing that weighs */
export function readinessView(covered: Coverage): HTMLElement[] | undefined {
  const found = readiness(covered);
  if (found === undefined) return undefined;
  const { share, interval, counted, isEnough, weight, unknown } = found;
  const domains = covered.domains.filter(({ of }) => of > 0);
  const said = isEnough
    ? [
        make(
          "p",
          { class: "study-range" },
          make("b", {}, words.readinessRange(interval.low, interval.high)),
          ` ${words.readinessOf}`,
        ),
        make("div", { class: "study-scale" }, rangeBar(interval.low, interval.high, share)),
        ...(share === undefined ? [] : [make("p", {}, words.readinessShare(share, counted))]),
        ...(unknown.length === 0 ? [] : [make("p", {}, words.unknown(unknown.join(", "), unknown.length))]),
      ]
    : [make("p", { class: "study-too-little" }, words.tooLittle(counted))];
  return [
    ...said,
    ...(weight < 100 ? [make("p", {}, words.covers(weight))] : []),
    ...(domains.length > 1 ? [domainTable(domains)] : []),
    make("p", { class: "tool-note" }, domains.length === 0 ? words.methodPlain : words.method),
  ];
}

function domainTable(domains: Coverage["domains"]): HTMLElement {
  const rows = domains.map(({ number, title, right, counted }) => {
    const { low, high } = rangeOf(right, counted);
    const range =
      counted === 0
        ? [words.noneYet]
        : [`${numbers.percent(low)} – ${numbers.percent(high)}`, rangeBar(low, high, right / counted)];
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, `${number}. ${title}`),
      make("td", {}, counted === 0 ? "" : words.someOf(right, counted)),
      make("td", { class: "study-with-bar" }, ...range),
    );
  });
  const head = [words.domainOrTask.split(",")[0] ?? "", words.right, words.range];
  return toolTable({ look: "study-table", caption: words.readinessTable, head, rows });
}
