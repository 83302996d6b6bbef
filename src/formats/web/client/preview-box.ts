/** The one box in which previews show: in front of everything, beside its link, at most as large as there is room. */
import { previewPosition, roomBeside, type Box } from "./preview-position.ts";
import { script as words } from "#words/script";

export interface PreviewBox {
  open: (content: HTMLElement, link: Box) => void;
  close: () => void;
  holds: (target: EventTarget | null) => boolean;
}

/** Makes the box. */
export function previewBox(): PreviewBox {
  const box = document.createElement("aside");
  box.className = "preview";
  box.popover = "manual";
  box.setAttribute("aria-label", words.preview);
  document.body.append(box);
  return {
    open(content, link) {
      const room = freeWindow();
      box.style.setProperty("--room", `${roomBeside(link, room)}px`);
      box.replaceChildren(content);
      box.showPopover();
      const { width, height } = box.getBoundingClientRect();
      const { left, top } = previewPosition(link, { width, height }, room);
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
      box.scrollTop = 0;
    },
    close() {
      box.hidePopover();
      box.replaceChildren();
    },
    holds: (target) => target instanceof Node && box.contains(target),
  };
}

/** The part of the window that neither the bar nor the line at the foot covers. */
function freeWindow(): Box {
  const bar = document.querySelector(".bar");
  const foot = document.querySelector("[data-open-contents]");
  const isStuck = bar !== null && getComputedStyle(bar).position === "sticky";
  const isFootShown = foot !== null && getComputedStyle(foot).display !== "none";
  return {
    left: 0,
    top: isStuck ? bar.getBoundingClientRect().bottom : 0,
    right: document.documentElement.clientWidth,
    bottom: isFootShown ? foot.getBoundingClientRect().top : window.innerHeight,
  };
}
