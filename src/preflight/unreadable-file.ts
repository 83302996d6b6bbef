/** What is thrown for bytes that no rule can judge. */

/** The file cannot be read; the message says why, in the words of a report. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}
