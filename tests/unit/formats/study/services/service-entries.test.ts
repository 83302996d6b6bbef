/** The index of services: what it knows of each, and by what it can be narrowed. */
import { describe, expect, test } from "vitest";
import {
  facetsOf,
  leaves,
  readFilter,
  writeState,
  type ServiceFilter,
} from "../../../../../src/formats/study/services/filter.ts";
import { byCategory, serviceEntries } from "../../../../../src/formats/study/services/service-entries.ts";
import { serviceBook } from "./made-services.ts";

const { book, edition } = serviceBook();
const entries = serviceEntries(book, edition);
const anything: ServiceFilter = { find: "", category: "", exam: "", domain: "", status: "" };
const left = (filter: Partial<ServiceFilter>) => entries.filter(leaves({ ...anything, ...filter })).map(({ id }) => id);

test("a service has the domains of the chapters that refer to it, and what of it is unsettled", () => {
  expect(entries.map(({ id, domain, status, unsettled }) => ({ id, domain, status, unsettled }))).toEqual([
    { id: "barrel", domain: ["1"], status: ["ga", "legacy"], unsettled: [{ status: "legacy", count: 1 }] },
    { id: "bridge", domain: ["2"], status: ["ga"], unsettled: [] },
    { id: "drain", domain: ["1", "2"], status: ["preview"], unsettled: [{ status: "preview", count: 1 }] },
  ]);
});

test("only the services of their reference are listed", () => {
  expect(serviceEntries(book, edition, "reference")).toHaveLength(3);
  expect(serviceEntries(book, edition, "another")).toEqual([]);
});

test("categories stand in the order of their first service", () => {
  expect(byCategory(entries).map(({ category, entries: own }) => [category, own.map(({ id }) => id)])).toEqual([
    ["Stores", ["barrel", "drain"]],
    ["Ways", ["bridge"]],
  ]);
});

describe("the filter", () => {
  test("offers what divides the services, with counts, and nothing else", () => {
    expect(facetsOf(entries)).toEqual([
      {
        name: "category",
        values: [
          { value: "Stores", count: 2 },
          { value: "Ways", count: 1 },
        ],
      },
      {
        name: "exam",
        values: [
          { value: "X", count: 2 },
          { value: "Y", count: 1 },
        ],
      },
      {
        name: "domain",
        values: [
          { value: "1", count: 2 },
          { value: "2", count: 2 },
        ],
      },
      {
        name: "status",
        values: [
          { value: "ga", count: 2 },
          { value: "legacy", count: 1 },
          { value: "preview", count: 1 },
        ],
      },
    ]);
    expect(facetsOf(entries.slice(1, 2))).toEqual([]);
  });

  test.each([
    [{}, ["barrel", "bridge", "drain"]],
    [{ category: "Stores" }, ["barrel", "drain"]],
    [{ category: "Stores", domain: "2" }, ["drain"]],
    [{ status: "legacy" }, ["barrel"]],
    [{ find: "LID" }, ["barrel"]],
    [{ find: "storm stores" }, ["drain"]],
    [{ find: "stóne" }, ["bridge"]],
    [{ find: "lid", category: "Ways" }, []],
  ])("%j leaves %j", (filter, ids) => {
    expect(left(filter)).toEqual(ids);
  });

  test("comes out of an address as it went in, with what was ticked", () => {
    const filter = { ...anything, find: "a & b", category: "Stores", domain: "2" };
    const written = writeState(filter, ["drain", "barrel"]);
    expect(written).toBe("?find=a+%26+b&category=Stores&domain=2&s=drain,barrel");
    expect(readFilter(new URLSearchParams(written), entries)).toEqual(filter);
    expect(writeState(anything, [])).toBe("");
    expect(writeState({ ...anything, find: "  " }, ["drain"])).toBe("?s=drain");
  });

  test("takes no value from an address that no service has", () => {
    const search = new URLSearchParams("?category=Clouds&status=ga&exam=");
    expect(readFilter(search, entries)).toEqual({ ...anything, status: "ga" });
  });
});
