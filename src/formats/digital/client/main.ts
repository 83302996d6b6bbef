/** Puts the single file to work. It runs from a disk: nothing is fetched, and addresses are anchors. */
import { idIn } from "../../web/client/anchors.ts";
import { keepLeftOff, leftOff, offerToContinue } from "../../web/client/continue.ts";
import { startDrawer } from "../../web/client/drawer.ts";
import { startFrame } from "../../web/client/frame.ts";
import { nameOf, startScrollSpy } from "../../web/client/scroll-spy.ts";
import { showStaleNotices } from "../../web/client/freshness.ts";
import { startReadingAtNeed } from "../../web/client/reading-at-need.ts";
import { openNavigation } from "../../web/client/site-navigation.ts";
import type { SearchResult } from "../../web/client/search.ts";
import type { SearchMap } from "../../web/search-map.ts";
import { markWords } from "../../web/client/text-marks.ts";
import { singleFile as words } from "#words/singleFile";
import { startAddress } from "./address.ts";
import { pageEngine } from "./page-engine.ts";
import { startSectionFolds } from "./section-folds.ts";

showStaleNotices(new Date());
openNavigation();
const folds = startSectionFolds();
const nameHere = startDrawer();
const spy = startScrollSpy((here) => {
  folds.follow(here?.links[0]);
  nameHere(nameOf(here));
});
const isFresh = location.hash === "" && history.state === null;
const before = leftOff();
const address = startAddress(
  () => spy.here()?.heading.id,
  () => {
    keepLeftOff(nameOf(spy.here()));
  },
);
if (isFresh && before !== undefined && document.getElementById(before.id) !== null)
  offerToContinue(before, `#${before.id}`, (event) => {
    event.preventDefault();
    address.visitPlace(before);
  });
const openProgress = startFrame({
  search: () => {
    const map = searchMap();
    return Promise.resolve({
      engine: pageEngine(map),
      map: Promise.resolve(map),
      missing: words.searchFailed,
      follow: markFound,
    });
  },
  findTarget: (link) => Promise.resolve(document.getElementById(idIn(link.hash)) ?? undefined),
  previous: () => turn(-1),
  next: () => turn(1),
});

if (openProgress !== undefined) startReadingAtNeed(openProgress, () => spy.here()?.heading);

function searchMap(): SearchMap {
  return JSON.parse(document.querySelector("[data-search-map]")?.textContent ?? "") as SearchMap;
}

/** Marks what was found in the document a result leads to. */
function markFound({ found }: SearchResult, href: string): void {
  const target = document.getElementById(idIn(new URL(href).hash));
  if (target !== null && found !== undefined) markWords(target.closest(".doc") ?? target, (word) => found.has(word));
}

/** Goes to the document before or after the one at the top of the window. */
function turn(step: -1 | 1): boolean {
  const docs = [...document.querySelectorAll<HTMLElement>("main .doc")];
  const line = window.innerHeight / 3;
  const at = docs.findLastIndex((doc) => doc.getBoundingClientRect().top <= line);
  const target = docs[at + step];
  if (target === undefined) return false;
  address.visit(target.id);
  return true;
}
