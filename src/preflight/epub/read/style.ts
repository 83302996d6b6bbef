/** Reads style sheets: their rules, one selector each, and what they fetch. */
import postcss, { CssSyntaxError, type ChildNode, type Declaration, type Node } from "postcss";
import type { Finding } from "../../../formats/check.ts";

/** A declaration, and its place in the file. */
export interface StyleDeclaration {
  /** In lower case. */
  property: string;
  value: string;
  line: number;
}

/** What is declared for one selector. */
export interface StyleRule {
  selector: string;
  declarations: StyleDeclaration[];
  /** Conditions it stands under: "@media amzn-kf8". */
  conditions: string[];
  line: number;
}

/** A style sheet, a `style` element or attribute. */
export interface StyleSheet {
  /** The file it is, or stands in. */
  path: string;
  rules: StyleRule[];
  fontFaces: { declarations: StyleDeclaration[]; line: number }[];
  /** Addresses in `url()` and `@import`. */
  addresses: { href: string; line: number }[];
  /** At-rules by name and parameters. */
  atRules: { name: string; params: string; line: number }[];
  faults: Finding[];
}

/** @param firstLine the line of the file on which `text` begins */
export function readStyle(path: string, text: string, firstLine = 1): StyleSheet {
  const sheet: StyleSheet = { path, rules: [], fontFaces: [], addresses: [], atRules: [], faults: [] };
  const lineOf = (node: Node) => (node.source?.start?.line ?? 1) + firstLine - 1;
  const declared = (nodes: readonly Node[] = []): StyleDeclaration[] =>
    nodes
      .filter((node): node is Declaration => node.type === "decl")
      .map((node) => ({ property: node.prop.toLowerCase(), value: node.value, line: lineOf(node) }));
  try {
    const root = postcss.parse(text);
    root.walk((node) => {
      const line = lineOf(node);
      if (node.type === "rule")
        for (const selector of node.selectors)
          sheet.rules.push({ selector, declarations: declared(node.nodes), conditions: conditionsOf(node), line });
      else if (node.type === "atrule") {
        const name = node.name.toLowerCase();
        sheet.atRules.push({ name, params: node.params, line });
        if (name === "font-face") sheet.fontFaces.push({ declarations: declared(node.nodes), line });
        if (name === "import") sheet.addresses.push(...addressesIn(node.params, line, /^\s*["']([^"']*)["']/g));
        if (name === "import") sheet.addresses.push(...addressesIn(node.params, line));
      } else if (node.type === "decl") sheet.addresses.push(...addressesIn(node.value, line));
    });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    sheet.faults.push({ text: `cannot be read: ${error.reason}`, file: path, line: (error.line ?? 1) + firstLine - 1 });
  }
  return sheet;
}

function conditionsOf(node: ChildNode): string[] {
  const parent = node.parent as ChildNode | undefined;
  return parent?.type === "atrule" ? [`@${parent.name} ${parent.params}`, ...conditionsOf(parent)] : [];
}

function addressesIn(value: string, line: number, pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g) {
  return [...value.matchAll(pattern)].map(([, a, b, c]) => ({ href: a ?? b ?? c ?? "", line }));
}

/** Selectors and values without what stands in quotes and brackets: there, nothing is a name. */
export function bare(selector: string): string {
  return selector.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "");
}
