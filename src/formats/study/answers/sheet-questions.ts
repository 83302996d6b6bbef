/** The questions of a bank with the forms of their answers. */
import type { SheetQuestion } from "./read-sheet.ts";
import type { SheetData } from "./sheet-data.ts";

/** In the order of the bank; `page` is the index of its chapter. */
export function sheetQuestions({ bank, forms }: SheetData): (SheetQuestion & { page: number })[] {
  return bank.bank.map(({ id, code, page }, i) => {
    const [kind, options, wanted] = forms[i] ?? ["single", 0, 1];
    return { id, code, page, kind, options, wanted };
  });
}
