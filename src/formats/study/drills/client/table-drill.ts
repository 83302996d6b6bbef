/** Covers a column of a table: recall a cell, show it, say whether it was known. */
import { drills as words } from "#words/drills";
import { make } from "../../client/elements.ts";
import { byLot } from "../by-lot.ts";
import { drawChooser, drawTable } from "./drawn-table.ts";
import { lineOf } from "../../client/line-of.ts";
import type { ReadTable } from "./read-material.ts";
import { showResult } from "./result.ts";
import { hearKeys, step, type Stage } from "./stage.ts";

interface Round {
  column: number;
  seed: string;
  /** Rows to recall, by their place in the table. */
  rows: readonly number[];
  /** Whether it counts: a round of all rows does. */
  isWhole: boolean;
}

/** @param wanted what the address asks for */
export function startTableDrill(
  stage: Stage,
  id: string,
  table: ReadTable,
  wanted: { column: number; seed: string },
): void {
  let round: AbortController | undefined;
  const width = table.header.length;
  const start = table.header[wanted.column] === undefined ? width - 1 : wanted.column;
  /** An empty cell asks nothing. */
  const full = (column: number) =>
    table.rows.flatMap((cells, row) => (cells[column] !== undefined && lineOf(cells[column]) !== "" ? [row] : []));

  const chooser = drawChooser(table, start, (column) => full(column).length > 0);
  const board = make("div", {});
  stage.area.replaceChildren(chooser, board);

  const begin = (own: Round, isFocused: boolean) => {
    round?.abort();
    round = new AbortController();
    stage.note("column", String(own.column + 1));
    stage.note("seed", own.seed);
    const grades = new Map<number, boolean>();
    const order = byLot(own.rows, own.seed, String);
    const drawn = drawTable(table, own.column, order);
    const left = make("p", { class: "drill-left" });
    const all = make("button", { type: "button", class: "quiet-button" }, words.showAll);
    const known = () => [...grades.values()].filter(Boolean).length;
    const count = () => {
      left.textContent = words.left(known(), grades.size, order.length);
    };

    const show = (cell: HTMLElement) => {
      const button = cell.querySelector("[data-show]");
      if (button === null) return;
      const content = table.rows[Number(cell.dataset["row"])]?.[own.column];
      const buttons = [words.knew, words.missed].map((text, i) =>
        make("button", { type: "button", class: "quiet-button", "data-grade": String(i + 1) }, text),
      );
      cell.replaceChildren(
        make("div", {}, ...(content?.cloneNode(true).childNodes ?? [])),
        make("p", { class: "drill-grade" }, ...buttons),
      );
    };
    const focusOn = (cell: HTMLElement | undefined) =>
      cell?.querySelector<HTMLElement>("[data-show], [data-grade]")?.focus();
    const grade = (cell: HTMLElement, isKnown: boolean) => {
      const buttons = cell.querySelector(".drill-grade");
      if (buttons === null) return;
      grades.set(Number(cell.dataset["row"]), isKnown);
      buttons.replaceWith(
        make("p", { class: `drill-mark ${isKnown ? "is-right" : "is-wrong"}` }, isKnown ? words.knew : words.missed),
      );
      count();
      if (grades.size < order.length) {
        stage.say(left.textContent);
        focusOn(after(cell) ?? open()[0]);
      } else end();
    };
    /** Cells that are not graded yet. */
    const open = () => drawn.cells.filter((cell) => cell.querySelector("[data-show], [data-grade]") !== null);
    const after = (cell: HTMLElement) => {
      const at = drawn.cells.indexOf(cell);
      return open().find((other) => drawn.cells.indexOf(other) > at);
    };
    const end = () => {
      all.remove();
      left.remove();
      const missed = own.rows.filter((row) => grades.get(row) === false);
      if (own.isWhole) stage.keep(new Map([[id, { right: known(), of: order.length }]]));
      const again = { text: words.otherOrder, go: () => beginWhole(own.column, stage.newSeed(), true) };
      const onlyMissed = {
        text: words.onlyMissed(missed.length),
        go: () => begin({ ...own, seed: stage.newSeed(), rows: missed, isWhole: false }, true),
      };
      showResult(
        { ...stage, area: board },
        words.tableResult(known(), order.length),
        missed.length === 0 ? [again] : [onlyMissed, again],
        true,
      );
    };

    all.addEventListener("click", () => {
      for (const cell of drawn.cells) show(cell);
      all.hidden = true;
      focusOn(open()[0]);
    });
    drawn.table.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-show], [data-grade]") : null;
      const cell = button?.closest<HTMLElement>("[data-row]");
      if (!button || !cell) return;
      if (button.dataset["grade"] !== undefined) grade(cell, button.dataset["grade"] === "1");
      else {
        show(cell);
        focusOn(cell);
      }
    });
    hearKeys(stage.area, round.signal, (key, target) => {
      if (key === "ArrowDown" || key === "ArrowUp") {
        const next = step(open(), target, key === "ArrowDown" ? 1 : -1);
        focusOn(next);
        return next !== undefined;
      }
      const shown = drawn.cells.filter((cell) => cell.querySelector(".drill-grade") !== null);
      const cell = shown.find((one) => one.contains(target)) ?? shown[0];
      if (cell === undefined || (key !== "1" && key !== "2")) return false;
      grade(cell, key === "1");
      return true;
    });
    count();
    stage.keys(words.tableKeys);
    board.replaceChildren(drawn.table, make("div", { class: "drill-foot" }, left, all));
    if (isFocused) focusOn(drawn.cells[0]);
  };
  const beginWhole = (column: number, seed: string, isFocused: boolean) => {
    begin({ column, seed, rows: full(column), isWhole: true }, isFocused);
  };
  // It stays while tables come and go: letters typed one after the other find a column.
  chooser.addEventListener("change", ({ target }) => {
    beginWhole(Number((target as HTMLSelectElement).value), wanted.seed, false);
  });
  beginWhole(start, wanted.seed, false);
}
