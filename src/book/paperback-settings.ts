/** The schema of `formats.paperback` in book.yaml: what the book is printed on, and what its cover says beside the title. */
import type { Root } from "mdast";
import { markdownToMdast } from "satteri";
import { z } from "zod";

/** Papers as the printer names them; the last two are printed in color. https://kdp.amazon.com/en_US/help/topic/G201834180 */
const papers = ["white", "cream", "groundwood", "standard-color", "premium-color"] as const;

/** Settings of the paperback. */
export const paperbackSchema = z.strictObject({
  paper: z
    .enum(papers)
    .default("white")
    .describe("Paper of the interior: decides the spine's width, and whether there is color inside"),
  back: z
    .string()
    .refine((text) => strangeBlock(text) === undefined, {
      error: ({ input }) => `paragraphs and plain lists, without a ${strangeBlock(String(input)) ?? ""}`,
    })
    .optional()
    .describe(
      "Text of the back cover, paragraphs and lists of inline Markdown; made from the description when missing",
    ),
  price: z
    .string()
    .regex(/^\d+(?:\.\d{1,3})? [A-Z]{3}$/, 'an amount and a currency, such as "39.00 USD"')
    .optional()
    .describe("Price above the barcode; not printed when missing"),
  barcode: z.boolean().default(false).describe("Draws the ISBN's own barcode instead of leaving its place empty"),
  qr: z.boolean().default(true).describe("Ends each chapter with the address and QR code of its page on the site"),
});

/** Paper of the paperback's interior. */
export type PaperName = z.infer<typeof paperbackSchema>["paper"];

/** The back's blocks. */
export function backBlocks(text: string): Root["children"] {
  return (markdownToMdast(text, { features: { gfm: true, frontmatter: false, smartPunctuation: true } }) as Root)
    .children;
}

/** What of a back is neither paragraph nor plain list, in words. */
function strangeBlock(text: string): string | undefined {
  const types = backBlocks(text).flatMap((block): string[] =>
    block.type === "list" ? block.children.flatMap((item) => item.children.map(({ type }) => type)) : [block.type],
  );
  const strange = types.find((type) => type !== "paragraph");
  return strange === undefined ? undefined : (names[strange] ?? strange);
}

const names: Record<string, string> = {
  list: "list inside a list",
  heading: "heading",
  code: "code block",
  blockquote: "quotation",
  thematicBreak: "line",
  html: "block of HTML",
};
