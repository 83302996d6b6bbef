/** Brings a place to the reader's line and keeps it there while the page around it is still being laid out. */
import { distanceTo, placeNow, type Place } from "./places.ts";

/** Frames in which nothing moved any more, and how many are waited for at most. */
const stillFrames = 3;
const mostFrames = 60;

let stop: (() => void) | undefined;

/** Whether a place is being brought to the line: the reader is not scrolling. */
export function isGoing(): boolean {
  return stop !== undefined;
}

/** Goes to a place. What the reader does meanwhile ends it. @param arrived called when the page stands still */
export function goTo(place: Place, arrived: () => void = () => undefined): void {
  stop?.();
  const own = new AbortController();
  const end = () => {
    if (own.signal.aborted) return;
    own.abort();
    stop = undefined;
    arrived();
  };
  stop = end;
  for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
    window.addEventListener(name, end, { passive: true, signal: own.signal });
  let still = 0;
  let frames = 0;
  const step = () => {
    if (own.signal.aborted) return;
    still = move(place) ? 0 : still + 1;
    frames += 1;
    if (still < stillFrames && frames < mostFrames) requestAnimationFrame(step);
    else end();
  };
  step();
}

/** Runs a change of the layout; the reader's line stays where it is. */
export function keepPlace(change: () => void): void {
  const place = placeNow();
  change();
  if (place !== undefined) goTo(place);
}

/** One step towards the place; false when there is none to make. */
function move(place: Place): boolean {
  const distance = distanceTo(place);
  if (distance === undefined || Math.abs(distance) < 1) return false;
  const before = window.scrollY;
  window.scrollBy({ top: distance, behavior: "instant" });
  return window.scrollY !== before;
}
