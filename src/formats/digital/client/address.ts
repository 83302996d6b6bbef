/**
 * The address follows the reader, and the browser's history knows the place in each of its entries: a reload and
 * the back button return to the very line. The browser's own memory is of pixels, which mean little in a page that
 * is laid out as it is shown.
 */
import { idIn } from "../../web/client/anchors.ts";
import { goTo, isGoing } from "../../web/client/go-to.ts";
import { asPlace, openAround, placeNow, type Place } from "../../web/client/places.ts";

/** How long the page has stood still when the place is noted, in milliseconds; browsers refuse a flood of notes. */
const pause = 350;

export interface Address {
  /** Goes to an anchor as a link does: the back button returns. */
  visit: (id: string) => void;
  /** Goes to a place, likewise. */
  visitPlace: (place: Place) => void;
}

/**
 * Takes over the history of the page.
 * @param sectionNow the anchor of the section the reader is at; undefined before the first
 * @param settled called when the reader has come to rest somewhere
 */
export function startAddress(sectionNow: () => string | undefined, settled: () => void): Address {
  let timer = 0;
  let arrivedAt = -1;
  let planned: Place | undefined;
  history.scrollRestoration = "manual";
  const note = () => {
    clearTimeout(timer);
    // What a link named stays in the address until the reader moves on.
    const isThere = Math.abs(window.scrollY - arrivedAt) < 2;
    write(placeNow(), isThere ? location.hash : hashOf(sectionNow()));
    settled();
  };
  const noteSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (isGoing() ? noteSoon() : note()), pause);
  };
  const arrive = (place: Place) => {
    goTo(place, () => {
      arrivedAt = window.scrollY;
      write(placeNow(), location.hash);
    });
  };
  /** Goes where the current entry of the history says. */
  const enter = () => {
    const kept = planned ?? asPlace((history.state as { place?: unknown } | null)?.place);
    planned = undefined;
    const id = idIn(location.hash);
    const target = document.getElementById(id);
    if (target !== null) openAround(target);
    if (kept !== undefined && document.getElementById(kept.id) !== null) arrive(kept);
    else if (target !== null) arrive({ id, part: 0 });
    else if (id === "") window.scrollTo({ top: 0, behavior: "instant" });
  };
  /** Notes the place in the entry that is about to be left. */
  const leave = (hash: string) => {
    clearTimeout(timer);
    // The same address again would not make an entry of its own.
    write(placeNow(), hash === location.hash ? "" : location.hash);
  };
  window.addEventListener("scroll", noteSoon, { passive: true });
  window.addEventListener("popstate", enter);
  window.addEventListener("pagehide", note);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") note();
  });
  window.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (isPlain && !event.defaultPrevented && link?.getAttribute("href")?.startsWith("#") === true) leave(link.hash);
  });
  enter();
  // Faces that arrive late move lines.
  const state = asPlace((history.state as { place?: unknown } | null)?.place);
  if (state !== undefined)
    void document.fonts.ready.then(() => Math.abs(window.scrollY - arrivedAt) < 2 && arrive(state));
  const visit = (id: string) => {
    leave(`#${id}`);
    location.hash = id;
  };
  return {
    visit,
    visitPlace(place) {
      planned = place;
      visit(place.id);
    },
  };
}

function hashOf(id: string | undefined): string {
  return id === undefined ? "" : `#${encodeURIComponent(id)}`;
}

/** Notes in the current entry; browsers may refuse, and nothing is lost but the note. */
function write(place: Place | undefined, hash: string): void {
  try {
    history.replaceState({ place }, "", hash === "" ? location.pathname + location.search : hash);
  } catch {
    /* A browser that forbids it keeps the address as it is. */
  }
}
