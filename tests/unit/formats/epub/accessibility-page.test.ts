import { expect, test } from "vitest";
import { accessibilityPage, type AccessibilityFacts } from "../../../../src/formats/epub/accessibility-page.ts";
import { componentsBook } from "./components-book.ts";

const { book, edition } = await componentsBook();
const addresses = { link: (href: string) => href, image: (src: string) => src };
const plain: AccessibilityFacts = { hasPictures: false, hasMath: false };

function page(facts: Partial<AccessibilityFacts>, contact = book.config.contact): string {
  const told = { ...book, config: { ...book.config, contact } };
  return accessibilityPage(told, edition, { ...plain, ...facts }, addresses);
}

test.each([
  ["page numbers", { hasPages: true }, "The page numbers of the paperback are marked"],
  ["text alternatives", { hasPictures: true }, "Every picture has a text alternative"],
  ["missing text alternatives", { hasPictures: true, hasSilent: true }, "some have none"],
  ["formulas", { hasMath: true }, "MathML"],
  ["pictures that may move", { mayMove: true }, "may move"],
] as const)("speaks of %s where there are any, and not else", (_, facts, words) => {
  expect(page(facts)).toContain(words);
  expect(page({})).not.toContain(words);
});

test("claims conformance only where a person checked", () => {
  expect(page({})).toContain("no conformance to a standard is claimed");
  expect(page({ certifiedBy: "A & B" })).toContain(
    "Checked by hand by A &amp; B. This publication conforms to EPUB Accessibility 1.1 - WCAG 2.2 Level AA.",
  );
  expect(page({ certifiedBy: "A" })).not.toContain("no conformance");
});

test("names the programs that checked the file", () => {
  expect(page({ checkedWith: ["EPUBCheck", "Ace by DAISY"] })).toContain("EPUBCheck and Ace by DAISY.");
  expect(page({})).not.toContain("Checked by programs");
});

test("says whom to write to, as XHTML, where the book says it", () => {
  expect(page({}, "Write to [us & you](mailto:us@octavo.example)<br/>soon.")).toContain(
    '<p>Write to <a href="mailto:us@octavo.example">us &#x26; you</a>',
  );
  expect(page({}, "")).not.toContain("stands in your way");
});
