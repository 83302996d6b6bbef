/**
 * Keeps a reader's progress in the browser's storage, and where that is full or forbidden, for as long as the page is
 * open. What the storage holds counts: before each write it is read and merged, so that two open pages lose nothing.
 */
import { attemptsSection } from "./attempts-section.ts";
import type { Attempt, Attempts, QuestionRecord } from "./attempts.ts";
import { writeDocument, type Sections } from "./document.ts";
import { recordOf } from "./merge.ts";
import { mostCharacters, readDocument } from "./read-document.ts";
import { holds, partOf, type Part, type Section } from "./section.ts";
import type { Refusal } from "./strict.ts";

/** What of the browser's storage is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Why progress is not kept, or not all of it. */
export type Trouble = "forbidden" | "full" | "newer" | "unreadable";

export interface Added {
  attempts: number;
  questions: number;
}

/** What is known of a section. */
interface Held {
  value: unknown;
  /** Done or read in on this page: what a write of another page may have run over, or the storage did not take. */
  mine: unknown;
}

export class ProgressStore {
  readonly book: string;
  /** All pages opened from a disk share one storage, and a host may carry several books: the key says whose it is. */
  readonly key: string;
  /** Set while something keeps progress from being kept. */
  trouble: Trouble | undefined;
  /** Sections this page uses. */
  readonly #held = new Map<Section<unknown>, Held>();
  /** Those it only carries. */
  #others: Sections = {};
  /** The storage held our document when it was last looked at: when it holds none now, the reader had it forgotten. */
  #wasKept = false;
  /** What was last read from the storage or written there: a large document is looked through once. */
  #seen: string | undefined;
  readonly #shelf: Shelf | undefined;
  readonly #now: () => number;
  readonly #listeners: (() => void)[] = [];

  /** @param shelf undefined where the browser forbids storage. @param now milliseconds since 1970-01-01 UTC */
  constructor(book: string, shelf: Shelf | undefined, now: () => number = Date.now) {
    this.book = book;
    this.key = `octavo:progress:${book}`;
    this.#shelf = shelf;
    this.#now = now;
    this.#use([attemptsSection]);
  }

  /** Whether what is done on this page is kept; something unreadable that was there before does not keep it from that. */
  get isKept(): boolean {
    return this.trouble === undefined || this.trouble === "unreadable";
  }

  /** What is kept of a section. */
  get<T>(section: Section<T>): T {
    this.#use([section]);
    return this.#held.get(section)?.value as T;
  }

  /** Keeps what was done; several parts at once are kept together or not at all. */
  add(...parts: readonly Part[]): void {
    this.#add(parts);
  }

  get attempts(): Attempts {
    return this.get(attemptsSection);
  }

  /** Keeps an answer. @param question its label */
  record(question: string, attempt: Attempt): void {
    this.add(partOf(attemptsSection, new Map([[question, recordOf([attempt])]])));
  }

  /** Called after every change, also one made by another page. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** How many attempts there are at how many questions. */
  get count(): Added {
    return countOf(this.attempts);
  }

