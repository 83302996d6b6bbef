/** Gives every document, section, figure, table, listing and question its number. */

export function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = n;
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}

/** 1 → A, 26 → Z, 27 → AA. */
export function letter(n: number): string {
  return n <= 0 ? "" : letter(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
}

/** Numbers documents in reading order: chapters run on through the parts. */
export function numberDocuments(docs: readonly { kind: string; numbered: boolean }[]): string[] {
  const count = { part: 0, chapter: 0, appendix: 0 };
  return docs.map((doc) => {
    if (!doc.numbered) return "";
    if (doc.kind === "part") return roman(++count.part);
    if (doc.kind === "chapter") return String(++count.chapter);
    if (doc.kind === "appendix" || doc.kind === "services") return letter(++count.appendix);
    return "";
  });
}

/** Numbers headings of depth 2 and 3 below `prefix`: "2.1", "2.1.1"; deeper ones and "" stay bare. */
export function numberSections(depths: readonly number[], prefix: string): string[] {
  let section = 0;
  let subsection = 0;
  return depths.map((depth) => {
    if (prefix === "" || depth < 2 || depth > 3) return "";
    if (depth === 2) {
      subsection = 0;
      return `${prefix}.${++section}`;
    }
    return section === 0 ? "" : `${prefix}.${section}.${++subsection}`;
  });
}

/** Numbers things of several kinds, each kind on its own: Figure 2.1, Table 2.1, Figure 2.2. */
export function numberFloats(kinds: readonly string[], prefix: string): string[] {
  const counts = new Map<string, number>();
  return kinds.map((kind) => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    return prefix === "" ? String(n) : `${prefix}.${n}`;
  });
}
