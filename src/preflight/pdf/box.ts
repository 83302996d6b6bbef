/** Rectangles on a page: left, top, right, bottom in points from its top left corner. */

export type Box = [left: number, top: number, right: number, bottom: number];

/** What two boxes share; undefined where they do not meet. */
export function common(a: Box, b: Box): Box | undefined {
  const shared: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return shared[0] < shared[2] && shared[1] < shared[3] ? shared : undefined;
}

/** The least box around some; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes;
  return rest.reduce<Box | undefined>(
    (sum, box) =>
      sum && [Math.min(sum[0], box[0]), Math.min(sum[1], box[1]), Math.max(sum[2], box[2]), Math.max(sum[3], box[3])],
    first,
  );
}

/** Whether `inner` lies within `outer`, give or take `tolerance`. */
export function isWithin(inner: Box, outer: Box, tolerance = 0): boolean {
  return (
    inner[0] >= outer[0] - tolerance &&
    inner[1] >= outer[1] - tolerance &&
    inner[2] <= outer[2] + tolerance &&
    inner[3] <= outer[3] + tolerance
  );
}

export function widthOf(box: Box): number {
  return box[2] - box[0];
}

export function heightOf(box: Box): number {
  return box[3] - box[1];
}

/** Whether anything can be seen in it: spaces are painted too. */
export function hasArea(box: Box): boolean {
  return widthOf(box) > 0 && heightOf(box) > 0;
}

/** Points as inches, for reports. */
export function inches(points: number): string {
  return `${(points / 72).toFixed(3)} in`;
}
