/** The way through a book beside every page: groups of documents in reading order, the current one with its sections. */
import type { Doc, Edition } from "../../book/types.ts";

/** A document in the navigation. */
export interface NavItem {
  doc: Doc;
  isCurrent: boolean;
  /** Documents below this one, where the reader stands among them: the services of a reference. */
  children: NavItem[];
}

/** A part with its chapters, or what stands before or behind them. */
export interface NavGroup {
  /** The part's own page; undefined before and behind the parts. */
  part: Doc | undefined;
  isCurrent: boolean;
  items: NavItem[];
  /** Documents that are left out because the group is long. */
  omitted: number;
}

/** Longer groups show what is near: a list of four hundred beside each of four hundred pages helps nobody. */
const longestGroup = 60;
const near = 12;

/**
 * The groups of an edition as seen from `current`, undefined on a page that is no document.
 * @param longest documents a group shows before it is cut to those around the current one
 */
export function navigation(edition: Edition, current: Doc | undefined, longest = longestGroup): NavGroup[] {
  const groups: NavGroup[] = [];
  let room = "";
  for (const doc of edition.docs) {
    if (doc.kind === "service") continue;
    const own = roomOf(doc);
    const isPart = doc.kind === "part";
    if (isPart || own !== room || groups.length === 0)
      groups.push({ part: isPart ? doc : undefined, isCurrent: isPart && doc === current, items: [], omitted: 0 });
    room = own;
    if (!isPart)
      groups.at(-1)?.items.push({ doc, isCurrent: doc === current, children: childrenOf(doc, edition, current) });
  }
  return groups.map((group) => (group.items.length > longest ? shorten(group) : group));
}

function roomOf(doc: Doc): "front" | "body" | "back" {
  if (doc.kind === "front") return "front";
  return doc.kind === "part" || doc.kind === "chapter" ? "body" : "back";
}

function childrenOf(doc: Doc, edition: Edition, current: Doc | undefined): NavItem[] {
  const isHere =
    doc.kind === "services" && (current === doc || (current?.kind === "service" && current.parent === doc.id));
  if (!isHere) return [];
  const services = edition.docs.filter(({ kind, parent }) => kind === "service" && parent === doc.id);
  return services.map((service) => ({ doc: service, isCurrent: service === current, children: [] }));
}

function shorten(group: NavGroup): NavGroup {
  const at = Math.max(
    0,
    group.items.findIndex((item) => item.isCurrent),
  );
  const items = group.items.slice(Math.max(0, at - near), at + near + 1);
  return { ...group, items, omitted: group.items.length - items.length };
}
