/** What a run of the benchmark measures. */
import { expect, it } from "vitest";
import { planSizes } from "../../../scripts/bench/plan.ts";

const none = { formats: [], pdf: [] };

it("a book of usual size is built in all formats and, for growth, without PDFs; larger ones only without", () => {
  const plans = planSizes({ ...none, chapters: [20, 100, 400] });
  expect(plans.map(({ chapters, builds }) => [chapters, builds.map(({ series }) => series)])).toEqual([
    [20, ["all formats", "site, digital, EPUB", "letter PDF", "paperback PDF"]],
    [100, ["site, digital, EPUB"]],
    [400, ["site, digital, EPUB"]],
  ]);
});

it("sizes come in order and once", () => {
  expect(planSizes({ ...none, chapters: [100, 20, 100] }).map(({ chapters }) => chapters)).toEqual([20, 100]);
});

it("each PDF is measured alone at the sizes that ask for it, with its floor", () => {
  const [, plan] = planSizes({ chapters: [20], formats: [], pdf: [40] });
  expect(plan).toMatchObject({ chapters: 40, barePrints: ["letter", "paperback"] });
  expect(plan?.builds.map(({ series }) => series)).toEqual(["letter PDF", "paperback PDF"]);
});

it("no bare print is made where no PDF is", () => {
  expect(planSizes({ ...none, chapters: [100] })[0]?.barePrints).toEqual([]);
});

it("named formats are the only ones built", () => {
  const [plan] = planSizes({ chapters: [3], formats: ["epub", "web"], pdf: [] });
  expect(plan?.builds).toEqual([{ series: "epub, web", formats: ["epub", "web"] }]);
});

it("the files of the screen are packed alone at the usual size, when all formats are measured", () => {
  const sizes = planSizes({ ...none, chapters: [3, 20, 100] });
  expect(sizes.filter(({ hasPackages }) => hasPackages).map(({ chapters }) => chapters)).toEqual([20]);
  expect(planSizes({ chapters: [20], formats: ["web"], pdf: [] })[0]?.hasPackages).toBe(false);
});

it("the dev server is timed once, at the largest book of usual size", () => {
  const sizes = planSizes({ ...none, chapters: [3, 20, 100] });
  expect(sizes.filter(({ hasDev }) => hasDev).map(({ chapters }) => chapters)).toEqual([20]);
});
