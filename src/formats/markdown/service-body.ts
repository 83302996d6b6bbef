/** A service page from its fields, in plain Markdown: the sections of the site in their order. */
import type { Nodes, PhrasingContent } from "mdast";
import type { Service } from "../../book/config.ts";
import { serviceSections } from "../../components/document/service-sections.ts";
import { safeUrl } from "../../render/inline.ts";
import { heading, joined, link, list, paragraph, strong, table, text } from "./nodes.ts";
import { line, reference, type Writing } from "./writing.ts";

/** What stands below a service page's title. */
export function serviceBody(service: Service, writing: Writing): Nodes[] {
  const inline = (markdown: string) => line(markdown, writing);
  const lines = (items: readonly string[]) => list(items.map((item) => [paragraph(...inline(item))]));
  const { service: words } = writing.words;
  const row = (...cells: string[]) => cells.map((cell) => [text(cell)]);
  const nameOf = (id: string) => writing.book.services[id]?.name ?? id;
  const contents: Record<string, () => Nodes> = {
    use: () => lines(service.useWhen),
    avoid: () => lines(service.avoidWhen),
    features: () =>
      table([
        row(words.feature, words.statusHead, words.matters),
        ...service.features.map(({ name, status, note }) => [inline(name), [text(words.status[status])], inline(note)]),
      ]),
    patterns: () =>
      list(
        service.patterns.map(({ name, services, frequency, text: body }) => [
          paragraph(
            strong(...inline(name)),
            text(` (${words.frequency[frequency]}): `),
            ...inline(body),
            ...(services.length === 0 ? [] : [text(` ${words.with(services.map(nameOf).join(", "))}.`)]),
          ),
        ]),
      ),
    "must-know": () => lines(service.mustKnow),
    mistakes: () =>
      list(
        service.mistakes.map(({ belief, truth, why }) => [
          paragraph(
            ...[strong(text(`${words.belief}:`)), text(" "), ...inline(belief), text(" ")],
            ...[strong(text(`${words.truth}:`)), text(" "), ...inline(truth), text(" "), ...inline(why)],
          ),
        ]),
      ),
    comparisons: () =>
      table([
        row(words.alternative, words.choose(service.short || service.name), words.chooseAlternative),
        ...service.comparisons.map((entry) => [inline(entry.with), inline(entry.choose), inline(entry.instead)]),
      ]),
    mnemonics: () => lines(service.mnemonics),
  };
  const sections = serviceSections(service, "", writing.book.config.language).flatMap(({ id, title }) => {
    const content = contents[id.slice(1)]?.();
    return content === undefined ? [] : [heading(2, text(title)), content];
  });
  return [paragraph(...inline(service.purpose)), ...sections, ...facts(service, writing)];
}

function facts(service: Service, writing: Writing): Nodes[] {
  const { service: words } = writing.words;
  const related = service.related.map((id) =>
    writing.book.labels[`svc-${id}`] === undefined
      ? [text(writing.book.services[id]?.name ?? id)]
      : reference(`svc-${id}`, [], writing),
  );
  const rows: [name: string, parts: PhrasingContent[][]][] = [
    [words.related, related],
    [words.exams, service.exams.map((exam) => [text(exam)])],
    [words.guides, service.guides.map(({ title, url }) => [link(safeUrl(url), text(title))])],
  ];
  return rows.flatMap(([name, parts]) =>
    parts.length === 0 ? [] : [paragraph(strong(text(`${name}:`)), text(" "), ...joined(parts, ", "))],
  );
}
