/** Counts words. */

/** Words as a reader counts them: runs that begin with a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) {
      if (!inWord) count++;
      inWord = true;
    } else if (!joiners.has(code)) inWord = false;
  }
  return count;
}

/** ’ ' . , - inside a word. */
const joiners = new Set([0x2019, 0x27, 0x2e, 0x2c, 0x2d]);

function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  // Dashes and quotation marks are most of what is not ASCII.
  if (code >= 0x2010 && code <= 0x2027) return false;
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{Letter}\p{Number}]/u.test(String.fromCharCode(code));
}
