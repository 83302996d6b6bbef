/** What a stretch of time cost. */
import { describe, expect, it } from "vitest";
import type { Sample } from "../../../scripts/bench/sampler.ts";
import { costOf, restCost, sharesOf } from "../../../scripts/bench/spans.ts";

/** A second of a build: at first Node works, from 400 to 800 ms the browser too. */
const samples: Sample[] = [0, 200, 400, 600, 800, 1000].map((at) => ({
  at,
  cpu: at / 1000 + Math.min(Math.max(at - 400, 0), 400) / 1000,
  browserCpu: Math.min(Math.max(at - 400, 0), 400) / 1000,
  memory: at === 600 ? 900 : 100 + at / 10,
}));

describe("the cost of a span", () => {
  it("is its wall time, the CPU used in it and the most memory in it", () => {
    expect(costOf({ from: 400, to: 1000 }, samples)).toEqual({
      wall: 0.6,
      cpu: expect.closeTo(1, 6) as number,
      memory: 900,
    });
  });

  it("shares CPU evenly between two samples", () => {
    expect(costOf({ from: 50, to: 150 }, samples).cpu).toBeCloseTo(0.1, 6);
  });

  it("of a span too short for a sample takes the memory of the nearest", () => {
    expect(costOf({ from: 590, to: 591 }, samples).memory).toBe(900);
  });

  it("is wall time alone where nothing can be sampled", () => {
    expect(costOf({ from: 0, to: 500 }, [])).toEqual({ wall: 0.5, cpu: undefined, memory: undefined });
  });
});

describe("the share of neither Astro nor the browser", () => {
  const whole = { name: "whole", from: 0, to: 1000 };

  it("is the time before, between and after them", () => {
    const shares = sharesOf(whole, [{ name: "Render", from: 200, to: 400 }], samples);
    // Of the wall: 0–200 and 800–1000. Of 1.4 s of CPU: 0.4 the browser's, 0.2 Astro's.
    expect(shares.otherWall).toBeCloseTo(0.4, 6);
    expect(shares.otherCpu).toBeCloseTo(0.8 / 1.4, 6);
  });

  it("is everything when neither works", () => {
    const quiet = samples.map((sample) => ({ ...sample, browserCpu: 0, cpu: sample.at / 1000 }));
    expect(sharesOf(whole, [], quiet)).toEqual({ otherWall: 1, otherCpu: 1 });
  });

  it("counts a moment once in which Astro and the browser both work", () => {
    const shares = sharesOf(whole, [{ name: "Render", from: 400, to: 800 }], samples);
    expect(shares.otherWall).toBeCloseTo(0.6, 6);
    expect(shares.otherCpu).toBeCloseTo(0.6 / 1.4, 6);
  });
});

describe("the rest of a run", () => {
  const whole = { name: "whole", from: 0, to: 1000 };

  it("is what lies before, between and after its stages, which may overlap", () => {
    const stages = [
      { name: "web", from: 500, to: 600 },
      { name: "Render", from: 200, to: 400 },
      { name: "epub", from: 550, to: 800 },
    ];
    const rest = restCost(whole, stages, samples);
    // 0–200, 400–500 with the browser at work, 800–1000.
    expect(rest.wall).toBeCloseTo(0.5, 6);
    expect(rest.cpu).toBeCloseTo(0.6, 6);
  });

  it("of a run that is one stage is nothing", () => {
    expect(restCost(whole, [{ name: "all", from: 0, to: 1000 }], samples)).toEqual({ wall: 0, cpu: 0, memory: 0 });
  });
});
