/** Rules for links: where they lead, and what an edition lacks. */
import path from "node:path";
import type { Finding } from "../diagnostic.ts";
import { editionOf } from "../edition.ts";
import { documentLabel } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { LinkNote } from "../notes.ts";
import { attribute } from "../tree.ts";
import { at, published, type Rule, type RuleContext } from "./rule.ts";

interface PlacedLink {
  file: string;
  link: LinkNote;
}

/** Every link of the book: in documents and in the glossary's definitions. */
function linksOf(context: RuleContext): PlacedLink[] {
  const { reading } = context;
  return [
    ...published(context).flatMap(({ file, survey }) => survey.links.map((link) => ({ file, link }))),
    ...reading.glossarySurvey.links.map((link) => ({ file: reading.glossaryFile, link })),
  ];
}

function isEmpty({ target }: LinkNote): boolean {
  return target === "" || target === "#";
}

const linkDead: Rule = {
  id: "link-dead",
  severity: "error",
  summary: "A link leads to a label of the book, or to an address of its own.",
  why: "References are written as `[](#label)`, never as paths: only labels stay true in every format.",
  check: (context) => {
    const { book } = context;
    const closing = new Set(book.docs.filter(({ kind }) => kind === "closing").map(({ id }) => id));
    const known = Object.keys(book.labels).filter((label) => !label.startsWith("term-"));
    const drafts = draftLabels(context);
    return linksOf(context).flatMap(({ file, link }): Finding[] => {
      if (isEmpty(link) || link.target.startsWith("#term-")) return [];
      if (!link.target.startsWith("#")) return deadAddress(file, link, context);
      const name = link.target.slice(1);
      const label = book.labels[name];
      if (label === undefined) {
        const draft = drafts.get(name);
        const near = nearest(name, known);
        const free =
          near === undefined
            ? 'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".'
            : `Did you mean "${near}"?`;
        const hint = draft === undefined ? free : `It stands in ${draft}, which is a draft.`;
        return [at(file, link, `There is no label "${name}".`, hint)];
      }
      if (!closing.has(label.docId) || label.file === file) return [];
      return [
        at(
          file,
          link,
          `The label "${name}" stands on the page that closes the demo, which the full edition lacks.`,
          "Refer to something that every edition has.",
        ),
      ];
    });
  },
};

/** A link that is no label and no address on the web. */
function deadAddress(file: string, link: LinkNote, context: RuleContext): Finding[] {
  const { target } = link;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(target) ?? [];
  if (scheme !== undefined) {
    if (target.endsWith("|"))
      return [at(file, link, `"${target}" has taken in the bar of its table cell.`, "Write a blank before the bar.")];
    if (/^https?$/i.test(scheme) && !hasHost(target))
      return [at(file, link, `"${target}" names no host that could answer.`, "Copy the address from the browser.")];
    if (/^(?:https?|mailto|tel)$/i.test(scheme)) return [];
    return [
      at(file, link, `A link cannot be followed by "${scheme}:".`, "Links lead to https:, http:, mailto: or tel:."),
    ];
  }
  if (target.startsWith("//")) return [at(file, link, `"${target}" lacks its scheme.`, `Write https:${target}.`)];
  if (target.startsWith("/"))
    return [
      at(
        file,
        link,
        `"${target}" is a place on the site, which other formats do not have.`,
        "Link to a label, as in [](#sec-x).",
      ),
    ];
  const { pathname, fragment } = split(target);
  const meant = path.posix.normalize(path.posix.join(path.posix.dirname(file), pathname));
  const doc = context.book.docs.find((candidate) => candidate.file === meant);
  if (doc !== undefined)
    return [
      at(
        file,
        link,
        `"${target}" is a path, which leads nowhere once the book is built.`,
        `Write "#${fragment || doc.label}".`,
      ),
    ];
  const { texts, artwork } = context.reading.folder;
  if (Object.hasOwn(texts, meant) || Object.hasOwn(artwork, meant))
    return [
      at(
        file,
        link,
        `"${target}" is a file of the book folder that no edition publishes.`,
        "Link to a label, or to an address on the web.",
      ),
    ];
  const near = nearest(
    meant,
    context.book.docs.map((candidate) => candidate.file).filter((other) => other !== file),
  );
  const found = context.book.docs.find((candidate) => candidate.file === near);
  const hint =
    found === undefined
      ? "Link to a label, as in [](#sec-x), or to an address that begins with https://."
      : `Did you mean "#${found.label}"?`;
  return [at(file, link, `There is no file "${target}" to link to.`, hint)];
}

