import { describe, expect, test } from "vitest";
import type { Attempts } from "../../../../../src/formats/study/progress/attempts.ts";
import { ProgressStore, type Shelf } from "../../../../../src/formats/study/progress/progress-store.ts";
import { goalSection } from "../../../../../src/formats/study/goal/goal-section.ts";
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { partOf, type Section } from "../../../../../src/formats/study/progress/section.ts";
import { allSections } from "../../../../../src/formats/study/progress/sections.ts";
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import { attempt, attemptsAt, drawAttempts, documentOf } from "./made-attempts.ts";

const now = () => Date.UTC(2026, 10, 22);
const key = "octavo:progress:tides";

/** A storage several pages share, that tells the others of each change, as browsers do: later. */
class SharedShelf {
  readonly values = new Map<string, string>();
  readonly pages: ProgressStore[] = [];
  isFull = false;
  #news: { from: ProgressStore | undefined; key: string; newValue: string | null }[] = [];

  open(): ProgressStore {
    let own: ProgressStore | undefined = undefined;
    const tell = (name: string, newValue: string | null) => this.#news.push({ from: own, key: name, newValue });
    const shelf: Shelf = {
      getItem: (name) => this.values.get(name) ?? null,
      setItem: (name, value) => {
        if (this.isFull) throw new DOMException("full", "QuotaExceededError");
        if (this.values.get(name) === value) return;
        this.values.set(name, value);
        tell(name, value);
      },
      removeItem: (name) => {
        if (this.values.delete(name)) tell(name, null);
      },
    };
    own = new ProgressStore("tides", shelf, now);
    this.pages.push(own);
    return own;
  }

  /** Delivers every event, and those that follow from them. */
  settle(): void {
    for (let rounds = 0; this.#news.length > 0; rounds += 1) {
      if (rounds > 50) throw new Error("The pages never agree.");
      const news = this.#news;
      this.#news = [];
      for (const { from, key: name, newValue } of news)
        for (const page of this.pages) if (page !== from) page.onStorage({ key: name, newValue });
    }
  }
}

const text = (attempts: Attempts) => documentOf(attempts);
const fileOf = (content: string) => ({ size: content.length, text: () => Promise.resolve(content) });
const forbidden: Shelf = {
  getItem: () => {
    throw new DOMException("forbidden", "SecurityError");
  },
  setItem: () => undefined,
  removeItem: () => undefined,
};

describe("progress", () => {
  test("is there again when the page is opened again", () => {
    const shelf = new SharedShelf();
    shelf.open().record("q-1", attempt(1));
    expect(shelf.open().attempts).toEqual(attemptsAt("q-1", attempt(1)));
    expect([...shelf.values.keys()]).toEqual([key]);
  });

  test("of one book is none of another’s", () => {
    const shelf = new SharedShelf();
    shelf.open().record("q-1", attempt(1));
    const raw: Shelf = {
      getItem: (name) => shelf.values.get(name) ?? null,
      setItem: () => undefined,
      removeItem: () => undefined,
    };
    expect(new ProgressStore("winds", raw, now).attempts.size).toBe(0);
  });

  test("of two open pages is lost by neither, whoever writes when", () => {
    for (let i = 0; i < 60; i += 1) {
      const { between, pick } = randomFrom(`pages ${i}`);
      const shelf = new SharedShelf();
      const pages = [shelf.open(), shelf.open(), shelf.open()];
      const made = Array.from({ length: 12 }, (_, at) => ({ id: `q-${between(1, 3)}`, at: at + 1 }));
      for (const { id, at } of made) {
        pick(pages).record(id, attempt(at));
        if (between(1, 3) === 1) shelf.settle();
      }
      shelf.settle();
      for (const page of pages) expect(page.count.attempts).toBe(made.length);
      expect(shelf.open().count.attempts).toBe(made.length);
    }
  });

  test("that another page’s write ran over is written again", () => {
    const shelf = new SharedShelf();
    const [a, b] = [shelf.open(), shelf.open()];
    a.record("q-1", attempt(1));
    // Two processes: the other one had read before, and wrote after.
    const late = documentOf(attemptsAt("q-2", attempt(2)));
    shelf.values.set(key, late);
    a.onStorage({ key, newValue: late });
    shelf.settle();
    expect(b.attempts.size).toBe(2);
    expect(shelf.open().attempts.size).toBe(2);
  });

  test("changes are told, those of other pages too", () => {
    const shelf = new SharedShelf();
    const [a, b] = [shelf.open(), shelf.open()];
    let told = 0;
    b.onChange(() => (told += 1));
    a.record("q-1", attempt(1));
    shelf.settle();
    expect(told).toBe(1);
    b.onStorage({ key: "octavo:theme", newValue: "dark" });
    expect(told).toBe(1);
  });
});

