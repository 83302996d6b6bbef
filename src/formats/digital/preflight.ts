/** Judges a finished single file: it carries everything, every link arrives, its policy allows what it does. */
import { judged, type Check } from "../check.ts";
import { pageFacts } from "../web/page-facts.ts";
import { hashSource } from "./content-policy.ts";

/** Every check, in a fixed order. */
export function preflightDigital(html: string): Check[] {
  const facts = pageFacts(html);
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? "");
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
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
    judged("its content policy knows every script and style", [
      ...[...scripts, ...styles]
        .filter((text) => !policy.includes(hashSource(text)))
        .map((text) => `unknown: ${text.slice(0, 60)}`),
      ...facts.inline.filter((finding) => finding !== "<script>" && finding !== "<style>"),
    ]),
  ];
}

function isArriving(href: string, ids: ReadonlySet<string>): boolean {
  if (href.startsWith("#")) return ids.has(decodeURIComponent(href.slice(1)));
  return /^(?:https?|mailto):/i.test(href);
}
