/** Puts a page of the site to work. */
import { startFrame } from "./frame.ts";
import { pagefindEngine } from "./pagefind-engine.ts";
import { startScrollSpy } from "./scroll-spy.ts";
import { openNavigation } from "./site-navigation.ts";

const { base = "/" } = document.documentElement.dataset;

openNavigation();
startScrollSpy();
startFrame({
  engine: pagefindEngine(base),
  searchMissing: "The search index of this site cannot be loaded. The contents list every section, figure and table.",
  previous: () => turn("prev"),
  next: () => turn("next"),
});

/** Follows the page's own link to its neighbor. */
function turn(direction: "prev" | "next"): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`.turn a[rel=${direction}]`);
  link?.click();
  return link !== null;
}