  /** Whether there is nothing to forget: no answer, and nothing of any other tool. */
  get isEmpty(): boolean {
    return (
      Object.keys(this.#others).length === 0 &&
      this.#parts().every(({ section, value }) => section.write(value) === undefined)
    );
  }

  /** Takes a saved document in, or refuses all of it. @param sections all a document may hold */
  async readFile(
    file: Pick<File, "size" | "text">,
    sections: readonly Section<unknown>[],
  ): Promise<
    | { isSound: true; added: Added; /** Something besides answers was new: cards, exams, plans. */ more?: true }
    | { isSound: false; reason: Refusal | "unreadable" }
  > {
    // A character of ours takes one byte.
    if (file.size > mostCharacters) return { isSound: false, reason: "large" };
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return { isSound: false, reason: "unreadable" };
    const result = readDocument(text, this.book, this.#now(), sections);
    if (!result.isSound) return { isSound: false, reason: result.reason };
    // A section this edition does not know could be neither judged nor merged.
    if (Object.keys(result.others).length > 0) return { isSound: false, reason: "newer" };
    this.#use(sections);
    this.#read();
    const before = this.attempts;
    const isMore = result.parts.some(
      ({ section, value }) => section !== attemptsSection && !holds(section, this.get(section), value),
    );
    this.#add(result.parts);
    const grown = new Map([...this.attempts].filter(([id, record]) => record.later.length >= sizeOf(before.get(id))));
    return {
      isSound: true,
      added: { attempts: this.count.attempts - countOf(before).attempts, questions: grown.size },
      ...(isMore ? { more: true } : {}),
    };
  }

  /** The document to save in a file. */
  writeFile(): string {
    this.#read();
    return this.#document();
  }

  /** Empties the storage too. @returns what brings all of it back */
  forget(): () => void {
    this.#read();
    const [before, others] = [this.#parts(), this.#others];
    try {
      if (this.trouble !== "newer") this.#shelf?.removeItem(this.key);
    } catch {
      this.trouble = "forbidden";
    }
    this.#drop();
    this.#tell();
    return () => {
      this.#add(before, others);
    };
  }

  /** Another page wrote, or forgot: what a `storage` event says. */
  onStorage({ key, newValue }: Pick<StorageEvent, "key" | "newValue">): void {
    if (key !== null && key !== this.key) return;
    if (newValue === null) this.#drop();
    this.refresh();
  }

  /** Looks again what the storage holds. A page brought back from the browser's cache missed every event. */
  refresh(): void {
    const kept = this.#read();
    if (kept !== undefined && !this.#isAllIn(kept)) this.#write();
    this.#tell();
  }

  /** Begins to read sections that this page only carried. */
  #use(sections: readonly Section<unknown>[]): void {
    const fresh = sections.filter((section) => !this.#held.has(section));
    if (fresh.length === 0) return;
    for (const section of fresh) this.#held.set(section, { value: section.empty, mine: section.empty });
    this.#seen = undefined;
    this.#read();
  }

  #add(parts: readonly Part[], others: Sections = {}): void {
    this.#use(parts.map(({ section }) => section));
    this.#read();
    this.#others = { ...others, ...this.#others };
    for (const { section, value } of parts) {
      const held = this.#held.get(section);
      if (held === undefined) continue;
      held.mine = section.merge(held.mine, value);
      held.value = section.merge(held.value, value);
    }
    this.#write();
    this.#tell();
  }

  #drop(): void {
    for (const [section, held] of this.#held) held.value = held.mine = section.empty;
    this.#others = {};
    this.#wasKept = false;
    this.#seen = undefined;
  }

  /** Reads the storage and merges it with what is ours. @returns what it held; undefined when it cannot be used */
  #read(): readonly Part[] | undefined {
    const text = this.#textOf();
    if (text === undefined) return undefined;
    if (text !== null && text === this.#seen) return this.#parts();
    const kept = this.#kept(text);
    for (const { section, value } of kept ?? []) {
      const held = this.#held.get(section);
      if (held !== undefined) held.value = section.merge(value, held.mine);
    }
    return kept;
  }

  /** The storage's text; null when it holds none, undefined where it cannot be used. */
  #textOf(): string | null | undefined {
    if (this.#shelf === undefined) this.trouble = "forbidden";
    if (this.#shelf === undefined || this.trouble === "forbidden") return undefined;
    try {
      return this.#shelf.getItem(this.key);
    } catch {
      this.trouble = "forbidden";
      return undefined;
    }
  }

  /** What the text says of each section this page uses. */
  #kept(text: string | null): readonly Part[] | undefined {
    const nothing = [...this.#held.keys()].map((section) => partOf(section, section.empty));
    if (text === null) {
      if (this.#wasKept) this.#drop();
      return nothing;
    }
    // A clock that was once ahead makes no answer of the reader's own untrue: nothing here is from the future.
    const result = readDocument(text, this.book, Infinity, [...this.#held.keys()]);
    if (result.isSound) {
      this.#wasKept = true;
      this.#others = result.others;
      this.#seen = text;
      const found = new Map(result.parts.map((part) => [part.section, part]));
      return nothing.map((part) => found.get(part.section) ?? part);
    }
    if (result.reason === "newer") {
      this.trouble = "newer";
      return undefined;
    }
    try {
      // Nothing is thrown away: whoever can mend it finds it there.
      this.#shelf?.setItem(`${this.key}:unreadable`, text);
      this.#shelf?.removeItem(this.key);
      this.trouble = "unreadable";
      return nothing;
    } catch {
      this.trouble = "forbidden";
      return undefined;
    }
  }

  #write(): void {
    if (this.#shelf === undefined || this.trouble === "forbidden" || this.trouble === "newer") return;
    const text = this.#document();
    try {
      this.#shelf.setItem(this.key, text);
      this.#seen = text;
      this.#wasKept = true;
      if (this.trouble === "full") this.trouble = undefined;
    } catch {
      this.trouble = "full";
      this.#seen = undefined;
    }
  }

  #isAllIn(kept: readonly Part[]): boolean {
    return kept.every(({ section, value }) => holds(section, value, this.#held.get(section)?.mine ?? section.empty));
  }

  #parts(): Part[] {
    return [...this.#held].map(([section, { value }]) => partOf(section, value));
  }

  #document(): string {
    return writeDocument(this.book, this.#parts(), this.#others);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function countOf(attempts: Attempts): Added {
  let count = 0;
  for (const record of attempts.values()) count += sizeOf(record);
  return { attempts: count, questions: attempts.size };
}

function sizeOf(record: QuestionRecord | undefined): number {
  return record === undefined ? 0 : 1 + record.later.length;
}
