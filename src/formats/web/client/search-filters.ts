/** The filters of a search: by part and by kind, each value with the number of places it would show. */
import type { Counts, SearchOptions, SearchResult } from "./search.ts";

export interface Filters {
  chosen: () => Pick<SearchOptions, "part" | "kind">;
  /** Writes the counts; undefined takes them away. @param alone things shown for their codes, whatever is chosen */
  count: (result: Pick<SearchResult, "parts" | "kinds"> | undefined, alone: number) => void;
  /** Chooses all. */
  clear: () => void;
}

/** Puts the filters of a panel to work, those there are. */
export function startFilters(root: ParentNode, changed: () => void): Filters {
  const part = root.querySelector<HTMLSelectElement>("[data-search-part]");
  const kinds = [...root.querySelectorAll<HTMLInputElement>("[data-search-kind]")];
  for (const field of [part, ...kinds]) field?.addEventListener("change", changed);
  return {
    chosen: () => ({ part: part?.value ?? "", kind: kinds.find(({ checked }) => checked)?.value ?? "" }),
    count(result, alone) {
      for (const option of part?.options ?? []) {
        const number = numberOf(result?.parts, option.value, alone);
        const name = option.dataset["name"] ?? option.text;
        option.dataset["name"] = name;
        option.text = number === "" ? name : `${name} (${number})`;
      }
      for (const { value, nextElementSibling: name } of kinds) {
        const place = name?.querySelector("[data-count]");
        if (place) place.textContent = numberOf(result?.kinds, value, alone);
      }
    },
    clear() {
      if (part !== null) part.value = "";
      for (const field of kinds) field.checked = field.value === "";
    },
  };
}

/** A number as text; nothing where nothing is counted. */
function numberOf(counts: Counts | undefined, value: string, alone: number): string {
  return counts === undefined || counts.size === 0 ? "" : String((counts.get(value) ?? 0) + alone);
}
