/** A service page from its fields, in plain Markdown: the sections of the site in their order. */
import type { Nodes, PhrasingContent } from "mdast";
import type { Service } from "../../book/config.ts";
import { frequencyWords, serviceSections, statusWords } from "../../components/document/service-sections.ts";
import { safeUrl } from "../../render/inline.ts";
import { heading, joined, link, list, paragraph, strong, table, text } from "./nodes.ts";
import { line, reference, type Writing } from "./writing.ts";

/** What stands below a service page's title. */
export function serviceBody(service: Service, writing: Writing): Nodes[] {
  const inline = (markdown: string) => line(markdown, writing);
  const lines = (items: readonly string[]) => list(items.map((item) => [paragraph(...inline(item))]));
  const words = (...cells: string[]) => cells.map((cell) => [text(cell)]);
  const nameOf = (id: string) => writing.book.services[id]?.name ?? id;
  const contents: Record<string, () => Nodes> = {
    use: () => lines(service.useWhen),
    avoid: () => lines(service.avoidWhen),
    features: () =>
      table([
        words("Feature", "Status", "What matters"),
        ...service.features.map(({ name, status, note }) => [inline(name), [text(statusWords[status])], inline(note)]),
      ]),
    patterns: () =>
      list(
        service.patterns.map(({ name, services, frequency, text: body }) => [
          paragraph(
            strong(...inline(name)),
            text(` (${frequencyWords[frequency]}): `),
            ...inline(body),
            ...(services.length === 0 ? [] : [text(` With ${services.map(nameOf).join(", ")}.`)]),
          ),
        ]),
      ),
    "must-know": () => lines(service.mustKnow),
    mistakes: () =>
      list(
        service.mistakes.map(({ belief, truth, why }) => [
          paragraph(
            ...[strong(text("Belief:")), text(" "), ...inline(belief), text(" ")],
            ...[strong(text("Truth:")), text(" "), ...inline(truth), text(" "), ...inline(why)],
          ),
        ]),
      ),
    comparisons: () =>
      table([
        words("Alternative", `Choose ${service.short || service.name}`, "Choose the alternative"),
        ...service.comparisons.map((row) => [inline(row.with), inline(row.choose), inline(row.instead)]),
      ]),
    mnemonics: () => lines(service.mnemonics),
  };
  const sections = serviceSections(service, "").flatMap(({ id, title }) => {
    const content = contents[id.slice(1)]?.();
    return content === undefined ? [] : [heading(2, text(title)), content];
  });
  return [paragraph(...inline(service.purpose)), ...sections, ...facts(service, writing)];
}

function facts(service: Service, writing: Writing): Nodes[] {
  const related = service.related.map((id) =>
    writing.book.labels[`svc-${id}`] === undefined
      ? [text(writing.book.services[id]?.name ?? id)]
      : reference(`svc-${id}`, [], writing),
  );
  const rows: [name: string, parts: PhrasingContent[][]][] = [
    ["Related services", related],
    ["Exams", service.exams.map((exam) => [text(exam)])],
    ["Guides", service.guides.map(({ title, url }) => [link(safeUrl(url), text(title))])],
  ];
  return rows.flatMap(([name, parts]) =>
    parts.length === 0 ? [] : [paragraph(strong(text(`${name}:`)), text(" "), ...joined(parts, ", "))],
  );
}
