/** Writes synthetic listings in the four languages that a book about services shows. */
import type { Writer } from "./prose.ts";
import { drawWord } from "./vocabulary.ts";

/** Languages in the order in which a chapter shows them. */
export const listingLanguages = ["python", "json", "ts", "yaml"] as const;

type Language = (typeof listingLanguages)[number];

/** Names and numbers of one listing. */
interface Parts {
  noun: () => string;
  adjective: () => string;
  number: () => number;
}

const writers: Record<Language, (parts: Parts) => string[]> = { python, json, ts, yaml };

/** A fence with title, label, caption and one marked line; no line is longer than 80 characters. */
export function listing(writer: Writer, language: Language, id: string, caption: string): string {
  const { random, vocabulary } = writer;
  const parts: Parts = {
    noun: () => drawWord(random, vocabulary.nouns),
    adjective: () => drawWord(random, vocabulary.adjectives),
    number: () => random.between(2, 900),
  };
  const lines = writers[language](parts);
  const extension = { python: "py", json: "json", ts: "ts", yaml: "yaml" }[language];
  const mark = random.between(2, lines.length - 1);
  const meta = `title="${parts.noun()}.${extension}" id="${id}" caption="${caption}" {${mark}}`;
  return ["```" + language + " " + meta, ...lines, "```"].join("\n");
}

function python({ noun, adjective, number }: Parts): string[] {
  const [subject, list, limit] = [noun(), noun(), noun()];
  return [
    "import time",
    "",
    `${limit.toUpperCase()}_LIMIT = ${number()}`,
    "",
    "",
    `def read_${subject}(${list}, wait=${number() / 100}):`,
    `    """Reads every ${adjective()} ${noun()} of the ${noun()}."""`,
    "    found = {}",
    `    for position, item in enumerate(${list}):`,
    `        if item["${noun()}"] > ${limit.toUpperCase()}_LIMIT:`,
    `            raise ValueError(f"{item['id']}: the ${noun()} is ${adjective()}")`,
    `        found[item["id"]] = {"${noun()}": position, "${noun()}": "${adjective()}"}`,
    `        time.sleep(wait)  # the ${noun()} needs a pause`,
    `    return [value for value in found.values() if value["${noun()}"] != "${adjective()}"]`,
  ];
}

function json({ noun, adjective, number }: Parts): string[] {
  return [
    "{",
    `  "${noun()}": "${adjective()}-${noun()}",`,
    `  "limits": { "${noun()}": ${number()}, "${noun()}": ${number()} },`,
    '  "steps": [',
    `    { "name": "${noun()}", "after": null, "isFinal": false },`,
    `    { "name": "${noun()}", "after": "${noun()}", "isFinal": false },`,
    `    { "name": "${noun()}", "after": "${noun()}", "isFinal": true }`,
    "  ],",
    `  "tags": ["${adjective()}", "${adjective()}", "${adjective()}"],`,
    `  "ratio": ${number() / 1000}`,
    "}",
  ];
}

function ts({ noun, adjective, number }: Parts): string[] {
  const [subject, type] = [noun(), noun()];
  const name = type.charAt(0).toUpperCase() + type.slice(1);
  return [
    `/** A ${adjective()} ${subject}. */`,
    `interface ${name} {`,
    "  id: string;",
    `  ${noun()}Count: number;`,
    `  state: "${adjective()}" | "${adjective()}";`,
    "}",
    "",
    `const most = ${number()};`,
    "",
    `export async function keep(all: ${name}[]): Promise<Map<string, ${name}>> {`,
    `  const kept = all.filter(({ state }) => state !== "${adjective()}");`,
    `  if (kept.length > most) throw new Error(\`\${kept.length} are too many\`);`,
    "  return new Map(kept.map((one) => [one.id, one]));",
    "}",
  ];
}

function yaml({ noun, adjective, number }: Parts): string[] {
  return [
    `# The ${adjective()} ${noun()}`,
    `${noun()}:`,
    `  name: ${adjective()}-${noun()}`,
    `  timeout: ${number()}`,
    "  retries: { attempts: 3, backoff: exponential }",
    "  events:",
    `    - type: ${noun()}`,
    `      path: /${noun()}/${noun()}`,
    `    - type: ${noun()}`,
    `      enabled: false # until the ${noun()} is ${adjective()}`,
    "  environment:",
    `    ${noun().toUpperCase()}: "${number()}"`,
  ];
}
