import { expect, test } from "vitest";
import { serviceOf } from "../../../src/book/service-of.ts";
import { checked } from "./folder.ts";
import { service } from "./bad-input/parts.ts";

test("a service page has its service, and a chapter has none, even one called as every object's constructor", () => {
  const { book } = checked({
    "book.yaml": "title: T\nauthors: [A]\nstructure: {chapters: [constructor.md], back: [services]}\n",
    "constructor.md": "# Constructor\n\nText.\n",
    "services/index.mdx": "---\ntitle: Services\n---\n",
    "services/box.mdx": service("box", "Box"),
  });
  expect(book.docs.map((doc) => [doc.id, serviceOf(book, doc)?.id])).toEqual([
    ["constructor", undefined],
    ["services", undefined],
    ["box", "box"],
  ]);
});
