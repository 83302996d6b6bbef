/** Rules for service pages and the names of services. */
import type { Finding } from "../diagnostic.ts";
import { distance, suggest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import { attribute, type Place } from "../tree.ts";
import { placeInText } from "./locate.ts";
import { at, published, type Rule, type RuleContext } from "./rule.ts";
import { spellingOf } from "./service-names.ts";

function pagesOf(context: RuleContext): SourceDocument[] {
  return published(context).filter(({ slot }) => slot.kind === "service");
}

const serviceUnknown: Rule = {
  id: "service-unknown",
  severity: "error",
  summary: "A service that is named by its id has a page.",
  why: "A spotlight is made of the service's page; related services are links to theirs.",
  check: (context) => {
    const ids = pagesOf(context).map(({ id }) => id);
    const unknown = (id: string, finding: (message: string, hint: string) => Finding): Finding[] => {
      if (ids.includes(id)) return [];
      const hint =
        ids.length === 0
          ? "Write its page, in a folder that book.yaml names under structure.back."
          : suggest(id, ids, "Services");
      return [finding(`There is no service page "${id}".`, hint)];
    };
    const spotlights = published(context).flatMap(({ file, survey }) =>
      survey.elements
        .filter(({ name }) => name === "Spotlight")
        .flatMap((spotlight) => {
          const id = attribute(spotlight.node, "service") ?? "";
          return id === "" ? [] : unknown(id, (message, hint) => at(file, spotlight, message, hint));
        }),
    );
    const onPages = pagesOf(context).flatMap(({ file, service, lineAt }) => {
      const related = (service?.related ?? []).map((id, i) => ({ id, path: ["related", i] }));
      const patterns = (service?.patterns ?? []).flatMap(({ services }, p) =>
        services
          .map((id, s) => ({ id, path: ["patterns", p, "services", s] }))
          .filter(({ id }) => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)),
      );
      return [...related, ...patterns].flatMap(({ id, path }) =>
        unknown(id, (message, hint) => ({ file, line: lineAt(path), message, hint })),
      );
    });
    return [...spotlights, ...onPages];
  },
};

const serviceSpelling: Rule = {
  id: "service-spelling",
  severity: "warning",
  summary: "A service is spelled as on its own page: vendor, capitals and all.",
  why: "Exams and invoices spell a service one way. Two spellings look like two services.",
  check: (context) => {
    const services = Object.values(context.book.services);
    const misspelled = spellingOf(services);
    const judge = (file: string, note: Place & { text: string }): Finding[] =>
      misspelled(note.text).map(({ index, found, meant }) => {
        const place = placeInText(context.reading.folder.texts[file] ?? "", note, index, found) ?? note;
        return at(
          file,
          place,
          `"${found.replace(/\s+/g, " ")}" is a second spelling of "${meant}".`,
          `Write "${meant}".`,
        );
      });
    const { glossary, glossaryFile, glossarySurvey } = context.reading;
    return [
      ...published(context).flatMap(({ file, survey }) => survey.prose.flatMap((note) => judge(file, note))),
      ...glossary.flatMap(({ term, line }) => judge(glossaryFile, { line, column: 1, text: term })),
      ...glossarySurvey.prose.flatMap((note) => judge(glossaryFile, note)),
      ...pagesOf(context).flatMap((page) =>
        nearMisses(
          page,
          services.map(({ name }) => name),
          misspelled,
        ),
      ),
    ];
  },
};

/** Names in a page's patterns and comparisons that are almost those of a page. */
function nearMisses(
  { file, service, lineAt }: SourceDocument,
  names: string[],
  misspelled: ReturnType<typeof spellingOf>,
): Finding[] {
  const patterns = (service?.patterns ?? []).flatMap(({ services }, p) =>
    services.map((name, s) => ({ name, path: ["patterns", p, "services", s] })),
  );
  const comparisons = (service?.comparisons ?? []).map((comparison, c) => ({
    name: comparison.with,
    path: ["comparisons", c, "with"],
  }));
  return [...patterns, ...comparisons].flatMap(({ name, path }): Finding[] => {
    // What is known to be misspelled has been found in the page's text.
    const meant =
      names.includes(name) || misspelled(name).length > 0
        ? undefined
        : names.find(
            (known) =>
              Math.abs(known.length - name.length) < 3 && distance(name.toLowerCase(), known.toLowerCase()) <= 2,
          );
    if (meant === undefined) return [];
    return [
      { file, line: lineAt(path), message: `"${name}" is a second spelling of "${meant}".`, hint: `Write "${meant}".` },
    ];
  });
}

export const serviceRules: Rule[] = [serviceUnknown, serviceSpelling];
