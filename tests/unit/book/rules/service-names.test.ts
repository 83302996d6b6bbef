import { describe, expect, test } from "vitest";
import { bookConfigSchema, type Service } from "../../../../src/book/config.ts";
import { spellingOf } from "../../../../src/book/rules/service-names.ts";
import { checked, doc } from "../folder.ts";
import { service } from "../bad-input/parts.ts";

function services(...names: string[]): Service[] {
  const files = Object.fromEntries(names.map((name, i) => [`services/s${i}.mdx`, service(`s${i}`, name)]));
  const { book } = checked({
    "book.yaml": "title: T\nauthors: [A]\nstructure: { back: [services] }\n",
    "services/index.mdx": doc("S."),
    ...files,
  });
  return Object.values(book.services);
}

const found = (names: string[], text: string) =>
  spellingOf(services(...names))(text).map(({ found: name, meant }) => `${name} → ${meant}`);
const harbor = ["Blue Quay", "Blue DataLake", "Old River Flows", "Old Quarry"];

describe("of services called Blue Quay, Blue DataLake, Old River Flows and Old Quarry", () => {
  test.for([
    ["Old Quay holds, and Blue Quay too", ["Old Quay → Blue Quay"]],
    ["blue quay", ["blue quay → Blue Quay"]],
    ["BLUE QUAY and Blue quay", ["BLUE QUAY → Blue Quay", "Blue quay → Blue Quay"]],
    ["a quay, the Quay, at QUAY", ["QUAY → Quay"]],
    ["Blue\nQuay over two lines", []],
    ["Old\nQuay over two lines", ["Old\nQuay → Blue Quay"]],
    ["Datalake and datalake and dataLake", ["Datalake → DataLake", "datalake → DataLake", "dataLake → DataLake"]],
    ["Data Lake and Data-Lake, but a data lake and a Data lake", ["Data Lake → DataLake", "Data-Lake → DataLake"]],
    ["Blue Data Lake", ["Blue Data Lake → Blue DataLake"]],
    ["River Flows, the river flows, River flows", ["River flows → River Flows"]],
    ["RiverFlows and Old RiverFlows", ["RiverFlows → River Flows", "Old RiverFlows → Old River Flows"]],
    ["https://x.example/datalake data.datalake datalake-sdk @datalake DataLakes", []],
    ['they say “Old Quay”, "Old Quay" and ‘Old Quay’', []],
    ["“Old Quay is old”", ["Old Quay → Blue Quay"]],
    ["Old Quarry and Blue DataLake", []],
    ["Gold Quay, Oldest Quay, Quays", []],
  ] as const)("in %j it finds %j", ([text, expected]) => {
    expect(found(harbor, text)).toEqual(expected);
  });
});

test("a first word that no other service shares is no vendor, but part of the name", () => {
  expect(found(["Harbor Queue", "Lantern Store"], "Lantern Queue, the Queue, Harbor queue")).toEqual([
    "Harbor queue → Harbor Queue",
  ]);
});

test("without services there is nothing to spell", () => {
  expect(found([], "AWS Bedrock")).toEqual([]);
});

test("nothing is known of any vendor but from the book itself", () => {
  expect(bookConfigSchema.parse({ title: "T", authors: ["A"] })).not.toHaveProperty("vendors");
  expect(found(["Quay"], "AWS Quay, Amazon Quay")).toEqual([]);
});
