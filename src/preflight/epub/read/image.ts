/** Reads the headers of pictures: what they are, how large, and what Kindle does not show. */
import { imageSize } from "../../../book/image-size.ts";

/** A picture of pixels. */
export interface ImageFacts {
  /** Told from its first bytes. */
  type: "image/jpeg" | "image/png" | "image/gif" | "image/webp";
  /** Pixels. */
  width: number;
  height: number;
  hasTransparency: boolean;
  isAnimated: boolean;
  /** Colors meant for ink, not for screens. */
  isCmyk: boolean;
}

/** undefined for what is none of the four kinds, or is cut off. */
export function readImage(content: Uint8Array): ImageFacts | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const size = imageSize(bytes);
    if (size === undefined || size.type === "svg") return undefined;
    const { type, width, height } = size;
    const plain = { hasTransparency: false, isAnimated: false, isCmyk: false };
    return { ...plain, ...traits[type](bytes), type: `image/${type}`, width, height };
  } catch (error) {
    // A place beyond the last byte.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Traits = Partial<Pick<ImageFacts, "hasTransparency" | "isAnimated" | "isCmyk">>;

const traits: Record<"png" | "jpeg" | "gif" | "webp", (bytes: Buffer) => Traits> = { png, jpeg, gif, webp };

/** The kind of color, and the chunks before the pixels. https://www.w3.org/TR/png-3/#11IHDR */
function png(bytes: Buffer): Traits {
  const chunks: string[] = [];
  for (let at = 8; at + 8 <= bytes.length && chunks.at(-1) !== "IDAT"; at += 12 + bytes.readUInt32BE(at))
    chunks.push(bytes.toString("latin1", at + 4, at + 8));
  const hasAlpha = [4, 6].includes(bytes.readUInt8(25));
  return { hasTransparency: hasAlpha || chunks.includes("tRNS"), isAnimated: chunks.includes("acTL") };
}

/** Four colors are those of ink. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
function jpeg(bytes: Buffer): Traits {
  let at = 2;
  const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  while (!isFrame(bytes.readUInt8(at + 1))) at += 2 + bytes.readUInt16BE(at + 2);
  return { isCmyk: bytes.readUInt8(at + 9) === 4 };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function gif(bytes: Buffer): Traits {
  const colors = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + colors(bytes.readUInt8(10));
  let [frames, hasTransparency] = [0, false];
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      hasTransparency ||= bytes[at + 1] === 0xf9 && (bytes.readUInt8(at + 3) & 1) === 1;
      at += 2;
    } else {
      frames += 1;
      at += 11 + colors(bytes.readUInt8(at + 9));
    }
    while (bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at);
    at += 1;
  }
  return { hasTransparency, isAnimated: frames > 1 };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(bytes: Buffer): Traits {
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8L") return { hasTransparency: ((bytes.readUInt32LE(21) >>> 28) & 1) === 1 };
  const flags = kind === "VP8X" ? bytes.readUInt8(20) : 0;
  return { hasTransparency: (flags & 0x10) !== 0, isAnimated: (flags & 2) !== 0 };
}
