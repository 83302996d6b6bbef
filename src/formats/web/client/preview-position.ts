/** Where a preview stands: below its link or above it, never over it, and always inside the window. */

/** A rectangle in the window, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Distance from the link, and from the edges of the window, in pixels. */
const gap = 6;
const edge = 8;
/** To the left of its link, so that the words of both begin in one line. */
const indent = 19;

function sides(link: Box, room: Box): { above: number; below: number } {
  return { above: link.top - gap - room.top - edge, below: room.bottom - edge - link.bottom - gap };
}

/** The height a preview may have, in pixels: that of the larger side. */
export function roomBeside(link: Box, room: Box): number {
  const { above, below } = sides(link, room);
  return Math.max(0, Math.floor(Math.max(above, below)));
}

/**
 * @param link the line of the link the reader is at
 * @param size of the preview, no higher than `roomBeside` allows
 * @param room the part of the window that nothing covers
 */
export function previewPosition(
  link: Box,
  size: { width: number; height: number },
  room: Box,
): { left: number; top: number } {
  const { above, below } = sides(link, room);
  const isBelow = size.height <= below || below >= above;
  const last = room.right - edge - size.width;
  return {
    left: Math.max(room.left + edge, Math.min(link.left - indent, last)),
    top: isBelow ? link.bottom + gap : link.top - gap - size.height,
  };
}
