/** Makes a TrueType font whose every sign is a box: https://learn.microsoft.com/typography/opentype/spec/ */

/** The bytes of a font of that family with those signs. */
export function boxFont(family: string, signs: string): Buffer {
  const codes = [...new Set(Array.from(signs, (sign) => sign.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const box = glyph();
  // One glyph for each sign, or a PDF would take them all for one.
  const glyphs = Array.from({ length: codes.length + 1 }, () => box);
  const tables: Record<string, Buffer> = {
    "OS/2": os2(codes),
    cmap: cmap(codes),
    glyf: Buffer.concat(glyphs),
    head: head(),
    hhea: words(1, 0, 800, -200, 0, 600, 0, 0, 600, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    hmtx: words(...glyphs.flatMap(() => [600, 50])),
    loca: words(...[...glyphs, box].map((_, i) => (i * box.length) / 2)),
    maxp: words(1, 0, glyphs.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    name: names(family),
    post: Buffer.concat([long(0x00030000), Buffer.alloc(28)]),
  };
  const entries = Object.entries(tables);
  let offset = 12 + entries.length * 16;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, body] of entries) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    records.push(Buffer.concat([Buffer.from(tag), long(sum(padded)), long(offset), long(body.length)]));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([
    long(0x00010000),
    words(entries.length, 128, 3, entries.length * 16 - 128),
    ...records,
    ...bodies,
  ]);
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => buffer.writeUInt16BE(value & 0xffff, i * 2));
  return buffer;
}

function long(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value >>> 0);
  return buffer;
}

function sum(padded: Buffer): number {
  let total = 0;
  for (let i = 0; i < padded.length; i += 4) total = (total + padded.readUInt32BE(i)) >>> 0;
  return total;
}

/** One contour of four points, 500 × 700 units. */
function glyph(): Buffer {
  const outline = Buffer.concat([
    words(1, 50, 0, 550, 700, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    words(50, 500, 0, -500),
    words(0, 0, 700, 0),
  ]);
  return Buffer.concat([outline, Buffer.alloc(outline.length % 2)]);
}

function head(): Buffer {
  const start = Buffer.concat([long(0x00010000), long(0x00010000), long(0), long(0x5f0f3cf5), words(0, 1000)]);
  return Buffer.concat([start, Buffer.alloc(16), words(50, 0, 550, 700, 0, 8, 2, 0, 0)]);
}

function os2(codes: readonly number[]): Buffer {
  const last = Math.min(codes.at(-1) ?? 0, 0xffff);
  const start = words(4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
  const rest = Buffer.concat([
    Buffer.alloc(10 + 16),
    Buffer.from("BOX "),
    words(64, codes[0] ?? 0, last, 800, -200, 0, 800, 200),
  ]);
  return Buffer.concat([start, rest, Buffer.alloc(8), words(500, 700, 0, 32, 1)]);
}

function cmap(codes: readonly number[]): Buffer {
  const groups = codes.map((code, i) => Buffer.concat([long(code), long(code), long(i + 1)]));
  const table = Buffer.concat([words(12, 0), long(16 + groups.length * 12), long(0), long(groups.length), ...groups]);
  return Buffer.concat([words(0, 1, 3, 10), long(12), table]);
}

function names(family: string): Buffer {
  const texts: [id: number, text: string][] = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, `${family.replaceAll(" ", "")}-Regular`],
  ];
  const strings = texts.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  const records = texts.map(([id], i) => {
    const length = strings[i]?.length ?? 0;
    offset += length;
    return words(3, 1, 0x409, id, length, offset - length);
  });
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12), ...records, ...strings]);
}
