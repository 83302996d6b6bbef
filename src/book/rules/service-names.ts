/** Finds service names in a text that are spelled otherwise than on the services' own pages. */
import type { Service } from "../config.ts";

/** A name that differs from what was meant. */
export interface Misspelling {
  index: number;
  found: string;
  meant: string;
}

/** A name without its vendor: "Step Functions" of "AWS Step Functions". */
interface Name {
  full: string;
  vendor: string;
  core: string;
}

/** Not followed by more of a word, an address or an identifier. */
const behind = "(?![\\w/@]|[-.]\\w)";

/**
 * Knows the names of a book's services: those of the pages, and those their patterns name.
 * A vendor is a first word that several of them share, such as "Amazon" and "AWS".
 */
export function spellingOf(services: readonly Service[]): (text: string) => Misspelling[] {
  const pages = services.map(({ name }) => name);
  const others = services.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.services));
  const vendors = vendorsOf([...new Set([...pages, ...others])]);
  const names = [...new Set([...pages, ...others])].map((full) => split(full, vendors));
  if (names.length === 0) return () => [];
  const finders = [
    ...(vendors.length === 0 ? [] : [withVendor(names, vendors)]),
    ...pages.map((full) => split(full, vendors)).map(withoutVendor),
    ...camelWords(names).map(asOneWord),
  ];
  return (text) => {
    const lower = text.toLowerCase();
    const found = finders
      .filter(({ keys }) => keys.some((key) => lower.includes(key)))
      .flatMap(({ find }) => find(text))
      .sort((a, b) => a.index - b.index || b.found.length - a.found.length);
    // A name in quotation marks is spoken about, not used. Of those that overlap, the first and longest says it all.
    return found.filter(
      ({ index, found: name }, i) =>
        !isQuoted(text, index, name) && !found.slice(0, i).some((other) => other.index + other.found.length > index),
    );
  };
}

function isQuoted(text: string, index: number, name: string): boolean {
  return /["“„«‘]$/.test(text.slice(0, index)) && /^["”“»’]/.test(text.slice(index + name.length));
}

function vendorsOf(names: string[]): string[] {
  const firsts = names.flatMap((name) => (name.includes(" ") ? [name.slice(0, name.indexOf(" "))] : []));
  return [...new Set(firsts.filter((first, i) => firsts.indexOf(first) !== i))];
}

function split(full: string, vendors: string[]): Name {
  const [first = "", ...rest] = full.split(" ");
  return vendors.includes(first) && rest.length > 0
    ? { full, vendor: first, core: rest.join(" ") }
    : { full, vendor: "", core: full };
}

interface Finder {
  /** Words in lower case, one of which a text must hold to be worth a search. */
  keys: string[];
  find: (text: string) => Misspelling[];
}

/** Places of a pattern that begin no later part of a word, an address or an identifier. */
function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)].filter(({ index }) => index === 0 || !/[\w/@.:-]/.test(text.charAt(index - 1)));
}

/** "AWS Bedrock" and "amazon bedrock" for "Amazon Bedrock". */
function withVendor(names: Name[], vendors: string[]): Finder {
  const cores = names.map(({ core }) => core).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(${vendors.map(escape).join("|")})\\s+(${cores.map((core) => loose(core, true)).join("|")})${behind}`,
    "gi",
  );
  const known = new Set(names.map(({ full }) => full));
  return {
    keys: vendors.map((vendor) => vendor.toLowerCase()),
    find: (text) =>
      matches(text, pattern).flatMap((match) => {
        const found = match[0].replace(/\s+/g, " ");
        if (known.has(found)) return [];
        const core = squeeze(match[2] ?? "");
        const vendor = (match[1] ?? "").toLowerCase();
        const meant = names.filter((name) => name.vendor !== "" && squeeze(name.core) === core);
        const name = meant.find((candidate) => candidate.vendor.toLowerCase() === vendor) ?? meant[0];
        return name === undefined ? [] : [{ index: match.index, found: match[0], meant: name.full }];
      }),
  };
}

/** "Step functions" for "Step Functions"; words in lower case throughout are taken for ordinary words. */
function withoutVendor({ core }: Name): Finder {
  const pattern = new RegExp(`${loose(core)}${behind}`, "gi");
  return {
    keys: [(core.split(" ")[0] ?? "").toLowerCase()],
    find: (text) =>
      matches(text, pattern).flatMap((match) => {
        const found = match[0].replace(/\s+/g, " ");
        return found === core || found === found.toLowerCase()
          ? []
          : [{ index: match.index, found: match[0], meant: core }];
      }),
  };
}

/** Words with a capital inside, "AppConfig": no ordinary words, so "appconfig" is one too. */
function camelWords(names: Name[]): string[] {
  const words = names
    .flatMap(({ core }) => core.split(" "))
    .filter((word) => /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u.test(word));
  return [...new Set(words)];
}

function asOneWord(word: string): Finder {
  const parts = partsOf(word).map(escape);
  const pattern = new RegExp(`${parts.join("[ -]?")}${behind}`, "gi");
  return {
    keys: [(partsOf(word)[0] ?? "").toLowerCase()],
    find: (text) =>
      matches(text, pattern).flatMap((match) => {
        const isApart = match[0].length > word.length;
        const isOrdinary = isApart && match[0].split(/[ -]/).some((part) => part === part.toLowerCase());
        return match[0] === word || isOrdinary ? [] : [{ index: match.index, found: match[0], meant: word }];
      }),
  };
}

/** The words of a name, together or apart; with `camel` also the parts of a word with a capital inside. */
function loose(name: string, camel = false): string {
  const words = name.split(" ").map((word) => (camel ? partsOf(word) : [word]).map(escape).join("[ -]?"));
  return words.join("[\\s-]?");
}

/** "Data" and "Lake" of "DataLake". */
function partsOf(word: string): string[] {
  return word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
}

function squeeze(text: string): string {
  return text.replace(/[\s-]/g, "").toLowerCase();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
