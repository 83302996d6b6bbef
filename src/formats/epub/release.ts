/** What identifies a publication: its names, the same in every build of one edition. */
import { createHash } from "node:crypto";
import type { Book, EditionName } from "../../book/types.ts";

/** "urn:uuid:…", the same in every release; the demo and the file for Kindle have one of their own. */
export function publicationId(book: Book, file: EditionName | "kindle"): string {
  const uuid = book.config.identifiers.uuid ?? namedUuid(octavoNamespace, book.id);
  return `urn:uuid:${file === "full" ? uuid.toLowerCase() : namedUuid(uuid, file)}`;
}

/** Any UUID will do, as long as it never changes: books without their own are named below it. */
const octavoNamespace = "a3b1c1de-6f0e-5b57-9c55-0b7f4d3f1d2a";

/** UUID version 5 of a name in a namespace. https://www.rfc-editor.org/rfc/rfc9562#section-5.5 */
export function namedUuid(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replace(/-/g, ""), "hex"))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex", 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
