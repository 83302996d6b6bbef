import { describe, expect, test } from "vitest";
import { barcodeModules, drawBarcode } from "../../../../src/formats/cover/barcode.ts";
import { wrapSize } from "../../../../src/formats/cover/wrap-size.ts";

/** Left-hand codes of set A by digit; set B is their mirror in complement. GS1 General Specifications, 5.2.1.2 */
const setA = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split(" ");
const setC = setA.map((code) => code.replace(/\d/g, (bit) => (bit === "0" ? "1" : "0")));
const setB = setC.map((code) => Array.from(code).reverse().join(""));
const firstDigits = "AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA".split(" ");

/** Reads 95 modules back to 13 digits. */
function decoded(modules: string): string {
  const codes = (from: number) => Array.from({ length: 6 }, (_, i) => modules.slice(from + 7 * i, from + 7 * i + 7));
  const left = codes(3).map((code) => {
    const set = setA.includes(code) ? "A" : "B";
    return { set, digit: (set === "A" ? setA : setB).indexOf(code) };
  });
  const first = firstDigits.indexOf(left.map(({ set }) => set).join(""));
  return [first, ...left.map(({ digit }) => digit), ...codes(50).map((code) => setC.indexOf(code))].join("");
}

describe("the barcode", () => {
  test.each(["978-3-16-148410-0", "978-0-306-40615-7", "979-10-343-0408-0"])("of %s spells it", (isbn) => {
    const modules = barcodeModules(isbn);
    expect(modules).toHaveLength(95);
    expect([modules.slice(0, 3), modules.slice(45, 50), modules.slice(92)]).toEqual(["101", "01010", "101"]);
    expect(decoded(modules)).toBe(isbn.replaceAll("-", ""));
  });

  test("is not made of a number with a slip", () => {
    expect(() => barcodeModules("978-3-16-148410-1")).toThrow("9783161484101");
  });

  test("stands in its box with quiet zones of 11 and 7 modules", () => {
    const { barcode } = wrapSize(200, "white");
    const svg = drawBarcode("978-3-16-148410-0", barcode);
    const module = (0.33 / 25.4) * 72;
    const bars = [...svg.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, ...numbers]) =>
      numbers.map(Number),
    );
    const left = Math.min(...bars.map(([x = 0]) => x));
    const right = Math.max(...bars.map(([x = 0, , width = 0]) => x + width));
    const low = Math.max(...bars.map(([, y = 0, , height = 0]) => y + height));
    expect(right - left).toBeCloseTo(95 * module, 6);
    expect(left - barcode.left * 72).toBeGreaterThanOrEqual(11 * module);
    expect(barcode.right * 72 - right).toBeGreaterThanOrEqual(7 * module);
    expect(low).toBeLessThan(barcode.bottom * 72);
    // Both ends and the middle reach lower.
    expect(bars.filter(([, , , height = 0]) => height > 55)).toHaveLength(6);
  });

  test("says the ISBN as the author writes it, and its digits below the bars", () => {
    const svg = drawBarcode("978-3-16-148410-0", wrapSize(200, "white").barcode);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(words).toEqual(["ISBN 978-3-16-148410-0", ...Array.from("9783161484100")]);
  });
});
