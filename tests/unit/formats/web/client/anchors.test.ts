import { expect, test } from "vitest";
import { idIn } from "../../../../../src/formats/web/client/anchors.ts";

test.each([
  ["#sec-a", "sec-a"],
  ["#caf%C3%A9", "café"],
  ["#", ""],
  ["", ""],
  ["#50%", ""],
])("the id in %o is %o", (hash, id) => {
  expect(idIn(hash)).toBe(id);
});
