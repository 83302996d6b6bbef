/** Names the steps of packing, as they are measured, reported and held against their targets. */

/** Each in the order in which it is done. */
export const packageStages = {
  firstDigital: "Pack digital, fonts to be cut",
  digital: "Pack digital",
  judgeDigital: "Judge digital",
  epub: "Pack EPUB",
} as const;
