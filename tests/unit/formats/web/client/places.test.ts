import { expect, test } from "vitest";
import { asPlace } from "../../../../../src/formats/web/client/places.ts";

test("a place that was kept is taken as it is", () => {
  expect(asPlace({ id: "sec-a", part: 0.5, title: "A" })).toEqual({ id: "sec-a", part: 0.5 });
});

test.each([
  [undefined],
  [null],
  ["sec-a"],
  [{}],
  [{ id: 1, part: 0 }],
  [{ id: "a", part: 2 }],
  [{ id: "a", part: NaN }],
])("what is no place is none: %o", (kept) => {
  expect(asPlace(kept)).toBeUndefined();
});
