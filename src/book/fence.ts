/** Reads the words after a code fence's language: title, label, caption and marked lines. */

/** What a fence says of itself. */
export interface FenceMeta {
  id: string | undefined;
  title: string | undefined;
  caption: string | undefined;
  /** Marked lines, 1-based, in order. */
  marks: number[];
  /** Words that are none of the above. */
  unknown: string[];
}

/** Reads `title="a.py" id="lst-a" caption="…" {1,3-5}`. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const result: FenceMeta = { id: undefined, title: undefined, caption: undefined, marks: [], unknown: [] };
  const rest = (meta ?? "")
    .replace(/(\w+)=(?:"([^"]*)"|'([^']*)')/g, (_, key: string, double?: string, single?: string) => {
      const value = double ?? single ?? "";
      if (key === "id" || key === "title" || key === "caption") result[key] = value;
      else result.unknown.push(key);
      return "";
    })
    .replace(/\{([\d\s,-]+)\}/g, (_, ranges: string) => {
      result.marks.push(...expand(ranges));
      return "";
    });
  result.unknown.push(...rest.split(/\s+/).filter((word) => word !== ""));
  result.marks = [...new Set(result.marks)].sort((a, b) => a - b);
  return result;
}

function expand(ranges: string): number[] {
  return ranges.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });
}
