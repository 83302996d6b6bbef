/**
 * Lets addresses and names of code go on in the next line at their joints, without a sign that a reader would copy.
 * These functions travel into the browser as text: they may use nothing but their argument and the browser.
 */

/** Opens the joints of addresses, behind a slash or a dot, and of long names in running text. */
export function openJoints(): void {
  /** Letters of a name that stays whole, of one that stays whole but for its signs, and least letters of a piece. */
  const whole = 14;
  const plain = 20;
  const least = 3;
  const joints = /(?<=[^/.\-?&=_#@:][/.\-?&=_#@]+)(?=[^/.\-?&=_#@:])/;
  const signs = String.raw`(?<=[^\s/.:_=&?,;|([{-][/.:_=&?,;|([{-]+)(?=[^\s/.:_=&?,;|)\]}-])`;
  const humps = String.raw`(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})`;
  const longest = (text: string) => Math.max(...text.split(/\s/).map((name) => name.length));
  const joined = (pieces: string[]) =>
    pieces.reduce<string[]>((kept, piece, i) => {
      const last = kept.at(-1);
      const isShort = last !== undefined && (last.length < least || (i === pieces.length - 1 && piece.length < least));
      return isShort ? [...kept.slice(0, -1), last + piece] : [...kept, piece];
    }, []);
  const open = (element: Element, jointsOf: (text: string) => RegExp | undefined) => {
    if (element.querySelector("wbr") !== null) return;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      const at = jointsOf(text.data);
      const pieces = at === undefined ? [] : joined(text.data.split(at));
      if (pieces.length < 2) continue;
      text.replaceWith(...pieces.flatMap((piece, i) => (i === 0 ? [piece] : [document.createElement("wbr"), piece])));
    }
  };
  const isAddress = (text: string) => /^\S+[/@]\S+$|^www\.\S+$/.test(text.trim());
  for (const address of document.querySelectorAll(".source-url, a[href^=http]"))
    open(address, (text) => (isAddress(text) ? joints : undefined));
  for (const code of document.querySelectorAll(":not(pre) > code"))
    open(code, (text) =>
      longest(text) < whole ? undefined : new RegExp(longest(text) < plain ? signs : `${signs}|${humps}`, "u"),
    );
}
