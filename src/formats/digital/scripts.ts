/** The scripts of the single file, each as one piece of plain JavaScript. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, transform } from "esbuild";

const settings = { minify: true, charset: "utf8", legalComments: "none", target: "es2022" } as const;

/** What runs before the first paint. */
export async function earlyScript(): Promise<string> {
  const file = path.join(import.meta.dirname, "../web/client/early.js");
  const { code } = await transform(await readFile(file, "utf8"), settings);
  return safeInScript(code.trim());
}

/** What runs when the page stands: frame, search, keys. */
export async function pageScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, "client/main.ts");
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    write: false,
    logLevel: "silent",
  });
  return safeInScript((outputFiles[0]?.text ?? "").trim());
}

/** Keeps a script from ending its own element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export function safeInScript(code: string): string {
  return code
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--")
    .replace(/<(script)/gi, "\\x3c$1");
}
