/** What is drilled, in what order, and what is left of a line that would give itself away. */
import { describe, expect, test } from "vitest";
import { byLot } from "../../../../../src/formats/study/drills/by-lot.ts";
import { drawLines, roundOf, withoutNames } from "../../../../../src/formats/study/drills/draw-lines.ts";
import { drillList, type ToldService } from "../../../../../src/formats/study/drills/drill-list.ts";
import { askEnds, endsOf, nodeAt, stepsOf, type Tree } from "../../../../../src/formats/study/drills/tree-paths.ts";
import { serviceBook } from "../services/made-services.ts";

const { book, edition } = serviceBook();

test("services are told from those they are compared with first, then from their own kind", () => {
  expect(drillList(book, edition).services.map(({ id, lines, near }) => [id, lines, near])).toEqual([
    ["barrel", 2, ["drain", "bridge"]],
    ["bridge", 2, ["barrel", "drain"]],
    ["drain", 2, ["barrel", "bridge"]],
  ]);
});

test("of two services none is asked for", () => {
  const docs = edition.docs.filter(({ id }) => id !== "bridge");
  expect(drillList(book, { ...edition, docs }).services).toEqual([]);
});

test("tables and trees are found with their place, and a tree without a figure has a name of its own", () => {
  const tables = [
    { label: "tbl-a", columns: 2, rows: 9 },
    { label: "tbl-small", columns: 2, rows: 1 },
  ];
  const trees = [
    { label: "", question: "Wet?", leaves: 3 },
    { label: "", question: "Dry?", leaves: 2 },
  ];
  const docs = edition.docs.map((doc) => (doc.id === "rivers" ? { ...doc, tables, trees } : doc));
  const { pages, placed } = drillList(book, { ...edition, docs });
  expect(pages).toEqual([{ path: "rivers/", title: "Rivers" }]);
  expect(placed.map(({ id, kind, title, page, nth, size }) => [id, kind, title, page, nth, size])).toEqual([
    ["tree-rivers-1", "tree", "Wet?", 0, 0, 3],
    ["tree-rivers-2", "tree", "Dry?", 0, 1, 2],
    ["tbl-a", "table", "", 0, 0, 9],
  ]);
});

describe("a round of lines", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const services = ids.map((id): ToldService => {
    return { id, name: id, short: "", path: "", lines: 3, near: ids.filter((other) => other !== id) };
  });
  const seeds = ["k3f9", "another", "x"];

  test("is the same for the same seed, and another for another", () => {
    expect(drawLines(services, "k3f9")).toEqual(drawLines(services, "k3f9"));
    expect(drawLines(services, "k3f9")).not.toEqual(drawLines(services, "another"));
  });

  test.each(seeds)("asks ten lines once each, among four services with the right one, seed %s", (seed) => {
    const drawn = drawLines(services, seed);
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn.map(({ service, line }) => `${service}/${line}`)).size).toBe(10);
    for (const { service, choices } of drawn) {
      expect(new Set(choices).size).toBe(4);
      expect(choices).toContain(service);
      // The sixth and seventh nearest are never among the choices.
      const far = ids.filter((id) => id !== service).slice(5);
      expect(choices.filter((id) => far.includes(id))).toEqual([]);
    }
  });

  test.each(seeds)("does not ask for one service twice running, seed %s", (seed) => {
    const asked = drawLines(services, seed).map(({ service }) => service);
    expect(asked.filter((service, i) => service === asked[i - 1])).toEqual([]);
  });

  test("does not tell by the place of the right one", () => {
    const places = Array.from({ length: 400 }, (_, i) => drawLines(services, `s${i}`))
      .flat()
      .map(({ service, choices }) => choices.indexOf(service));
    for (const place of [0, 1, 2, 3])
      expect(places.filter((one) => one === place).length / places.length).toBeCloseTo(0.25, 1);
  });

  test("is as long as a small book allows", () => {
    expect(roundOf(services)).toEqual({ lines: 10, choices: 4 });
    expect(roundOf(services.slice(0, 3))).toEqual({ lines: 9, choices: 3 });
    const few = drillList(book, edition).services;
    expect(drawLines(few, "k").map(({ choices }) => choices.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });
});

test.each([
  ["Rain Barrel keeps it, a Barrel too.", "_ keeps it, a _ too."],
  ["Barrels are no (Barrel).", "Barrels are no (_)."],
  ["Nothing here.", "Nothing here."],
])("a line loses the names of its service: %s", (line, masked) => {
  expect(withoutNames(line, ["Barrel", "Rain Barrel"], "_")).toBe(masked);
});

test("signs in a name are signs, and no name is none", () => {
  expect(withoutNames("Use C++ (new)", ["C++ (new)"], "_")).toBe("Use _");
  expect(withoutNames("Text.", ["", ""], "_")).toBe("Text.");
});

describe("a tree", () => {
  const leaf = (text: string): Tree<string> => ({ text, branches: [] });
  const tree: Tree<string> = {
    text: "Wet?",
    branches: [
      {
        edge: "Yes",
        node: {
          text: "Salty?",
          branches: [
            { edge: "Yes", node: leaf("Sea") },
            { edge: "No", node: leaf("Lake") },
          ],
        },
      },
      { edge: "No", node: leaf("Sand") },
      { edge: "Frozen", node: leaf("Ice") },
      { edge: "Unknown", node: leaf("Ask") },
    ],
  };

  test("is walked from its root to its ends, with the answers on the way", () => {
    expect(endsOf(tree)).toEqual([[0, 0], [0, 1], [1], [2], [3]]);
    expect(nodeAt(tree, [0, 1]).text).toBe("Lake");
    expect(nodeAt(tree, []).text).toBe("Wet?");
    expect(stepsOf(tree, [0, 1])).toEqual([
      { question: "Wet?", answer: "Yes" },
      { question: "Salty?", answer: "No" },
    ]);
  });

  test("asks for every end once, among four with the right one and the one nearest to it", () => {
    const asked = askEnds(tree, "k3f9");
    expect(asked).toEqual(askEnds(tree, "k3f9"));
    expect(asked.map(({ path }) => path.join(".")).sort()).toEqual(["0.0", "0.1", "1", "2", "3"]);
    for (const { path, choices } of asked) {
      expect(choices).toHaveLength(4);
      expect(choices).toContain(path);
    }
    const lake = asked.find(({ path }) => path.join(".") === "0.1");
    expect(lake?.choices.map((path) => path.join("."))).toContain("0.0");
    expect(askEnds(tree, "another").map(({ path }) => path)).not.toEqual(asked.map(({ path }) => path));
  });
});

test("lots move nothing but places", () => {
  const things = ["a", "b", "c", "d", "e"];
  const drawn = byLot(things, "k", (thing) => thing);
  expect(drawn.toSorted()).toEqual(things);
  expect(drawn).not.toEqual(things);
});
