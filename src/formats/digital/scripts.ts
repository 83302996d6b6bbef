/** The scripts of the single file, each as one piece of plain JavaScript. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, transform, type Plugin } from "esbuild";
import { wordsFile } from "../../words/words-file.ts";

const settings = { minify: true, charset: "utf8", legalComments: "none", target: "es2022" } as const;

/** What runs before the first paint. */
export async function earlyScript(): Promise<string> {
  const file = path.join(import.meta.dirname, "../web/client/early.js");
  const { code } = await transform(await readFile(file, "utf8"), settings);
  return safeInScript(code.trim());
}

/** What runs when the page stands: frame, search, keys. @param language of the book */
export async function pageScript(language: string): Promise<string> {
  const entry = path.join(import.meta.dirname, "client/main.ts");
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [entry],
    plugins: [bookWords(language)],
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

/** `#words/…` in the book's language. */
function bookWords(language: string): Plugin {
  return {
    name: "octavo:words",
    setup(bundling) {
      bundling.onResolve({ filter: /^#words\// }, () => ({ path: wordsFile(language) }));
    },
  };
}