describe("a section", () => {
  const notes: Section<readonly string[]> = {
    name: "notes",
    version: 1,
    empty: [],
    read: ({ all }) => all as string[],
    write: (all) => (all.length === 0 ? undefined : { all }),
    merge: (a, b) => [...new Set([...a, ...b])].sort(),
  };

  test("that a page only carries is lost by none of its writes", () => {
    const shelf = new SharedShelf();
    const [writer, carrier] = [shelf.open(), shelf.open()];
    writer.add(partOf(notes, ["a"]));
    carrier.record("q-1", attempt(1));
    writer.add(partOf(notes, ["b"]));
    carrier.record("q-2", attempt(2));
    shelf.settle();
    expect(carrier.get(notes)).toEqual(["a", "b"]);
    expect(shelf.open().get(notes)).toEqual(["a", "b"]);
    expect(writer.attempts.size).toBe(2);
  });

  test("is kept together with others, or not at all", () => {
    const shelf = new SharedShelf();
    const page = shelf.open();
    page.add(partOf(notes, ["a"]), partOf(attemptsSection, attemptsAt("q-1", attempt(1))));
    const other = shelf.open();
    expect([other.get(notes), other.attempts.size]).toEqual([["a"], 1]);
  });

  test("that did not fit is written as soon as there is room", () => {
    const shelf = new SharedShelf();
    const page = shelf.open();
    page.record("q-1", attempt(1));
    shelf.isFull = true;
    page.add(partOf(notes, ["a"]));
    shelf.isFull = false;
    page.refresh();
    expect(shelf.open().get(notes)).toEqual(["a"]);
  });
});

describe("forgetting", () => {
  test("empties the storage and every open page, and no later write brings it back", () => {
    const shelf = new SharedShelf();
    const [a, b] = [shelf.open(), shelf.open()];
    a.record("q-1", attempt(1));
    b.record("q-2", attempt(2));
    shelf.settle();
    a.forget();
    shelf.settle();
    expect([a.attempts.size, b.attempts.size, shelf.values.size]).toEqual([0, 0, 0]);
    b.record("q-3", attempt(3));
    shelf.settle();
    expect([...a.attempts.keys()]).toEqual(["q-3"]);
  });

  test("holds even when the next answer is there before the others hear of it", () => {
    const shelf = new SharedShelf();
    const [a, b] = [shelf.open(), shelf.open()];
    a.record("q-1", attempt(1));
    shelf.settle();
    b.forget();
    b.record("q-2", attempt(2));
    shelf.settle();
    for (const page of [a, b, shelf.open()]) expect([...page.attempts.keys()]).toEqual(["q-2"]);
  });

  test("holds for a page that missed it, asleep in the browser’s cache", () => {
    const shelf = new SharedShelf();
    const [a, asleep] = [shelf.open(), shelf.open()];
    asleep.record("q-1", attempt(1));
    shelf.settle();
    a.forget();
    asleep.refresh();
    expect(asleep.attempts.size).toBe(0);
    expect(shelf.values.size).toBe(0);
  });

  test("is undone, together with what was answered since and with sections of other tools", () => {
    const shelf = new SharedShelf();
    const cards = { version: 1, due: 5 };
    shelf.values.set(key, documentOf(attemptsAt("q-1", attempt(1)), { cards }));
    const page = shelf.open();
    const undo = page.forget();
    page.record("q-2", attempt(2));
    undo();
    expect([...page.attempts.keys()].sort()).toEqual(["q-1", "q-2"]);
    expect(JSON.parse(shelf.values.get(key) ?? "")).toHaveProperty("sections.cards", cards);
  });
});

