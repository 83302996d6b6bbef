import { expect, test } from "vitest";
import { imageSize } from "../../../src/book/image-size.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
const pad = (buffer: Buffer) => Buffer.concat([buffer, Buffer.alloc(40)]);

test.for([
  [
    "PNG",
    bytes("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 6, 64, 0, 0, 3, 132]),
    { type: "png", width: 1600, height: 900 },
  ],
  ["GIF", bytes("GIF89a", [64, 1, 200, 0]), { type: "gif", width: 320, height: 200 }],
  [
    "JPEG, behind other segments",
    pad(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0x03, 0x84, 0x06, 0x40])),
    { type: "jpeg", width: 1600, height: 900 },
  ],
  [
    "WebP, lossy",
    pad(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 64, 1, 200, 0])),
    { type: "webp", width: 320, height: 200 },
  ],
  [
    "WebP, lossless",
    pad(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x31, 0x00])),
    { type: "webp", width: 320, height: 200 },
  ],
  [
    "WebP, extended",
    pad(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X", [0, 0, 0, 0, 0, 0, 0, 0, 63, 1, 0, 199, 0, 0])),
    { type: "webp", width: 320, height: 200 },
  ],
  [
    "SVG by its viewBox",
    Buffer.from('<?xml version="1.0"?>\n<svg xmlns="x" width="10" viewBox="0 0 640.5 360"></svg>'),
    { type: "svg", width: 640.5, height: 360 },
  ],
  [
    "SVG by width and height",
    Buffer.from('<svg width="64px" height="48px"></svg>'),
    { type: "svg", width: 64, height: 48 },
  ],
  ["SVG without a size", Buffer.from("<svg></svg>"), { type: "svg", width: 0, height: 0 }],
] as const)("reads the size of %s", ([, picture, expected]) => {
  expect(imageSize(picture)).toEqual(expected);
});

test.for([
  ["nothing", ""],
  ["text", "not a picture at all"],
  ["half a PNG", "\x89PNG\r\n"],
  ["half a JPEG", "\xff\xd8\xff"],
] as const)("%s is no picture", ([, text]) => {
  expect(imageSize(Buffer.from(text, "latin1"))).toBeUndefined();
});
