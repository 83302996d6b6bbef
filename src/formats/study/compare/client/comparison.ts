/** Draws services side by side: a heading for each row, and under it every service with its name. */
import { compare as words } from "#words/compare";
import { service } from "#words/service";
import { make } from "../../client/elements.ts";
import { rowNames, type LoadedService } from "./load-service.ts";

/** @returns what stands in the place of the comparison. @param loaded two or three, in the order of their columns */
export function comparison(loaded: readonly LoadedService[]): Node[] {
  const names = make(
    "ul",
    { class: `comparison-names cells-${loaded.length}` },
    ...loaded.map(({ service, href }) =>
      make("li", {}, make("span", {}, service.category), make("a", { href }, service.name)),
    ),
  );
  const between = loaded.map((own) => betweenCell(own, loaded));
  return [
    names,
    ...(between.some((cell) => cell !== undefined) ? [row("between", loaded, between)] : []),
    ...rowNames.map((name) =>
      row(
        name,
        loaded,
        loaded.map(({ rows }) => rows[name]),
      ),
    ),
  ];
}

/** Called as on a service's page, where it has headings. */
const titles = {
  between: words.between,
  purpose: words.purpose,
  use: service.sections.use,
  avoid: service.sections.avoid,
  features: service.sections.features,
  mustKnow: service.sections["must-know"],
  mistakes: service.sections.mistakes,
};

type RowName = keyof typeof titles;

function row(name: RowName, loaded: readonly LoadedService[], cells: readonly (Element | undefined)[]): HTMLElement {
  return make(
    "section",
    { class: `comparison-row row-${name}`, "aria-labelledby": `row-${name}` },
    make("h2", { id: `row-${name}` }, titles[name]),
    make(
      "div",
      { class: `comparison-cells cells-${loaded.length}` },
      ...loaded.map(({ service }, i) =>
        make(
          "div",
          { class: `comparison-cell ${toneOf(name)}` },
          make("h3", {}, service.name),
          cells[i] ?? make("p", { class: "comparison-nothing" }, words.nothing),
        ),
      ),
    ),
  );
}

/** Use and avoid bear the signs they have on a service's page. */
function toneOf(name: RowName): string {
  return { use: "use-when", avoid: "avoid-when" }[name as string] ?? "";
}

/** What the pages of these services say of each other, as seen from one of them. */
function betweenCell(own: LoadedService, loaded: readonly LoadedService[]): Element | undefined {
  const lines = loaded
    .filter((other) => other !== own)
    .flatMap((other) => {
      const said = [own.against.get(other.service.id)?.own, other.against.get(own.service.id)?.other];
      const texts = said.filter((nodes) => nodes !== undefined);
      if (texts.length === 0) return [];
      const title = make("dt", {}, words.rather(other.service.short));
      return [make("div", {}, title, ...texts.map((nodes) => make("dd", {}, ...nodes)))];
    });
  return lines.length === 0 ? undefined : make("dl", { class: "comparison-between" }, ...lines);
}
