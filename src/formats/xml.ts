/** Writes the small XML files of an EPUB: package document, navigation, NCX. */

type Value = string | number | undefined;

/** An element as XML; attributes that are undefined are left out, `children` are XML already. */
export function element(
  name: string,
  attributes: Record<string, Value> = {},
  children: readonly string[] | string = [],
): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value)).replace(/"/g, "&quot;")}"`],
  );
  const content = typeof children === "string" ? children : children.join("");
  return content === "" ? `<${name}${list.join("")}/>` : `<${name}${list.join("")}>${content}</${name}>`;
}

/** Text as XML. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * The text with what XML 1.0 forbids made visible: control characters become their Unicode pictures,
 * the rest the replacement character. https://www.w3.org/TR/xml/#charsets
 */
export function legalText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/[\ufffe\uffff]/g, "\ufffd");
}
