/** Parses MDX with the one parser that also renders it, so that check and render cannot disagree. */
import type { Root, RootContent, PhrasingContent } from "mdast";
import { mdxToMdast, markdownToMdast, type Features } from "satteri";

/** What Markdown means in a book; the renderer is given the same. */
export const markdownFeatures: Features = {
  gfm: true,
  frontmatter: true,
  directive: true,
  headingAttributes: true,
  definitionList: true,
  smartPunctuation: true,
};

/** Where a parse stopped. */
interface SyntaxProblem {
  line: number;
  column: number;
  message: string;
}

export type ParseResult = { tree: Root; problem?: never } | { tree?: never; problem: SyntaxProblem };

/** Parses a whole MDX (or, by its name, Markdown) file; positions are 1-based, in the file. */
export function parseDocument(text: string, file: string): ParseResult {
  try {
    const parse = file.endsWith(".md") ? markdownToMdast : mdxToMdast;
    return { tree: parse(text, { features: markdownFeatures }) as Root };
  } catch (error) {
    return { problem: syntaxProblem(error instanceof Error ? error.message : String(error)) };
  }
}

/** "12:3: words (rule)" as the parser says it. */
function syntaxProblem(text: string): SyntaxProblem {
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?:\s*([\s\S]*?)(?:\s*\(mdx[\w-]*:[\w-]+\))?$/.exec(text);
  return match
    ? { line: Number(match[1]), column: Number(match[2]), message: match[3] ?? text }
    : { line: 1, column: 1, message: text };
}

/** Characters and beginnings that can mean something to Markdown or to smart punctuation. */
const markup = /[\\`*_[\]<>&~\n\t|"'@{}]|--|\.\.\.|:\/\/|www\.|^(?:[\s#+=\d:-]|$)|\s$/i;

/** Parses a line of Markdown, as it stands in captions and YAML, to its inline content. */
export function parseInline(text: string): PhrasingContent[] {
  if (!markup.test(text)) return [{ type: "text", value: text }];
  const tree = markdownToMdast(text, { features: { gfm: true, frontmatter: false, smartPunctuation: true } }) as Root;
  return tree.children.flatMap((node: RootContent) =>
    node.type === "paragraph" || node.type === "heading" ? node.children : [{ type: "text" as const, value: text }],
  );
}
