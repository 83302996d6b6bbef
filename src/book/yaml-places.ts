/** Loads YAML and remembers where everything stands in its text. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";

/** 0-based line and column in the YAML text. */
export interface YamlPlace {
  line: number;
  column: number;
}

export type YamlDocument = { placeOf: (path: readonly PropertyKey[]) => YamlPlace } & (
  { value: unknown; problem?: never } | { value?: never; problem: YamlPlace & { reason: string } }
);

/** A node as the parser went through it. */
interface Span {
  start: number;
  end: number;
  kind: string;
  value: unknown;
  children: Span[];
}

/** Loads one YAML 1.2 document; a place asked for is that of the deepest node on the path that exists. */
export function loadYaml(text: string): YamlDocument {
  const root: Span = { start: 0, end: text.length, kind: "", value: undefined, children: [] };
  const open: Span[] = [root];
  const locate = (offset: number) => placeAt(text, offset);
  const placeOf = (path: readonly PropertyKey[]) => locate(offsetOf(root.children[0], path, text));
  try {
    const value = load(text, {
      schema: CORE_SCHEMA,
      listener(event, { position, kind, result }) {
        if (event === "open") {
          const span: Span = { start: position, end: position, kind: "", value: undefined, children: [] };
          open.at(-1)?.children.push(span);
          open.push(span);
          return;
        }
        const span = open.pop();
        if (span) Object.assign(span, { end: position, kind, value: result as unknown });
      },
    });
    return { value, placeOf };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark;
    return { problem: { line, column, reason: error.reason }, placeOf };
  }
}

function offsetOf(root: Span | undefined, path: readonly PropertyKey[], text: string): number {
  let span = root;
  let offset = span === undefined ? 0 : contentStart(text, span.start);
  for (const step of path) {
    const next = span === undefined ? undefined : childAt(span, step, text);
    if (next === undefined) return offset;
    offset = contentStart(text, next.at.start);
    span = next.value;
  }
  return offset;
}

/** The child a step leads to: of a mapping the key's place, of a sequence the item's. */
function childAt(span: Span, step: PropertyKey, text: string): { at: Span; value: Span | undefined } | undefined {
  // Where a mapping may begin, the parser first reads a key; a key without a colon is the node itself.
  const [only] = span.children;
  if (only !== undefined && only.value === span.value) return childAt(only, step, text);
  if (span.kind === "sequence") {
    const item = span.children[Number(step)];
    return item && { at: item, value: item };
  }
  const isKey = (child: Span | undefined) =>
    child !== undefined && /^[ \t]*:/.test(text.slice(child.end, child.end + 8));
  const index = span.children.findIndex((child) => isKey(child) && String(child.value) === String(step));
  const key = span.children[index];
  if (key === undefined) return undefined;
  const value = span.children[index + 1];
  return { at: key, value: isKey(value) ? undefined : value };
}

/** The parser opens a node before the blanks and comments in front of it. */
function contentStart(text: string, from: number): number {
  return from + (/^(?:\s+|#[^\n]*)*/.exec(text.slice(from))?.[0].length ?? 0);
}

function placeAt(text: string, offset: number): YamlPlace {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return { line, column: offset - lineStart };
}
