/** In which order entries try to get on the page: some of each kind first, then what is left. */

/** Entries of a kind that go before the rest of any other. */
const firstOf: Readonly<Record<string, number>> = { missed: 8, flagged: 6, essence: 2, remember: 4 };

/** @param blocks kinds in the order of the page, with their entries. @returns kind and index of each entry */
export function fillOrder(blocks: readonly { name: string; count: number }[]): { name: string; index: number }[] {
  const some = blocks.flatMap(({ name, count }) => entries(name, 0, Math.min(count, firstOf[name] ?? 4)));
  const rest = blocks.flatMap(({ name, count }) => entries(name, Math.min(count, firstOf[name] ?? 4), count));
  return [...some, ...rest];
}

function entries(name: string, from: number, to: number): { name: string; index: number }[] {
  return Array.from({ length: to - from }, (_, i) => ({ name, index: from + i }));
}
