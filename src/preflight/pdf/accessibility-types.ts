/** Rules about the types of structure elements: known ones, each where it may stand. Matterhorn 02 and 09 */
import type { Finding } from "../../formats/check.ts";
import { at, overElements } from "./accessibility-reading.ts";
import type { StructureElement } from "./read/structure.ts";
import { roleOf, standardTypes } from "./structure-types.ts";
import { tableShapeFaults } from "./table-shape.ts";
import type { PdfRule } from "./subject.ts";

/** Which elements may stand in which, of one kind. */
interface Grammar {
  /** What an element may hold; of types not named, anything. */
  kids: Record<string, readonly string[]>;
  /** What an element may stand in; of types not named, anything. */
  parents: Record<string, readonly string[]>;
}

/** ISO 32000-1, table 337 */
const tables: Grammar = {
  kids: {
    Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
    THead: ["TR"],
    TBody: ["TR"],
    TFoot: ["TR"],
    TR: ["TH", "TD"],
  },
  parents: {
    TR: ["Table", "THead", "TBody", "TFoot"],
    THead: ["Table"],
    TBody: ["Table"],
    TFoot: ["Table"],
    TH: ["TR"],
    TD: ["TR"],
  },
};

/** ISO 32000-1, table 336 */
const lists: Grammar = {
  kids: { L: ["L", "LI", "Caption"], LI: ["Lbl", "LBody"] },
  parents: { LI: ["L"], LBody: ["LI"] },
};

/** ISO 32000-1, table 333 */
const contents: Grammar = { kids: { TOC: ["TOC", "TOCI", "Caption"] }, parents: { TOCI: ["TOC"] } };

/** ISO 32000-1, table 338 */
const ruby: Grammar = {
  kids: { Ruby: ["RB", "RT", "RP"] },
  parents: { RB: ["Ruby"], RT: ["Ruby"], RP: ["Ruby", "Warichu"] },
};
const warichu: Grammar = { kids: { Warichu: ["WT", "WP"] }, parents: { WT: ["Warichu"], WP: ["Warichu"] } };

export const typeRules: PdfRule[] = [
  overElements(
    "02-001",
    "types known",
    "Every structure type is one of PDF’s own, or the role map says which of them it stands for.",
    (elements) =>
      once(elements, ({ type, role }) => "fault" in role && role.fault === "unmapped" && `${type} is no type of PDF’s`),
  ),
  overElements(
    "02-003",
    "role map without circles",
    "No structure type stands for itself by way of others.",
    (_, { structure }) =>
      [...structure.roles.keys()].flatMap((type): Finding[] => {
        const role = roleOf(type, structure.roles);
        return "fault" in role && role.fault === "circular" ? [{ text: `${type} leads back to itself` }] : [];
      }),
  ),
  overElements(
    "02-004",
    "PDF’s types keep their meaning",
    "The role map gives none of PDF’s own types another meaning.",
    (_, { structure }) =>
      [...structure.roles].flatMap(([type, to]): Finding[] =>
        standardTypes.has(type) && type !== to ? [{ text: `${type} is said to be ${to}` }] : [],
      ),
  ),
  overElements(
    "09-004",
    "tables well formed",
    "Tables are made of rows, rows of cells; rows have as many columns as each other.",
    (elements) => [
      ...grammarFaults(elements, tables),
      ...captionFaults(elements, "Table", "first or last"),
      ...elements
        .filter(({ standard }) => standard === "Table")
        .flatMap((table) => tableShapeFaults(table).map((text) => at(table, text))),
    ],
  ),
  overElements("09-005", "lists well formed", "Lists are made of items, items of a label and a body.", (elements) => [
    ...grammarFaults(elements, lists),
    ...captionFaults(elements, "L", "first"),
  ]),
  overElements("09-006", "contents well formed", "Tables of contents are made of their entries.", (elements) => [
    ...grammarFaults(elements, contents),
    ...captionFaults(elements, "TOC", "first"),
  ]),
  overElements("09-007", "ruby well formed", "Ruby is made of its base, its text and its brackets.", (elements) =>
    grammarFaults(elements, ruby),
  ),
  overElements("09-008", "warichu well formed", "Warichu is made of its text and its brackets.", (elements) =>
    grammarFaults(elements, warichu),
  ),
];

function grammarFaults(elements: readonly StructureElement[], { kids, parents }: Grammar): Finding[] {
  return elements.flatMap((element) => {
    const { standard, parent } = element;
    const allowed = kids[standard];
    const strangers = element.kids.filter((kid) => allowed?.includes(kid.standard) === false);
    const around = parents[standard];
    const isAstray = around?.includes(parent?.standard ?? "") === false;
    return [
      ...strangers.map((kid) => at(kid, `${standard} holds ${kid.standard || kid.type}`)),
      ...(isAstray ? [at(element, `${standard} stands in ${parent?.standard ?? "nothing"}`)] : []),
    ];
  });
}

/** A caption stands at the beginning of what it names; one of a table may stand at its end. */
function captionFaults(
  elements: readonly StructureElement[],
  type: string,
  place: "first" | "first or last",
): Finding[] {
  return elements
    .filter(({ standard }) => standard === type)
    .flatMap((element) => {
      const places = element.kids.flatMap(({ standard }, i) => (standard === "Caption" ? [i] : []));
      const isRight = places.every((i) => i === 0 || (place === "first or last" && i === element.kids.length - 1));
      return isRight && places.length < 2 ? [] : [at(element, `${type} has a caption that is not its ${place} kid`)];
    });
}

/** One finding for each text, on the first page it is true of. */
function once(elements: readonly StructureElement[], fault: (element: StructureElement) => string | false): Finding[] {
  const found = new Map<string, Finding>();
  for (const element of elements) {
    const text = fault(element);
    if (text !== false && !found.has(text)) found.set(text, at(element, text));
  }
  return [...found.values()];
}
