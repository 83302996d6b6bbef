import { describe, expect, test } from "vitest";
import { readEan13 } from "../../../src/preflight/pdf/ean13.ts";
import { eanModules } from "../../setup/hand-made-cover.ts";

const row = (modules: string, width = 3) =>
  Array.from(`${"0".repeat(11)}${modules}${"0".repeat(7)}`).flatMap((module) =>
    Array<boolean>(width).fill(module === "1"),
  );

describe("the bars of an EAN-13", () => {
  test.each(["9783161484100", "9780306406157", "9791090636071", "4006381333931"])("%s are read", (digits) => {
    expect(readEan13(row(eanModules(digits)))).toEqual({ digits, from: 33, to: 33 + 95 * 3 - 1 });
  });

  test("are read behind other bars", () => {
    const bars = [true, true, false, false, false, true, false, false, false, false, false, false];
    expect(readEan13([...bars, ...row(eanModules("9783161484100"))])?.digits).toBe("9783161484100");
  });

  test("with a wrong check digit are none", () => {
    expect(readEan13(row(eanModules("9783161484101")))).toBeUndefined();
  });

  test("cut off are none", () => {
    expect(readEan13(row(eanModules("9783161484100").slice(0, 80)))).toBeUndefined();
  });
});
