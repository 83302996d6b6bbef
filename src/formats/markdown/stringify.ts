/** Sets Markdown trees as text that any reader of GitHub's Markdown reads back the same. */
import type { Link, Root, Text } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";

type Handler = NonNullable<NonNullable<Options["handlers"]>["link"]>;

/**
 * Signs that mean nothing to Markdown but at the beginning or the end of a line. Most text holds no others, and looking
 * for each of forty unsafe patterns in it would take most of the time.
 * https://github.com/syntax-tree/mdast-util-to-markdown, `lib/unsafe.js`
 */
const harmless = /^[^\n\r\t!#*<>@[\\\]_`|~]*$/;
const harmlessStart = /^[\p{L}“‘]/u;
/** What GitHub takes for an address, https://github.github.com/gfm/#autolinks-extension-, and for a character's name. */
const meaning = /www\.|[ps]:\/|&#?\w*(?:;|$)/i;

const setText: Handler = ({ value }: Text, _, state, info) => {
  const isInLine = info.before !== "\n" && info.before !== "]" && info.after !== "\n";
  const isHarmless =
    harmless.test(value) &&
    (isInLine || (harmlessStart.test(value) && !value.endsWith(" "))) &&
    !meaning.test(info.before + value + info.after);
  return isHarmless ? value : state.safe(value, info);
};

const writeLink: Handler = ({ url, children }: Link, _, state, info) => {
  const address = writtenAddress(url);
  const [only] = children;
  if (/^https?:[^&]*$/.test(url) && children.length === 1 && only?.type === "text" && only.value === address)
    return `<${address}>`;
  const exits = [state.enter("label"), state.enter("link")];
  const words = state.containerPhrasing({ type: "link", url, children }, { ...info, before: "[", after: "]" });
  for (const exit of exits) exit();
  return `[${words}](${address})`;
};

/** Addresses bear no backslash: who copies one out of the text, as models do, gets what was meant. */
const setLink: Handler = Object.assign(writeLink, { peek: () => "[" });

/** An address without the signs that would end it. */
function writtenAddress(url: string): string {
  const hex = (sign: string) =>
    [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  return url.replace(/[\s()<>\\|]/g, (sign) => hex(sign).join("")).replace(/&(?=#?\w+;)/g, "&amp;");
}

const processor = unified()
  // Columns that are padded to line up say nothing to a reader of long cells and cost much.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    emphasis: "*",
    fences: true,
    listItemIndent: "one",
    handlers: { text: setText, link: setLink },
  })
  .freeze();

/** The text of a tree; it ends in a line break. */
export function markdownText(tree: Root): string {
  return processor.stringify(tree);
}
