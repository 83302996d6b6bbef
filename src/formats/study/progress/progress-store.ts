/**
 * Keeps a reader's progress in the browser's storage, and where that is full or forbidden, for as long as the page is
 * open. What the storage holds counts: before each write it is read and merged, so that two open pages lose nothing.
 */
import type { Attempt, Attempts, QuestionRecord } from "./attempts.ts";
import { writeSittings } from "../exam/read-sittings.ts";
import { keyOf, type Sitting, type Sittings } from "../exam/sitting.ts";
import { writeDocument, type Sections } from "./document.ts";
import { recordOf } from "./merge.ts";
import { holdsProgress, mergeProgress, noProgress, type Progress } from "./progress.ts";
import { mostCharacters, readDocument } from "./read-document.ts";
import type { Refusal } from "./strict.ts";

/** What of the browser's storage is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Why progress is not kept, or not all of it. */
export type Trouble = "forbidden" | "full" | "newer" | "unreadable";

export interface Added {
  attempts: number;
  questions: number;
}

export class ProgressStore {
  readonly book: string;
  /** All pages opened from a disk share one storage, and a host may carry several books: the key says whose it is. */
  readonly key: string;
  /** Set while something keeps progress from being kept. */
  trouble: Trouble | undefined;
  #progress = noProgress;
  /** Answered or read in on this page: what a write of another page may have run over, or the storage did not take. */
  #mine = noProgress;
  #others: Sections = {};
  /** The storage held our document when it was last looked at: when it holds none now, the reader had it forgotten. */
  #wasKept = false;
  readonly #shelf: Shelf | undefined;
  readonly #now: () => number;
  readonly #listeners: (() => void)[] = [];

  /** @param shelf undefined where the browser forbids storage. @param now milliseconds since 1970-01-01 UTC */
  constructor(book: string, shelf: Shelf | undefined, now: () => number = Date.now) {
    this.book = book;
    this.key = `octavo:progress:${book}`;
    this.#shelf = shelf;
    this.#now = now;
    this.#read();
  }

  get attempts(): Attempts {
    return this.#progress.attempts;
  }

  /** Practice exams, the one being taken among them. */
  get sittings(): Sittings {
    return this.#progress.sittings;
  }

  /** Called after every change, also one made by another page. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  record(question: string, attempt: Attempt): void {
    this.#add({ ...noProgress, attempts: new Map([[question, recordOf([attempt])]]) });
  }

  /** Keeps the state of an exam, and with its end what was answered. @param attempts by label */
  keepSitting(sitting: Sitting, attempts: ReadonlyMap<string, Attempt> = new Map()): void {
    this.#add({
      attempts: new Map([...attempts].map(([id, attempt]) => [id, recordOf([attempt])])),
      sittings: new Map([[keyOf(sitting), sitting]]),
    });
  }

  /** How many attempts there are at how many questions. */
  get count(): Added {
    return countOf(this.attempts);
  }

  /** Takes a saved document in, or refuses all of it. */
  async readFile(
    file: Pick<File, "size" | "text">,
  ): Promise<{ isSound: true; added: Added } | { isSound: false; reason: Refusal | "unreadable" }> {
    // A character of ours takes one byte.
    if (file.size > mostCharacters) return { isSound: false, reason: "large" };
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return { isSound: false, reason: "unreadable" };
    const result = readDocument(text, this.book, this.#now());
    if (!result.isSound) return { isSound: false, reason: result.reason };
    // A section this edition does not know could be neither judged nor merged.
    if (Object.keys(result.others).length > 0) return { isSound: false, reason: "newer" };
    this.#read();
    const before = this.attempts;
    this.#add(result);
    const grown = new Map([...this.attempts].filter(([id, record]) => record.later.length >= sizeOf(before.get(id))));
    return {
      isSound: true,
      added: { attempts: this.count.attempts - countOf(before).attempts, questions: grown.size },
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
    const [before, others] = [this.#progress, this.#others];
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
    if (kept !== undefined && !holdsProgress(kept, this.#mine)) this.#write();
    this.#tell();
  }

  #add({ attempts, sittings }: Progress, others: Sections = {}): void {
    const added = { attempts, sittings };
    this.#read();
    this.#others = { ...others, ...this.#others };
    this.#mine = mergeProgress(this.#mine, added);
    this.#progress = mergeProgress(this.#progress, added);
    this.#write();
    this.#tell();
  }

  #drop(): void {
    this.#progress = noProgress;
    this.#mine = noProgress;
    this.#others = {};
    this.#wasKept = false;
  }

  /** Reads the storage and merges it with what is ours. @returns what it held; undefined when it cannot be used */
  #read(): Progress | undefined {
    const kept = this.#kept();
    this.#progress = mergeProgress(kept ?? this.#progress, this.#mine);
    return kept;
  }

  #kept(): Progress | undefined {
    if (this.#shelf === undefined) this.trouble = "forbidden";
    if (this.#shelf === undefined || this.trouble === "forbidden") return undefined;
    try {
      const text = this.#shelf.getItem(this.key);
      if (text === null) {
        if (this.#wasKept) this.#drop();
        return noProgress;
      }
      // A clock that was once ahead makes no answer of the reader's own untrue: nothing here is from the future.
      const result = readDocument(text, this.book, Infinity);
      if (result.isSound) {
        this.#wasKept = true;
        this.#others = result.others;
        return result;
      }
      if (result.reason === "newer") {
        this.trouble = "newer";
        return undefined;
      }
      // Nothing is thrown away: whoever can mend it finds it there.
      this.#shelf.setItem(`${this.key}:unreadable`, text);
      this.#shelf.removeItem(this.key);
      this.trouble = "unreadable";
      return noProgress;
    } catch {
      this.trouble = "forbidden";
      return undefined;
    }
  }

  #write(): void {
    if (this.#shelf === undefined || this.trouble === "forbidden" || this.trouble === "newer") return;
    try {
      this.#shelf.setItem(this.key, this.#document());
      this.#wasKept = true;
      if (this.trouble === "full") this.trouble = undefined;
    } catch {
      this.trouble = "full";
    }
  }

  #document(): string {
    return writeDocument(this.book, this.attempts, { ...this.#others, ...writeSittings(this.sittings) });
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
