/** Reads YAML against a schema and says what is wrong where: file, line, expected, found, mend. */
import { LineCounter, parseDocument, isMap, isSeq, isScalar, type Document } from "yaml";
import { z } from "zod";
import type { Finding } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";

export interface YamlSource {
  file: string;
  text: string;
  /** Lines above the YAML in its file (1 for frontmatter below `---`). */
  lineOffset: number;
}

export interface YamlResult<T> {
  value: T | undefined;
  findings: Finding[];
  /** Line in the file of the value at a path. */
  lineAt: (path: readonly PropertyKey[]) => number;
}

/** Parses and validates; on any problem `value` is undefined and every problem is listed. */
export function readYaml<S extends z.ZodType>(source: YamlSource, schema: S): YamlResult<z.infer<S>> {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + source.lineOffset, column: col };
  };
  const offsetAt = (path: readonly PropertyKey[]) => offsetOf(document, path);
  const lineAt = (path: readonly PropertyKey[]) => place(offsetAt(path)).line;
  if (document.errors.length > 0) {
    const findings = document.errors.map((error) => ({
      file: source.file,
      ...place(error.pos[0]),
      message: `YAML cannot be read: ${firstLine(error.message)}`,
      hint: "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
    }));
    return { value: undefined, findings, lineAt };
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, findings: [], lineAt };
  const findings = parsed.error.issues.flatMap((issue) =>
    explain(issue, schema, document).map(({ path, message, hint }) => ({
      file: source.file,
      ...place(offsetAt(path)),
      message,
      hint,
    })),
  );
  return { value: undefined, findings, lineAt };
}

interface Explanation {
  path: readonly PropertyKey[];
  message: string;
  hint: string;
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, document: Document): Explanation[] {
  const path = issue.path;
  const name = path.map(String).join(".") || "the file";
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return {
        path: [...path, key],
        message: `Unknown key "${[...path.map(String), key].join(".")}".`,
        hint: near !== undefined ? `Did you mean "${near}"?` : `Known keys: ${known.join(", ")}.`,
      };
    });
  }
  const found = describe(document.getIn(path as unknown[]));
  if (issue.code === "invalid_type" && found === "nothing")
    return [{ path: path.slice(0, -1), message: `"${name}" is missing.`, hint: `Add "${String(path.at(-1) ?? name)}: …" (${issue.expected}).` }];
  const expected =
    issue.code === "invalid_type" ? issue.expected
    : issue.code === "invalid_value" ? `one of ${issue.values.map(String).join(", ")}`
    : issue.code === "invalid_format" && issue.message.startsWith("Invalid") ? `a valid ${issue.format}`
    : issue.message;
  return [{ path, message: `"${name}" should be ${expected}; found ${found}.`, hint: `Correct the value of "${name}".` }];
}

/** Keys the schema knows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[String(step)] as z.ZodType | undefined);
    else if (current instanceof z.ZodArray) current = unwrap(current.element as z.ZodType);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType as z.ZodType);
    else return [];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap() as z.ZodType;
  return current;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (isMap(value)) return "a mapping";
  if (isSeq(value)) return "a list";
  if (isScalar(value)) return describe(value.value);
  return typeof value === "string" ? `"${value}"` : String(value);
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}

/** Offset of the deepest node on the path that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
