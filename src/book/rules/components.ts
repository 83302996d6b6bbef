/** Rules for components: their names, properties and places. */
import {
  componentNames,
  contractOf,
  inlineHtml,
  inlineHtmlProps,
  type ComponentContract,
  type PropContract,
} from "../contracts.ts";
import type { Finding } from "../diagnostic.ts";
import { nearest, suggest } from "../nearest.ts";
import type { ElementNote } from "../notes.ts";
import { attribute, childrenOf } from "../tree.ts";
import { at, eachDocument, type Rule, type RuleContext } from "./rule.ts";

/** A check of every component that exists, with its contract. */
function eachComponent(
  look: (file: string, element: ElementNote, contract: ComponentContract) => Finding[],
): Rule["check"] {
  return eachDocument(({ file, survey }) =>
    survey.elements.flatMap((element) => {
      const contract = contractOf(element.name);
      return contract === undefined ? [] : look(file, element, contract);
    }),
  );
}

const unknownComponent: Rule = {
  id: "unknown-component",
  severity: "error",
  summary: "A component is one that the engine has.",
  why: "Every format renders the same closed set. Of HTML, only what means the same everywhere may stand in a line: kbd, sub, sup, br and their like.",
  check: eachDocument(({ file, survey }) =>
    survey.elements
      .filter(({ name }) => !componentNames.includes(name) && !inlineHtml.includes(name))
      .map((element) => {
        const { name } = element;
        if (name === "") return at(file, element, "<>…</> is no component.", "Take the tags out.");
        if (/^[A-Z]/.test(name))
          return at(file, element, `There is no component <${name}>.`, suggest(name, componentNames, "Components"));
        const near = nearest(
          name,
          componentNames.filter((known) => known.toLowerCase() === name),
        );
        const hint =
          near === undefined
            ? `Write Markdown; inside a line these may stand: ${inlineHtml.join(", ")}.`
            : `Did you mean "${near}"?`;
        return at(file, element, `HTML's <${name}> has no place in a book.`, hint);
      }),
  ),
};

const unknownProp: Rule = {
  id: "unknown-prop",
  severity: "error",
  summary: "A component gets properties that it takes.",
  why: "A misspelled property does nothing, silently.",
  check: eachDocument(({ file, survey }) =>
    survey.elements.flatMap((element) => {
      const contract = contractOf(element.name);
      if (contract === undefined && !inlineHtml.includes(element.name)) return [];
      const known = contract === undefined ? inlineHtmlProps : Object.keys(contract.props);
      return element.node.attributes.flatMap(({ name }) => {
        if (name === undefined || known.includes(name)) return [];
        const hint = known.length === 0 ? "It takes none." : suggest(name, known, "It takes");
        return [at(file, element, `<${element.name}> has no property "${name}".`, hint)];
      });
    }),
  ),
};

const missingProp: Rule = {
  id: "missing-prop",
  severity: "error",
  summary: "A component gets the properties that it needs.",
  why: "Labels, captions and kinds are what formats number, list and refer to.",
  check: eachComponent((file, element, { props }) =>
    Object.entries(props)
      .filter(
        ([name, { required }]) => required === true && attribute(element.node, name) === undefined && !spreads(element),
      )
      .map(([name, prop]) =>
        at(file, element, `<${element.name}> lacks "${name}".`, `Add ${name}="…": ${lowerFirst(prop.what)}.`),
      ),
  ),
};

