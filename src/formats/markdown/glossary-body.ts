/** The glossary in plain Markdown: one item for each term the edition shows. */
import type { Nodes, PhrasingContent } from "mdast";
import type { Term } from "../../book/types.ts";
import { joined, list, paragraph, strong, text } from "./nodes.ts";
import { line, reference, type Writing } from "./writing.ts";

/** What stands below the glossary's title. */
export function glossaryBody(writing: Writing): Nodes[] {
  const { edition, words } = writing;
  const known = new Map(edition.terms.map((term) => [term.id, term]));
  const shown = new Map(edition.docs.map((doc) => [doc.id, doc]));
  const item = (term: Term): PhrasingContent[] => {
    const see = term.see.flatMap((id) => (known.has(id) ? [reference(`term-${id}`, [], writing)] : []));
    const uses = term.usedIn
      .flatMap((id) => shown.get(id) ?? [])
      .flatMap((doc) => (doc.kind === "chapter" ? [reference(doc.label, [], writing)] : []));
    return [
      strong(text(term.term)),
      text(`${term.short === "" ? "" : ` (${term.short})`}: `),
      ...line(term.definition, writing),
      ...(see.length === 0 ? [] : [text(` ${words.document.seeAlso} `), ...joined(see, ", "), text(".")]),
      ...(uses.length === 0 ? [] : [text(` ${words.document.usedIn} `), ...joined(uses, ", "), text(".")]),
    ];
  };
  return edition.terms.length === 0 ? [] : [list(edition.terms.map((term) => [paragraph(...item(term))]))];
}