describe("where progress cannot be kept", () => {
  test.each([
    ["the browser has no storage to give", undefined],
    ["the browser forbids it", forbidden],
  ])("because %s, it lasts as long as the page", (_, shelf) => {
    const page = new ProgressStore("tides", shelf, now);
    page.record("q-1", attempt(1));
    expect(page.trouble).toBe("forbidden");
    expect(page.attempts.size).toBe(1);
    expect(JSON.parse(page.writeFile())).toHaveProperty("sections.attempts.questions.q-1");
  });

  test("because it is full, it is kept as soon as there is room", () => {
    const shelf = new SharedShelf();
    const page = shelf.open();
    shelf.isFull = true;
    page.record("q-1", attempt(1));
    expect(page.trouble).toBe("full");
    expect(page.attempts.size).toBe(1);
    shelf.isFull = false;
    page.record("q-2", attempt(2));
    expect(page.trouble).toBeUndefined();
    expect(shelf.open().attempts.size).toBe(2);
  });

  test("because a newer edition wrote there, that one’s is left alone", () => {
    const shelf = new SharedShelf();
    const newer = JSON.stringify({ format: "octavo-progress", version: 2, book: "tides" });
    shelf.values.set(key, newer);
    const page = shelf.open();
    page.record("q-1", attempt(1));
    page.forget();
    expect(page.trouble).toBe("newer");
    expect(shelf.values.get(key)).toBe(newer);
  });

  test("because what is there is broken, that is set aside and a new beginning made", () => {
    const shelf = new SharedShelf();
    shelf.values.set(key, "{broken");
    const page = shelf.open();
    page.record("q-1", attempt(1));
    expect(page.trouble).toBe("unreadable");
    expect(shelf.values.get(`${key}:unreadable`)).toBe("{broken");
    expect(shelf.open().attempts.size).toBe(1);
  });

  test("a clock that was once ahead makes nothing unreadable", () => {
    const shelf = new SharedShelf();
    shelf.open().record("q-1", attempt(now() * 2));
    expect(shelf.open().attempts.size).toBe(1);
  });
});

describe("a file", () => {
  test("carries progress from the demo to the full edition, and says what it added", async () => {
    const demo = new SharedShelf().open();
    demo.record("q-1", attempt(1, { right: false }));
    demo.record("q-1", attempt(3));
    demo.record("q-2", attempt(2));
    const full = new SharedShelf().open();
    full.record("q-1", attempt(2));
    expect(await full.readFile(fileOf(demo.writeFile()), allSections)).toEqual({
      isSound: true,
      added: { attempts: 3, questions: 2 },
    });
    expect(full.attempts.get("q-1")?.first).toEqual(attempt(1, { right: false }));
    expect(await full.readFile(fileOf(demo.writeFile()), allSections)).toEqual({
      isSound: true,
      added: { attempts: 0, questions: 0 },
    });
  });

  test("with more than answers says so while that is new", async () => {
    const [here, there] = [new SharedShelf().open(), new SharedShelf().open()];
    expect(here.isEmpty).toBe(true);
    here.add(partOf(goalSection, { examDay: "2026-12-20", minutesAWeek: 60, changed: 5 }));
    expect(here.isEmpty).toBe(false);
    const read = () => there.readFile(fileOf(here.writeFile()), allSections);
    expect(await read()).toEqual({ isSound: true, added: { attempts: 0, questions: 0 }, more: true });
    expect(there.isEmpty).toBe(false);
    expect(await read()).toEqual({ isSound: true, added: { attempts: 0, questions: 0 } });
    there.forget();
    expect(there.isEmpty).toBe(true);
  });

  test("saved and read anywhere gives the same progress", async () => {
    for (let i = 0; i < 60; i += 1) {
      const page = new SharedShelf().open();
      await page.readFile(fileOf(text(drawAttempts(`file ${i}`))), allSections);
      const other = new SharedShelf().open();
      await other.readFile(fileOf(page.writeFile()), allSections);
      expect(text(other.attempts)).toBe(text(page.attempts));
    }
  });

  test.each([
    ["broken", fileOf("{"), "json"],
    ["of another book", fileOf(documentOf(attemptsAt("q-1", attempt(1)), {}, "winds")), "book"],
    ["with a section not known here", fileOf(documentOf(new Map(), { telepathy: {} })), "newer"],
    ["that the browser cannot open", { size: 5, text: () => Promise.reject(new Error("gone")) }, "unreadable"],
    ["too large to look into", { size: 9e9, text: () => Promise.reject(new Error("never read")) }, "large"],
  ])("%s is refused, and nothing is lost", async (_, file, reason) => {
    const shelf = new SharedShelf();
    const page = shelf.open();
    page.record("q-1", attempt(1));
    const before = [text(page.attempts), shelf.values.get(key)];
    expect(await page.readFile(file, allSections)).toEqual({ isSound: false, reason });
    expect([text(page.attempts), shelf.values.get(key)]).toEqual(before);
  });
});
