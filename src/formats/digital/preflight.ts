/** Judges a finished single file: it carries everything, every link arrives, its policy allows what it does. */
import { judged, type Check } from "../check.ts";
import { htmlTags, type HtmlTag } from "../web/html-tags.ts";
import { pageFacts } from "../web/page-facts.ts";
import { hashSource } from "./content-policy.ts";
import { foreignCharacters } from "./font-coverage.ts";

/** Bytes: a file as it should be, and one that mail and phones' viewers still take. */
const size = { goal: 15_000_000, most: 25_000_000 };

/** What the policy must say for itself, and why each is enough: https://www.w3.org/TR/CSP3/#directives-fetch */
const forbidden = ["default-src", "connect-src", "worker-src", "base-uri", "form-action"];

/** Every check, in a fixed order. */
export async function preflightDigital(html: string): Promise<Check[]> {
  const facts = pageFacts(html);
  const tags = htmlTags(html);
  const styles = tags.filter(({ name }) => name === "style").map(({ text }) => text);
  const scripts = tags.filter(isRunning).map(({ text }) => text);
  return [
    judged("the file loads nothing from outside", [
      ...facts.loads.filter((address) => !address.startsWith("data:")),
      ...styles.flatMap((css) =>
        [...css.matchAll(/@import[^;]*|url\(["']?(?!data:|#)[^"')]*/g)].map(([address]) => address.slice(0, 120)),
      ),
    ]),
    judged(
      "every link arrives",
      facts.links.filter((href) => !isArriving(href, facts.ids)),
    ),
    judged("no id stands twice", facts.repeated),
    judged(
      "its content policy knows every script and style",
      policyFaults(html, [...scripts, ...styles], facts.inline),
    ),
    judged("no address runs a script", tags.flatMap(runningAddresses)),
    judged("it says its language and its title, and has one place for the text", landmarkFaults(html, tags)),
    advised("its size lets it be sent", sizeAdvice(Buffer.byteLength(html))),
    advised("its fonts have every character", await foreignCharacters(html, styles)),
  ];
}

/** A script with an address of its own is told as loaded; data that only is kept in a script does nothing. */
function isRunning({ name, attributes }: HtmlTag): boolean {
  return name === "script" && !attributes.has("src") && !(attributes.get("type") ?? "").includes("json");
}

/** A check that stops nothing. */
function advised(check: string, findings: readonly string[]): Check {
  return { ...judged(check, findings), ok: true, severity: findings.length === 0 ? "note" : "warning" };
}

/** What the policy lacks, allows too much, does not know, or comes too late for. */
function policyFaults(html: string, texts: readonly string[], inline: readonly string[]): string[] {
  const element = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  if (element === null) return ["there is no policy"];
  const policy = element[1] ?? "";
  const directives = policy.split(";").map((directive) => directive.trim());
  const first = html.search(/<(?:script|style|link|img)\b/);
  return [
    ...(first >= 0 && first < element.index ? ["something stands before the policy, which does not rule it"] : []),
    ...forbidden.filter((name) => !directives.includes(`${name} 'none'`)).map((name) => `${name} is not 'none'`),
    ...(/'unsafe-|https?:|\*/.test(policy) ? ["it allows more than the file’s own"] : []),
    ...texts.filter((text) => !policy.includes(hashSource(text))).map((text) => `unknown: ${text.slice(0, 60)}`),
    ...inline.filter((finding) => finding !== "<script>" && finding !== "<style>"),
  ];
}

function isArriving(href: string, ids: ReadonlySet<string>): boolean {
  if (href.startsWith("#")) return ids.has(decodeURIComponent(href.slice(1)));
  return /^(?:https?|mailto):/i.test(href);
}

function runningAddresses({ name, attributes }: HtmlTag): string[] {
  return ["href", "xlink:href", "src", "action", "formaction", "data"]
    .map((key) => attributes.get(key) ?? "")
    .filter((address) => /^[\s\0-\x1f]*(?:javascript|vbscript|data:text\/html)/i.test(address))
    .map((address) => `<${name}> ${address.trim().slice(0, 60)}`);
}

function landmarkFaults(html: string, tags: readonly HtmlTag[]): string[] {
  const count = (name: string) => tags.filter((tag) => tag.name === name).length;
  const language = tags.find(({ name }) => name === "html")?.attributes.get("lang") ?? "";
  return [
    ...(language === "" ? ["no language"] : []),
    ...(/<title>\s*[^<\s]/.test(html) ? [] : ["no title"]),
    ...(count("main") === 1 ? [] : [`${count("main")} <main> elements`]),
  ];
}

function sizeAdvice(bytes: number): string[] {
  const found = `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes > size.most)
    return [`${found}: more than the 25 MB that mail and phones’ viewers take; use smaller pictures`];
  return bytes > size.goal ? [`${found}: more than 15 MB are slow to send; use smaller pictures`] : [];
}
