/** As much of subset-font as is used: https://github.com/papandreou/subset-font#api */
declare module "subset-font" {
  interface Settings {
    targetFormat: "sfnt" | "woff2";
    /** Tags of four letters; without them every feature is kept. */
    keepFeatures?: string[];
    /** Cuts nothing away; there is no text then. */
    keepAllGlyphs?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string | undefined, settings: Settings): Promise<Buffer>;
}