/** Whether an address names a host: words of letters, digits and inner hyphens. https://www.rfc-editor.org/rfc/rfc1123#page-13 */
function hasHost(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? "";
  return /^\[.+\]$|^[a-z\d](?:[\w-]*\w)?(?:\.[a-z\d](?:[\w-]*\w)?)*\.?$/i.test(host);
}

function split(target: string): { pathname: string; fragment: string } {
  const [address = "", fragment = ""] = target.split("#");
  const bare = address.split("?")[0] ?? "";
  try {
    return { pathname: decodeURIComponent(bare), fragment };
  } catch {
    return { pathname: bare, fragment };
  }
}

/** Labels that would exist if drafts were published, with the draft's file. */
function draftLabels({ reading }: RuleContext): Map<string, string> {
  const drafts = reading.documents.filter(({ frontmatter }) => frontmatter?.draft === true);
  return new Map(
    drafts.flatMap(({ file, id, slot, survey }) => {
      const labels = [...survey.headings, ...survey.floats].flatMap(({ label }) => label ?? []);
      const questions = survey.questions.map(({ node }) => attribute(node, "id") ?? "");
      return [documentLabel(slot.kind, id), ...labels, ...questions].map((label): [string, string] => [label, file]);
    }),
  );
}

const linkEmpty: Rule = {
  id: "link-empty",
  severity: "error",
  summary: "A link has a target and, unless it is a reference, words.",
  why: "A reference without words says what it points at; a link to the web cannot, and nobody can follow what is not there.",
  check: (context) =>
    linksOf(context).flatMap(({ file, link }): Finding[] => {
      if (isEmpty(link))
        return [
          at(file, link, `The link "${link.text}" leads nowhere.`, "Write where it leads between the parentheses."),
        ];
      if (link.target.startsWith("#") || link.text.trim() !== "") return [];
      return [
        at(file, link, `The link to ${link.target} has no words.`, "Write what it leads to between the brackets."),
      ];
    }),
};

const demoReference: Rule = {
  id: "demo-reference",
  severity: "info",
  summary: "The demo refers to what it holds.",
  why: "What the demo lacks is named there as plain text. That is sound; the note is there so that you read the sentence once with a demo reader's eyes.",
  check: (context) => {
    const { book } = context;
    if (book.config.editions.demo === undefined) return [];
    const { docs, labels } = editionOf(book, "demo");
    const shown = new Set(docs.map(({ file }) => file));
    return published(context)
      .filter(({ file }) => shown.has(file))
      .flatMap(({ file, survey }) => {
        const lacking = survey.links.filter(
          ({ target }) => book.labels[target.slice(1)] !== undefined && !labels.has(target.slice(1)),
        );
        const first = new Map(lacking.toReversed().map((link) => [link.target, link]));
        return [...first].map(([target, link]) => {
          const text = book.labels[target.slice(1)]?.text ?? "";
          return at(
            file,
            link,
            `The demo lacks "${target.slice(1)}" (${text}); the reference reads as text there.`,
            "Nothing to mend, unless the sentence needs what it points at.",
          );
        });
      });
  },
};

export const linkRules: Rule[] = [linkDead, linkEmpty, demoReference];
