import { expect, test } from "vitest";
import { findCodes } from "../../../../../src/formats/web/client/printed-codes.ts";
import type { SearchMap } from "../../../../../src/formats/web/search-map.ts";

const map: SearchMap = {
  docs: [
    { label: "ch-two", href: "/two/", title: "Two", kind: "Chapter 2", part: "part-i" },
    { label: "app-a", href: "/a/", title: "First aid", kind: "Appendix A", part: "outside" },
    { label: "part-i", href: "/part-i/", title: "One part", kind: "Part I", part: "part-i" },
  ],
  codes: {
    question: [
      ["Q2.3", "2.3", "q-two-3", "", 0],
      ["Q4.1", "4.1", "", "", -1],
    ],
    section: [
      ["Section 2.3", "2.3", "sec-two-retry", "Retries", 0],
      ["Section A.1", "A.1", "sec-a-one", "Breathe", 1],
    ],
    figure: [["Figure 2.3", "2.3", "fig-two-loop", "A loop", 0]],
    table: [["Table 2.1", "2.1", "tbl-two-one", "Limits", 0]],
    chapter: [["Chapter 2", "2", "ch-two", "Two", 0]],
    appendix: [["Appendix A", "A", "app-a", "First aid", 1]],
    part: [["Part I", "I", "part-i", "One part", 2]],
  },
};
const hrefs = (typed: string) => findCodes(map, typed).map(({ href }) => href);

test.each([
  ["Q2.3", "/two/#q-two-3"],
  ["q2.3", "/two/#q-two-3"],
  ["q 2.3", "/two/#q-two-3"],
  ["Question 2.3", "/two/#q-two-3"],
  ["q-two-3", "/two/#q-two-3"],
  ["Figure 2.3", "/two/#fig-two-loop"],
  ["fig. 2.3", "/two/#fig-two-loop"],
  ["FIG 2.3", "/two/#fig-two-loop"],
  ["table 2.1", "/two/#tbl-two-one"],
  ["Section 2.3", "/two/#sec-two-retry"],
  ["§ 2.3", "/two/#sec-two-retry"],
  ["a.1", "/a/#sec-a-one"],
  ["chapter 2", "/two/"],
  ["2", "/two/"],
  ["Appendix A", "/a/"],
  ["part i", "/part-i/"],
])("%s leads to %s", (typed, href) => {
  expect(hrefs(typed)).toEqual([href]);
});

test("a bare number means the question first, then the other things that bear it", () => {
  expect(hrefs("2.3")).toEqual(["/two/#q-two-3", "/two/#sec-two-retry", "/two/#fig-two-loop"]);
});

test.each(["s3", "ec2", "gpt-2", "a", "i", "figure", "2.9", "retries 2.3", "§ 2.1"])("“%s” is no code", (typed) => {
  expect(hrefs(typed)).toEqual([]);
});

test("what the edition lacks is known by its code, and leads nowhere", () => {
  expect(findCodes(map, "q4.1")).toEqual([{ code: "Q4.1", title: "", around: "", href: undefined }]);
});
