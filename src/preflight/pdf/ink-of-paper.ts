/** Whether a paper is printed in black or in color. */
import type { PaperName } from "../../book/paperback-settings.ts";

/** Black unless a color paper was named. */
export function inkOn(paper: PaperName | undefined): "black" | "color" {
  return paper?.endsWith("-color") === true ? "color" : "black";
}
