/** Reads a zip archive as it lies: entries in their order, with what their headers say. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
import { crc32, inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../../unreadable-file.ts";

/** A file in the archive. */
export interface ZipEntry {
  path: string;
  /** Place in the archive's bytes, not in its list. */
  offset: number;
  /** 0 stored, 8 deflated. */
  method: number;
  isEncrypted: boolean;
  /** Bytes of the extra field before its content. */
  extra: number;
  /** Bytes, unpacked. */
  size: number;
  content: Uint8Array;
  /** What is wrong with it; then the content is empty. */
  fault: string;
}

/** No file of a book is larger, unpacked; what claims to be is no book. */
const largest = 700 * 1024 * 1024;

const signatures = { end: 0x06054b50, listed: 0x02014b50, local: 0x04034b50 };

/** Entries in the order in which they lie in the file; folders left out. @throws UnreadableFile */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length === 0) throw new UnreadableFile("the file is empty");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new UnreadableFile("the file is no EPUB: it does not begin as a zip archive does");
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(data);
  if (end === undefined) throw new UnreadableFile("the archive is cut off: its list of files is missing");
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  let at = data.getUint32(end + 16, true);
  for (let left = data.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== signatures.listed)
      throw new UnreadableFile("the archive is damaged: its list of files breaks off");
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => data.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    unpacked += data.getUint32(at + 24, true);
    if (unpacked > largest) throw new UnreadableFile("the archive would unpack to more than 700 MB");
    if (!path.endsWith("/")) entries.push(readEntry(bytes, data, at, path));
    at += 46 + nameLength + extra + comment;
  }
  return entries.toSorted((a, b) => a.offset - b.offset);
}

/** The record that closes an archive stands at its end, before a comment of at most 64 KB. */
function endOf(data: DataView): number | undefined {
  for (let at = data.byteLength - 22; at >= Math.max(0, data.byteLength - 22 - 0xffff); at -= 1)
    if (data.getUint32(at, true) === signatures.end) return at;
  return undefined;
}

function readEntry(bytes: Uint8Array, data: DataView, at: number, path: string): ZipEntry {
  const offset = data.getUint32(at + 42, true);
  const entry: ZipEntry = {
    path,
    offset,
    method: data.getUint16(at + 10, true),
    isEncrypted: (data.getUint16(at + 8, true) & 1) === 1,
    extra: 0,
    size: data.getUint32(at + 24, true),
    content: new Uint8Array(),
    fault: "",
  };
  if (offset + 30 > bytes.length || data.getUint32(offset, true) !== signatures.local)
    return { ...entry, fault: "its header is missing" };
  entry.extra = data.getUint16(offset + 28, true);
  if (entry.isEncrypted) return { ...entry, fault: "it is encrypted" };
  const start = offset + 30 + data.getUint16(offset + 26, true) + entry.extra;
  const packed = bytes.subarray(start, start + data.getUint32(at + 20, true));
  try {
    if (entry.method !== 0 && entry.method !== 8)
      throw new Error(`it is packed in a way EPUB has not (${entry.method})`);
    const content =
      entry.method === 0
        ? packed
        : new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
    if (content.length !== entry.size || crc32(content) !== data.getUint32(at + 16, true))
      throw new Error("its checksum is wrong");
    return { ...entry, content };
  } catch (error) {
    return { ...entry, fault: error instanceof Error ? error.message : String(error) };
  }
}
