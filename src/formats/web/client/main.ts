/** Puts a page of the site to work. */
import { keepLeftOff, leftOff, offerToContinue } from "./continue.ts";
import { startDrawer } from "./drawer.ts";
import { startFrame } from "./frame.ts";
import { goTo } from "./go-to.ts";
import { startOffline } from "../offline/client/start-offline.ts";
import { findTarget } from "./page-targets.ts";
import { startReadingAtNeed } from "./reading-at-need.ts";
import { nameOf, startScrollSpy } from "./scroll-spy.ts";
import { openNavigation } from "./site-navigation.ts";

const { base = "/" } = document.documentElement.dataset;
const doc = document.querySelector<HTMLElement>("main .doc");
const docTitle = doc?.querySelector("h1")?.textContent.trim() ?? "";

openNavigation();
const nameHere = startDrawer();
nameHere(docTitle);
const spy = startScrollSpy((here) => {
  nameHere(here === undefined ? docTitle : nameOf(here));
});
const openProgress = startFrame({
  search: async () => (await import("./site-search.ts")).siteSearch(base),
  findTarget,
  previous: () => turn("prev"),
  next: () => turn("next"),
});
if (openProgress !== undefined) startReadingAtNeed(openProgress, () => spy.here()?.heading);
const tool = document.querySelector<HTMLElement>("[data-tool]");
if (tool !== null && openProgress !== undefined)
  void import("../../study/client/tools.ts").then(async ({ tools }) => {
    const [store, start] = await Promise.all([openProgress(), tools[tool.dataset["tool"] ?? ""]?.()]);
    start?.(tool, store, document.querySelector<HTMLElement>("[data-progress]")?.dataset["edition"] ?? "");
  });
const searched = new URLSearchParams(location.search).get("q") ?? "";
if (doc !== null && searched !== "")
  void import("./mark-searched.ts").then(({ markSearched }) => {
    markSearched(doc, searched);
  });
keepOrOffer();
startOffline(base);

/** Follows the page's own link to its neighbor. */
function turn(direction: "prev" | "next"): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`.turn a[rel=${direction}]`);
  link?.click();
  return link !== null;
}

/** "2.3 Switch models"; what bears no number says whose it is: "Sources" end every chapter. */
function placeName(here: string): string {
  if (here === "") return docTitle;
  return /^(?:[A-Z]\.)?\d/.test(here) ? here : `${docTitle}, ${here}`;
}

/** A document remembers where its reader left off; the first page offers to go on there. */
function keepOrOffer(): void {
  if (doc !== null) {
    window.addEventListener("pagehide", () => {
      const here = nameOf(spy.here());
      keepLeftOff(placeName(here), location.pathname);
    });
    if (location.hash === "#continue") {
      const place = leftOff();
      if (place?.page === location.pathname) goTo(place);
    }
    return;
  }
  const place = leftOff();
  if (place?.page.startsWith(base) === true) offerToContinue(place, `${place.page}#continue`);
}