/** What a spread holds is unknown; it is reported by a rule of its own. */
function spreads({ node }: ElementNote): boolean {
  return node.attributes.some(({ name }) => name === undefined);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const propValue: Rule = {
  id: "prop-value",
  severity: "error",
  summary: "A property has a value that it can have.",
  why: "A caption without words, a kind that does not exist, or a value where none is expected renders as something you did not mean.",
  check: eachComponent((file, element, { props }) =>
    Object.entries(props).flatMap(([name, prop]) => {
      const written = element.node.attributes.find((attribute) => attribute.name === name);
      if (written === undefined || (typeof written.value === "object" && written.value !== null)) return [];
      return valueProblem(element.name, name, prop, written.value ?? "").map(([message, hint]) =>
        at(file, element, message, hint),
      );
    }),
  ),
};

function valueProblem(
  component: string,
  name: string,
  prop: PropContract,
  value: string,
): [message: string, hint: string][] {
  if (prop.flag === true)
    return value === ""
      ? []
      : [[`"${name}" of <${component}> takes no value; found "${value}".`, `Write ${name} alone, or leave it out.`]];
  if (prop.values !== undefined) {
    if (prop.values.includes(value)) return [];
    return [
      [
        `"${name}" of <${component}> is one of ${prop.values.join(", ")}; found "${value}".`,
        suggest(value, prop.values, "Known"),
      ],
    ];
  }
  if (prop.required !== true || name === "id" || value.trim() !== "") return [];
  return [[`"${name}" of <${component}> is empty.`, `Fill it: ${lowerFirst(prop.what)}.`]];
}

const componentPlace: Rule = {
  id: "component-place",
  severity: "error",
  summary: "A component stands where it can: on lines of its own, and inside the one it belongs to.",
  why: "An explanation outside of its question is shown nowhere; a figure in the middle of a line is invalid in every format.",
  check: eachComponent((file, element, { inside }) => {
    const around = element.inside.at(-1);
    if (inside !== undefined && (around === undefined || !inside.includes(around)))
      return [
        at(
          file,
          element,
          `<${element.name}> stands outside of <${inside.join("> and <")}>.`,
          `Move it directly inside <${inside[0] ?? ""}>.`,
        ),
      ];
    if (element.node.type === "mdxJsxTextElement")
      return [
        at(
          file,
          element,
          `<${element.name}> stands in the middle of a line.`,
          "Put its tags on lines of their own, with empty lines around.",
        ),
      ];
    if (around === element.name)
      return [
        at(
          file,
          element,
          `<${element.name}> stands inside another <${element.name}>.`,
          "Close the first before the second begins.",
        ),
      ];
    return [];
  }),
};

const componentContent: Rule = {
  id: "component-content",
  severity: "error",
  summary: "A component that fills itself has nothing inside.",
  why: "What stands inside would be shown in no format.",
  check: eachComponent((file, element, { closed }) =>
    closed === true && childrenOf(element.node).length > 0
      ? [
          at(
            file,
            element,
            `What stands inside <${element.name}> is not shown.`,
            `Write <${element.name} /> and move the text outside.`,
          ),
        ]
      : [],
  ),
};

/** What a component that fills itself takes from book.yaml. */
const sources = [
  { component: "StoreList", key: "store", isThere: ({ book }: RuleContext) => book.config.store.length > 0 },
  { component: "BookContact", key: "contact", isThere: ({ book }: RuleContext) => book.config.contact !== "" },
  { component: "ExamDomains", key: "exam", isThere: ({ book }: RuleContext) => book.config.exam !== undefined },
];

const componentData: Rule = {
  id: "component-data",
  severity: "warning",
  summary: "book.yaml holds what a component shows.",
  why: "Without it the component shows nothing.",
  check: eachDocument(({ file, survey }, context) =>
    survey.elements.flatMap((element) => {
      const source = sources.find(({ component }) => component === element.name);
      if (source === undefined || source.isThere(context)) return [];
      return [
        at(
          file,
          element,
          `<${element.name}> has nothing to show: book.yaml has no "${source.key}".`,
          `Add "${source.key}" to book.yaml, or take the component out.`,
        ),
      ];
    }),
  ),
};

export const componentRules: Rule[] = [
  unknownComponent,
  unknownProp,
  missingProp,
  propValue,
  componentPlace,
  componentContent,
  componentData,
];
