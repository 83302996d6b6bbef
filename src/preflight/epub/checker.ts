/** Runs EPUBCheck over a file. */
import type { ValidationMessage } from "@likecoin/epubcheck-ts";

/** What it says, remarks on usage included; EPUB 3.3. https://github.com/likecoin/epubcheck-ts */
export async function checkerMessages(bytes: Uint8Array): Promise<ValidationMessage[]> {
  // It brings a parser of 1 MB, which nobody needs who judges a PDF.
  const { EpubCheck } = await import("@likecoin/epubcheck-ts");
  const { messages } = await EpubCheck.validate(bytes, { version: "3.3", includeUsage: true, includeInfo: true });
  return messages;
}
