/** Changes a text in several places at once. */

/** What stands from `start` up to `end` becomes `text`; nothing is taken away where they are one. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text after all edits, which must not overlap; edits of one place come in the order they are given in. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`Two edits meet at ${String(edit.start)}.`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
