/** Tells which characters a page can show. */

/** Printable ASCII: what a reader types is shown too. */
const typed = Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i);

/**
 * Code points of the page, of its styles, which write signs of their own (`content: "\2192"`), and of its scripts,
 * which write words. Markup and code are counted with the text: nearly all of both is ASCII, which is there anyway.
 */
export function pageCharacters(page: string, styles: string, scripts: string): Set<number> {
  const codes = new Set(typed);
  for (const character of new Set(page + styles + scripts)) codes.add(character.codePointAt(0) ?? 0);
  const escapes = [
    ...Array.from(page.matchAll(/&#x([\da-f]{1,5});/gi), ([, hex = ""]) => parseInt(hex, 16)),
    ...Array.from(page.matchAll(/&#(\d{1,6});/g), ([, decimal = ""]) => Number(decimal)),
    ...Array.from(styles.matchAll(/\\([\da-f]{2,5})/gi), ([, hex = ""]) => parseInt(hex, 16)),
  ];
  for (const code of escapes) codes.add(code);
  return codes;
}
