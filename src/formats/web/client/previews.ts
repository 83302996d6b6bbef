/**
 * Shows what a reference, term or note leads to beside the link: to a resting pointer, to the keyboard's focus and to
 * a long touch. It can be pointed at, stays until it is left, and Esc puts it away: WCAG 2.2, 1.4.13
 * (https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus).
 */
import { idIn } from "./anchors.ts";
import { previewBox, type PreviewBox } from "./preview-box.ts";
import { previewOf } from "./preview-content.ts";
import { previewed, type FindTarget } from "./previewed.ts";

/** How long a pointer rests, a focus stays and a finger lies before, and how long a pointer may be elsewhere, in milliseconds. */
const pauses = { rest: 350, focus: 600, touch: 500, leave: 300 };

/** Shows a note beside its mark; false where it was shown already when the mark was pressed, or is in sight. */
export type ShowNote = (mark: HTMLAnchorElement) => boolean;

/** Watches the links of the page. @param first the event that was the reason to begin */
export function startPreviews(find: FindTarget, first: Event): ShowNote {
  const box = previewBox();
  /** Whose preview was shown before the last press put it away. */
  let shownBefore: HTMLAnchorElement | undefined;
  const previews = new Previews(box, find);
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLAnchorElement>(previewed) ?? undefined) : undefined;

  // Moves, not arrivals: a page that scrolls under a resting pointer asks for nothing.
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event.target);
    if (link !== undefined) previews.want(link, pauses.rest, () => lineAt(link, event));
    else if (box.holds(event.target)) previews.stay();
    else previews.leave();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const link = linkOf(target);
    if (link?.matches(":focus-visible") === true) previews.want(link, pauses.focus, () => firstLine(link));
    else if (!box.holds(target) && (link === undefined || link !== previews.shown)) previews.hide();
  };
  const onPress = (event: PointerEvent) => {
    if (box.holds(event.target)) return;
    shownBefore = previews.shown;
    previews.hide();
    const link = linkOf(event.target);
    if (link !== undefined && event.pointerType === "touch")
      previews.want(link, pauses.touch, () => lineAt(link, event));
  };
  const onRelease = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch" && previews.shown === undefined) previews.hide();
  };
  document.addEventListener("pointermove", onMove, { passive: true });
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("pointerup", onRelease);
  document.addEventListener("pointercancel", onRelease);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", ({ target }) => {
    if (linkOf(target) !== undefined) previews.leave();
  });
  startLongTouch((target) => previews.shown !== undefined && linkOf(target) === previews.shown);
  document.addEventListener("click", ({ target, defaultPrevented }) => {
    if (target instanceof Element && target.closest("a") !== null && !defaultPrevented) previews.hide();
  });
  const onScroll = ({ target }: Event) => {
    if (!box.holds(target)) previews.hide();
  };
  document.addEventListener("scroll", onScroll, { capture: true, passive: true });
  window.addEventListener("resize", () => {
    previews.hide();
  });
  const onKey = (event: KeyboardEvent) => {
    shownBefore = previews.shown;
    if (event.key !== "Escape" || previews.shown === undefined) return;
    event.preventDefault();
    previews.hide();
  };
  document.addEventListener("keydown", onKey, { capture: true });
  if (first instanceof FocusEvent) onFocus(first);
  else if (first.type === "pointerdown") onPress(first as PointerEvent);
  return (mark) => {
    const note = document.getElementById(idIn(mark.hash));
    if (mark === shownBefore || note === null || isInSight(note)) return false;
    previews.hide();
    previews.want(mark, 0, () => firstLine(mark));
    return true;
  };
}

/** One preview at a time: wanted, shown, or neither. */
class Previews {
  shown: HTMLAnchorElement | undefined;
  private wanted: HTMLAnchorElement | undefined;
  private timer = 0;
  private readonly box: PreviewBox;
  private readonly find: FindTarget;

  constructor(box: PreviewBox, find: FindTarget) {
    this.box = box;
    this.find = find;
  }

  /** Shows the preview of a link after a pause. @param at the line of the link it is to stand beside */
  want(link: HTMLAnchorElement, pause: number, at: () => DOMRect): void {
    if (link === this.shown) this.stay();
    if (link === this.wanted) return;
    this.hide();
    this.wanted = link;
    this.timer = window.setTimeout(() => void this.show(link, at), pause);
  }

  /** The reader is at the preview. */
  stay(): void {
    clearTimeout(this.timer);
  }

  /** The reader is elsewhere, perhaps on the way to the preview. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.shown === undefined) this.wanted = undefined;
    else
      this.timer = window.setTimeout(() => {
        this.hide();
      }, pauses.leave);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
    if (this.shown !== undefined) this.box.close();
    this.shown = undefined;
  }

  private async show(link: HTMLAnchorElement, at: () => DOMRect): Promise<void> {
    const target = await this.find(link).catch(() => undefined);
    const content = target && !isInSight(target) ? previewOf(target) : undefined;
    if (content === undefined || this.wanted !== link || document.querySelector("dialog[open]") !== null) return;
    this.shown = link;
    this.box.open(content, at());
  }
}

/** A tap follows a link as always; a long touch that showed its preview does not, nor does it open a menu. */
function startLongTouch(isShown: (target: EventTarget | null) => boolean): void {
  let isLong = false;
  document.addEventListener("pointerdown", () => (isLong = false));
  document.addEventListener("pointerup", ({ pointerType, target }) => {
    isLong = pointerType === "touch" && isShown(target);
  });
  document.addEventListener("contextmenu", (event) => {
    if (event.pointerType === "touch" && isShown(event.target)) event.preventDefault();
  });
  const onClick = (event: MouseEvent) => {
    if (!isLong) return;
    isLong = false;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("click", onClick, { capture: true });
}

/** The line of a link that the pointer is on: a long link is broken over two. */
function lineAt(link: Element, { clientX, clientY }: { clientX: number; clientY: number }): DOMRect {
  const at = [...link.getClientRects()].find(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
  return at ?? firstLine(link);
}

function firstLine(link: Element): DOMRect {
  return link.getClientRects()[0] ?? link.getBoundingClientRect();
}

/** Whether the reader sees the target already. */
function isInSight(target: HTMLElement): boolean {
  if (!target.isConnected || target.ownerDocument !== document) return false;
  const { top, bottom, height } = target.getBoundingClientRect();
  return height > 0 && top >= 56 && bottom <= window.innerHeight;
}
