/** Where things stand on the page: the transformations a content stream sets up. ISO 32000-1, 8.3.4 */
import type { PdfValue } from "../../preflight/pdf/values.ts";

export type Point = [x: number, y: number];
export type Transform = readonly [number, number, number, number, number, number];

const identity: Transform = [1, 0, 0, 1, 0, 0];

/** The transformation in force while a stream is read. */
export class Transforms {
  current: Transform = identity;
  private readonly saved: Transform[] = [];

  /** Follows `q`, `Q` and `cm`. */
  apply(operator: string, operands: readonly PdfValue[]): void {
    if (operator === "q") this.saved.push(this.current);
    else if (operator === "Q") this.current = this.saved.pop() ?? identity;
    else if (operator === "cm") this.current = multiply(transformOf(operands), this.current);
  }
}

/** The transformation that six operands name. */
export function transformOf(operands: readonly PdfValue[]): Transform {
  const [a, b, c, d, e, f] = operands.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** First `a`, then `b`. */
export function multiply(a: Transform, b: Transform): Transform {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

export function moved([x, y]: Point, [a, b, c, d, e, f]: Transform): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Where text begins that these operands of `Tm` place. */
export function placeOf(transform: Transform, operands: readonly PdfValue[]): Point {
  const [, , , , x, y] = transformOf(operands);
  return moved([x, y], transform);
}
