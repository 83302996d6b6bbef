/** Fetches what is compared from the services' own pages: it stands there and nowhere else. */
import { fetchPage } from "../../client/fetch-page.ts";
import { takenFrom } from "../../client/taken-from.ts";
import type { ComparedService } from "../compared-services.ts";

/** What is compared, in the order of the rows. */
export const rowNames = ["purpose", "use", "avoid", "features", "mustKnow", "mistakes"] as const;

export type RowName = (typeof rowNames)[number];

export interface LoadedService {
  service: ComparedService;
  /** Address of its page. */
  href: string;
  /** What stands in each row; undefined where its page says nothing. */
  rows: Record<RowName, Element | undefined>;
  /** What its page says of another service, by that one's id: when to choose this one, when the other. */
  against: Map<string, { own: Node[]; other: Node[] }>;
}

const places: Record<RowName, string> = {
  purpose: ".service-purpose",
  use: ".use-when > ul",
  avoid: ".avoid-when > ul",
  features: ".table-box:has(.status)",
  mustKnow: ".must-know",
  mistakes: ".mistakes",
};

/** @param base root of the edition's site */
export async function loadService(service: ComparedService, base: string): Promise<LoadedService> {
  const url = new URL(`${base}${service.path}`, location.href);
  const page = await fetchPage(url);
  const body = page.querySelector(".service-body");
  const at = url.pathname;
  const row = (name: RowName) => {
    const found = body?.querySelector(places[name]);
    if (!found) return undefined;
    const own = takenFrom(found, at);
    return name === "features" ? featureList(own) : own;
  };
  const rows = Object.fromEntries(rowNames.map((name) => [name, row(name)])) as LoadedService["rows"];
  const alternatives = body?.querySelectorAll("[id$=-comparisons] + .table-box tbody tr");
  const against = new Map(
    service.against.flatMap((other) => {
      const cells = [...(alternatives?.[other.row]?.querySelectorAll("td") ?? [])];
      const [own, instead] = cells.map((cell) => [...takenFrom(cell, at).childNodes]);
      return own === undefined || instead === undefined ? [] : [[other.id, { own, other: instead }] as const];
    }),
  );
  return { service, href: at, rows, against };
}

/** The table of features as a list: beside another, a column has no room for three. */
function featureList(box: Element): HTMLElement {
  const list = document.createElement("dl");
  list.className = "comparison-features";
  for (const line of box.querySelectorAll("tbody tr")) {
    const [name, status, note] = line.children;
    if (!name || !status || !note) continue;
    const term = document.createElement("dt");
    term.append(...name.childNodes, " ", ...status.childNodes);
    const text = document.createElement("dd");
    text.append(...note.childNodes);
    const entry = document.createElement("div");
    entry.append(term, text);
    list.append(entry);
  }
  return list;
}
