/**
 * Makes tables fit that are wider than the text.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/** The text block of a page, CSS pixels, and words. */
export interface TextBlock {
  width: number;
  height: number;
  /** What stands behind the number of a table that goes on: ", continued". */
  continued: string;
}

/**
 * A table that is too wide for its place gives up, one after the other and no more than it must: the air between its
 * columns; the wholeness of its longest words, at their joints and then anywhere; its upright stand, on pages of its own.
 * One that fits nowhere stays too wide, and is found to be.
 */
export function fitTables(page: TextBlock): void {
  /** Letters a piece of a broken word has at least: so many that it can be read; the fewest, where there is no other way. */
  const longPiece = 16;
  const shortPiece = 8;

  const isSideways = (table: Element) => table.closest(".is-sideways") !== null;
  const lengthOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return isSideways(element) ? height : width;
  };
  const isOver = (table: HTMLTableElement) => {
    const box = table.parentElement;
    if (box === null) return false;
    const room = isSideways(table) ? box.clientHeight : Math.min(box.clientWidth, page.width);
    return lengthOf(table) > room + 0.5;
  };

  const tighten = (table: HTMLTableElement) => {
    table.classList.add("is-tight");
  };

  const openJoints = (table: HTMLTableElement) => {
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      const pieces = text.data.split(/(?<=[\p{L}\p{N}][_./:=&?@,;|\\-]+)(?=[\p{L}\p{N}])/u);
      // Numbers, dates and words of two parts stay whole.
      if (pieces.length < 2 || !/\S{13}/.test(text.data)) continue;
      text.replaceWith(...pieces.flatMap((piece, i) => (i === 0 ? [piece] : [document.createElement("wbr"), piece])));
    }
  };

  const breakWords = (table: HTMLTableElement, letters: number) => {
    const least = letters * 0.55 * Number.parseFloat(getComputedStyle(table).fontSize);
    // In a table that is too wide, every column is as wide as its longest word.
    const isLong = [...(table.rows[0]?.cells ?? [])].map((cell) => lengthOf(cell) > least);
    for (const row of table.rows)
      for (const [i, cell] of [...row.cells].entries()) {
        cell.classList.toggle("is-broken", isLong[i] === true);
        cell.style.minInlineSize = isLong[i] === true ? `${String(least)}px` : "";
      }
  };

  const layDown = (table: HTMLTableElement): boolean => {
    const box = table.closest<HTMLElement>(".table-box");
    if (box === null || box.parentElement?.matches(".doc, .service-body") !== true) return false;
    // Headings above it stay with it.
    let first: Element = box;
    while (first.previousElementSibling?.matches("h2, h3, h4, h5") === true) first = first.previousElementSibling;
    const above = box.getBoundingClientRect().top - first.getBoundingClientRect().top;
    box.classList.add("is-sideways");
    box.style.height = `${String(page.height - above - 2)}px`;
    table.classList.remove("is-tight");
    breakWords(table, Infinity);
    const steps = [
      () => undefined,
      () => {
        tighten(table);
      },
      () => {
        breakWords(table, longPiece);
      },
      () => {
        breakWords(table, Infinity);
        breakWords(table, shortPiece);
      },
    ];
    const fits = steps.some((step) => {
      step();
      return !isOver(table);
    });
    if (fits) divide(box, table);
    else {
      box.classList.remove("is-sideways");
      box.style.height = "";
    }
    return fits;
  };

  /** Sideways, a table does not flow from page to page: it becomes several, each with its header. */
  const divide = (box: HTMLElement, table: HTMLTableElement) => {
    const [body] = table.tBodies;
    if (body === undefined) return;
    const rows = [...body.rows].map((row) => ({ row, box: row.getBoundingClientRect() }));
    const start = rows[0]?.box.left ?? 0;
    const room = page.width - (start - table.getBoundingClientRect().left);
    const groups: HTMLTableRowElement[][] = [];
    let left = start;
    for (const { row, box } of rows) {
      const group = groups.at(-1);
      if (group === undefined || box.right - left > room) {
        groups.push([row]);
        left = box.left;
      } else group.push(row);
    }
    if (groups.length < 2) return;
    for (const cell of table.rows[0]?.cells ?? []) cell.style.inlineSize = `${String(lengthOf(cell))}px`;
    table.style.tableLayout = "fixed";
    let last: Element = box;
    for (const group of groups.slice(1)) {
      const nextBox = box.cloneNode(false) as HTMLElement;
      const nextTable = table.cloneNode(false) as HTMLTableElement;
      const nextBody = body.cloneNode(false) as HTMLElement;
      nextBox.removeAttribute("id");
      nextBody.append(...group);
      const number = table.caption?.querySelector(".float-number")?.textContent ?? "";
      if (number !== "") {
        const name = document.createElement("b");
        name.append(number);
        nextTable.createCaption().append(name, page.continued);
      }
      const head = table.tHead?.cloneNode(true);
      nextTable.append(...(head === undefined ? [] : [head]), nextBody);
      nextBox.append(nextTable);
      last.after(nextBox);
      last = nextBox;
    }
  };

  let wide = [...document.querySelectorAll("table")].filter(isOver);
  for (const give of [
    tighten,
    openJoints,
    (table: HTMLTableElement) => {
      breakWords(table, longPiece);
    },
  ]) {
    wide.forEach(give);
    wide = wide.filter(isOver);
  }
  wide = wide.filter((table) => !layDown(table));
  for (const table of wide) {
    tighten(table);
    breakWords(table, Infinity);
    breakWords(table, shortPiece);
  }
}
