/** Seeds: a short word that an exam can be drawn again from, on any machine. */

/** What a seed may look like in an address. */
const seedForm = /^[a-z0-9]{1,16}$/;

/** A seed out of an address; undefined when it is none. */
export function readSeed(text: string | null): string | undefined {
  const seed = text?.trim().toLowerCase();
  return seed !== undefined && seedForm.test(seed) ? seed : undefined;
}

/** @param random bytes, of which six make two thousand million seeds */
export function seedFrom(random: Uint8Array): string {
  // Without letters and digits that are taken for each other.
  const signs = "abcdefghjkmnpqrstuvwxyz23456789";
  return [...random].map((byte) => signs[byte % signs.length]).join("");
}

/**
 * A number from 0 to 2³²−1 that looks drawn by lot, always the same for the same text: FNV-1a
 * (https://www.rfc-editor.org/rfc/rfc9923), mixed by the last steps of MurmurHash3 (https://github.com/aappleby/smhasher).
 */
export function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
