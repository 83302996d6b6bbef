/** Tells from a file which readers it is probably for. */
import type { EpubProfileName } from "./profiles.ts";
import type { EpubFile } from "./read/epub.ts";

/** A profile, and why that one. */
export interface EpubGuess {
  profile: EpubProfileName;
  because: string;
}

/** The profile a file suggests by its name and its styles. */
export function guessEpubProfile({ styles }: EpubFile, name = ""): EpubGuess {
  if (/(^|[-_. ])(kindle|kdp)([-_. ]|$)/i.test(name.replace(/^.*[\\/]/, "")))
    return { profile: "kindle", because: "its name says so" };
  const isStyledForKindle = styles.some(({ atRules }) =>
    atRules.some(({ params }) => /amzn-(kf8|mobi|et)/.test(params)),
  );
  return isStyledForKindle
    ? { profile: "kindle", because: "it has styles for Kindle alone" }
    : { profile: "epub", because: "nothing in it is for Kindle alone" };
}
