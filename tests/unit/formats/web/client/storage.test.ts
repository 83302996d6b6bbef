import { afterEach, describe, expect, test, vi } from "vitest";
import { recall, remember } from "../../../../../src/formats/web/client/storage.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function storageThat(forbids: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  const act = <Result>(run: () => Result): Result => {
    if (forbids) throw new DOMException("Full or forbidden", "QuotaExceededError");
    return run();
  };
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => act(() => kept.set(key, value)),
    removeItem: (key: string) => act(() => kept.delete(key)),
  });
  return kept;
}

describe("what the page remembers", () => {
  test("bears the name of the program, since all files share one store", () => {
    const kept = storageThat(false);
    remember("size", "large");
    expect([...kept]).toEqual([["octavo:size", "large"]]);
    expect(recall("size")).toBe("large");
    remember("size", undefined);
    expect(kept.size).toBe(0);
    expect(recall("size")).toBeUndefined();
  });

  test("is remembered for the session where nothing can be kept, even before older values", () => {
    const kept = storageThat(true);
    kept.set("octavo:size", "small");
    remember("size", "large");
    expect(recall("size")).toBe("large");
  });
});
