/** Puts the single file to work. It runs from a disk: nothing is fetched, and addresses are anchors. */
import { startFrame } from "../../web/client/frame.ts";
import { startScrollSpy } from "../../web/client/scroll-spy.ts";
import { openNavigation } from "../../web/client/site-navigation.ts";
import { pageEngine } from "./page-engine.ts";
import { startReveals } from "./reveals.ts";

openNavigation();
startScrollSpy();
startReveals();
startFrame({
  engine: pageEngine(),
  searchMissing: "The search failed. Your browser’s own search finds every word on this page.",
  previous: () => turn(-1),
  next: () => turn(1),
});

/** Goes to the document before or after the one at the top of the window. */
function turn(step: -1 | 1): boolean {
  const docs = [...document.querySelectorAll<HTMLElement>(".doc")];
  const line = window.innerHeight / 3;
  const at = docs.findLastIndex((doc) => doc.getBoundingClientRect().top <= line);
  const target = docs[at + step];
  if (target === undefined) return false;
  location.hash = target.id;
  return true;
}
