/** Loads previews with the first link that has one and is pointed at, focused or touched, and shows notes in place. */
import type { ShowNote } from "./previews.ts";
import { noteMark, previewed, type FindTarget } from "./previewed.ts";

/** Watches the links of the page. */
export function startPreviewsAtNeed(findTarget: FindTarget): void {
  let loading: Promise<ShowNote> | undefined;
  let isFollowed = false;
  const begun = new AbortController();
  const load = (event: Event) => {
    begun.abort();
    return (loading ??= import("./previews.ts").then(({ startPreviews }) => startPreviews(findTarget, event)));
  };
  const begin = (event: Event) => {
    if (!(event.target instanceof Element) || event.target.closest(previewed) === null) return;
    load(event).catch(() => undefined);
  };
  for (const name of ["pointerover", "pointerdown", "focusin"])
    document.addEventListener(name, begin, { passive: true, signal: begun.signal });
  // In a turn of its own: a link does not let itself be clicked while it answers Enter.
  const follow = (link: HTMLAnchorElement) =>
    setTimeout(() => {
      isFollowed = true;
      link.click();
      isFollowed = false;
    });
  // A note is read where its mark stands; whoever wants its place presses again.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(noteMark) : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || isFollowed || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    load(event).then(
      (showNote) => {
        if (!showNote(link)) follow(link);
      },
      () => {
        follow(link);
      },
    );
  });
}
