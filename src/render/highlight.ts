/** Colors code with classes, not styles: a strict content policy and print both need it so. */
import { createCssVariablesTheme, createHighlighter, bundledLanguages, type Highlighter } from "shiki";
import { escapeHtml } from "./escape.ts";

const theme = createCssVariablesTheme({ name: "octavo", variablePrefix: "--tok-", fontStyle: false });

let shared: Promise<Highlighter> | undefined;
const done = new Map<string, string>();

/**
 * Lines of code as HTML: `<span class="line">` each, marked ones with `marked`, tokens with `tok-…`.
 * A language nobody knows is shown plain.
 */
export async function highlightHtml(code: string, language: string, marks: readonly number[]): Promise<string> {
  const key = JSON.stringify([code, language, marks]);
  const known = done.get(key);
  if (known !== undefined) return known;
  const lines = await tokenLines(code, language);
  const html = lines
    .map((line, i) => `<span class="line${marks.includes(i + 1) ? " marked" : ""}">${line}</span>`)
    .join("\n");
  done.set(key, html);
  return html;
}

async function tokenLines(code: string, language: string): Promise<string[]> {
  if (!Object.hasOwn(bundledLanguages, language)) return code.split("\n").map(escapeHtml);
  shared ??= createHighlighter({ themes: [theme], langs: [] });
  const highlighter = await shared;
  if (!highlighter.getLoadedLanguages().includes(language)) await highlighter.loadLanguage(language as never);
  // A limit by the clock would leave a line half colored on a busy machine, and two builds unlike.
  const limits = { tokenizeTimeLimit: 0 };
  const { tokens } = highlighter.codeToTokens(code, { lang: language as never, theme: "octavo", ...limits });
  return tokens.map((line) => line.map((token) => wrap(token.content, token.color)).join(""));
}

/** "var(--tok-token-string-expression)" names the class "tok-string". */
function wrap(text: string, color: string | undefined): string {
  const name = /--tok-token-([a-z]+)/.exec(color ?? "")?.[1];
  return name === undefined ? escapeHtml(text) : `<span class="tok-${name}">${escapeHtml(text)}</span>`;
}
