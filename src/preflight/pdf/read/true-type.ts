/** Reads of a TrueType font what a PDF must agree with. https://learn.microsoft.com/en-us/typography/opentype/spec/ */

/** A font program. */
export interface TrueType {
  glyphs: number;
  /** Advance of a glyph, thousandths of the em. */
  widthOf: (glyph: number) => number;
  /** Maps from characters to glyphs, as platform and encoding: "3 1". */
  characterMaps: string[];
}

/** The font; undefined when its bytes are no TrueType font with all that is asked for. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return readFont(data);
  } catch {
    return undefined;
  }
}

function readFont(data: Buffer): TrueType | undefined {
  const tables = new Map<string, number>();
  for (let i = 0; i < data.readUInt16BE(4); i += 1)
    tables.set(data.toString("latin1", 12 + 16 * i, 16 + 16 * i), data.readUInt32BE(20 + 16 * i));
  const [head, maxp, hhea, hmtx] = ["head", "maxp", "hhea", "hmtx"].map((name) => tables.get(name));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return undefined;
  const unitsPerEm = data.readUInt16BE(head + 18);
  const metrics = data.readUInt16BE(hhea + 34);
  return {
    glyphs: data.readUInt16BE(maxp + 4),
    widthOf: (glyph) => (data.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    characterMaps: readMaps(data, tables.get("cmap")),
  };
}

function readMaps(data: Buffer, cmap: number | undefined): string[] {
  if (cmap === undefined) return [];
  return Array.from({ length: data.readUInt16BE(cmap + 2) }, (_, i) => {
    const at = cmap + 4 + 8 * i;
    return `${data.readUInt16BE(at)} ${data.readUInt16BE(at + 2)}`;
  });
}
