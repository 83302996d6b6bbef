/** As much of hyphenopoly as is used: https://github.com/mnater/Hyphenopoly/blob/master/docs/Node-Module.md */
declare module "hyphenopoly" {
  interface Settings {
    /** Languages to load, by the names of `supportedLanguages`. */
    require: string[];
    sync: true;
    loaderSync: (file: string, folder: URL) => Uint8Array;
    minWordLength: number;
    leftmin: number;
    rightmin: number;
    /** By language: words with hyphens, joined by ", ". */
    exceptions: Record<string, string>;
  }
  const hyphenopoly: {
    supportedLanguages: string[];
    /** What divides the words of a text, by language. */
    config: (settings: Settings) => Map<string, (text: string) => string>;
  };
  export default hyphenopoly;
}
