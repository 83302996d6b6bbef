/** Which services stand side by side, as an address says it: `s=amazon-bedrock,aws-lambda`. */

/** Two or three: with four no column is wide enough to read. */
export const mostCompared = 3;
export const fewestCompared = 2;

/** The services an address names, each once, at most three. @param known ids there are */
export function readChosen(search: URLSearchParams, known: readonly string[]): string[] {
  const named = search.getAll("s").flatMap((list) => list.split(","));
  const chosen = [...new Set(named.map((id) => id.trim()))].filter((id) => known.includes(id));
  return chosen.slice(0, mostCompared);
}

/** "s=…" without "?"; ids need no escapes, and so commas are left as they are. "" for none. */
export function writeChosen(ids: readonly string[]): string {
  return ids.length === 0 ? "" : `s=${ids.join(",")}`;
}
