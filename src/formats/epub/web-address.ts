/** Writes addresses of the web as publications may hold them. */

/**
 * The address with every sign escaped that a browser takes and the standard of addresses does not, such as `[` in a
 * path or a lone `%`; addresses inside the publication stay. https://www.rfc-editor.org/rfc/rfc3986#appendix-A
 */
export function legalAddress(href: string): string {
  const [, scheme = "", rest = ""] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(.*)$/is.exec(href) ?? [];
  if (scheme === "") return href;
  const escaped = rest.replace(/%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/?#%-]/giu, (sign) => encodeURIComponent(sign));
  const [before = "", ...fragment] = escaped.split("#");
  return scheme + [before, ...(fragment.length === 0 ? [] : [fragment.join("%23")])].join("#");
}
