/** Reads YAML against a schema and says what is wrong where: file, line, expected, found, mend. */
import { z } from "zod";
import type { Finding } from "./diagnostic.ts";
import { nearest, suggest } from "./nearest.ts";
import { loadYaml, type YamlPlace } from "./yaml-places.ts";

export interface YamlSource {
  file: string;
  text: string;
  /** Lines above the YAML in its file (1 for frontmatter below `---`). */
  lineOffset: number;
}

export interface YamlResult<T> {
  value: T | undefined;
  /** What the YAML says, sound or not; undefined when it cannot be read. */
  raw: unknown;
  findings: Finding[];
  /** Line in the file of the value at a path. */
  lineAt: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses and validates; on any problem `value` is undefined and every problem is listed.
 * @param defaults stand in for keys that a mapping does not hold
 */
export function readYaml<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  defaults?: object,
): YamlResult<z.infer<S>> {
  const document = loadYaml(source.text);
  const inFile = ({ line, column }: YamlPlace) => ({ line: line + 1 + source.lineOffset, column: column + 1 });
  const lineAt = (path: readonly PropertyKey[]) => inFile(document.placeOf(path)).line;
  if (document.problem) {
    const finding: Finding = {
      file: source.file,
      ...inFile(document.problem),
      message: `YAML cannot be read: ${document.problem.reason}.`,
      hint: "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
    };
    return { value: undefined, raw: undefined, findings: [finding], lineAt };
  }
  const raw = document.value ?? {};
  const parsed = schema.safeParse(defaults && !Array.isArray(raw) ? { ...defaults, ...raw } : raw);
  if (parsed.success) return { value: parsed.data, raw, findings: [], lineAt };
  const findings = parsed.error.issues.flatMap((issue) =>
    explain(issue, schema, raw).map(({ path, message, hint }) => ({
      file: source.file,
      ...inFile(document.placeOf(path)),
      message,
      hint,
    })),
  );
  return { value: undefined, raw, findings, lineAt };
}

interface Explanation {
  path: readonly PropertyKey[];
  message: string;
  hint: string;
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): Explanation[] {
  const path = issue.path;
  // Which item of a list it is, the line says.
  const name = path.filter((step) => typeof step === "string").join(".");
  const subject = name === "" ? (path.length === 0 ? "The file" : "The entry") : `"${name}"`;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Unknown key "${name === "" ? key : `${name}.${key}`}".`,
      hint: suggest(key, known, "Known keys"),
    }));
  }
  const found = describe(valueAt(value, path));
  if (issue.code === "invalid_type" && found === "nothing")
    return [
      {
        path: path.slice(0, -1),
        message: `${subject} is missing.`,
        hint: `Add "${String(path.at(-1) ?? name)}: …" (${typeWords(issue.expected)}).`,
      },
    ];
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const near = nearest(found.replaceAll('"', ""), values);
  const hint =
    near === undefined
      ? name === ""
        ? "Correct it."
        : `Correct "${String(path.findLast((step) => typeof step === "string"))}".`
      : `Did you mean "${near}"?`;
  return [{ path, message: `${subject} should be ${expectation(issue)}; found ${found}.`, hint }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeWords(issue.expected);
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return issue.message.startsWith("Invalid")
        ? (formatWords[issue.format] ?? `a valid ${issue.format}`)
        : issue.message;
    case "too_small":
      if (issue.origin === "string") return "filled";
      return issue.origin === "array" ? `a list of at least ${issue.minimum}` : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `${issue.maximum} characters long` : `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const formatWords: Record<string, string> = {
  date: "a date as YYYY-MM-DD",
  url: "an address such as https://example.org/",
  uuid: "a UUID",
};

function typeWords(type: string): string {
  const words: Record<string, string> = {
    string: "text",
    array: "a list",
    object: "a mapping",
    record: "a mapping",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
  };
  return words[type] ?? type;
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
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a mapping";
  return JSON.stringify(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}
