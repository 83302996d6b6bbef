/** Judges a finished EPUB: valid by EPUBCheck, every link arrives, every picture speaks. */
import { judged, type Check } from "../check.ts";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";
import { brokenLinks } from "./links.ts";
import { tagsOf, type Tag } from "./tags.ts";

/** Every check, in a fixed order; none stops the others. */
export async function preflightEpub(bytes: Uint8Array): Promise<Check[]> {
  const validity = await findingsOfEpubCheck(bytes);
  const pages = readPages(bytes);
  return [
    judged("EPUBCheck finds no error and no warning", validity),
    judged("every internal link arrives", brokenLinks(pages)),
    judged("every picture has a text alternative", silentPictures(pages)),
  ];
}

async function findingsOfEpubCheck(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes, { version: "3.3" });
  return messages
    .filter(({ severity }) => severity === "fatal" || severity === "error" || severity === "warning")
    .map(({ severity, id, message, location }) => {
      const place =
        location === undefined ? "" : `${location.path}${location.line === undefined ? "" : `:${location.line}`}  `;
      return `${place}${id} (${severity}): ${message}`;
    });
}

/** Tags of every XHTML page, by path in the archive. */
function readPages(bytes: Uint8Array): Map<string, Tag[]> {
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith(".xhtml") });
  return new Map(Object.entries(files).map(([path, content]) => [path, tagsOf(strFromU8(content))]));
}

function silentPictures(pages: ReadonlyMap<string, readonly Tag[]>): string[] {
  return [...pages].flatMap(([path, tags]) =>
    tags
      .filter(({ name, attributes }) =>
        name === "img" ? !attributes.has("alt") : attributes.get("role") === "img" && !attributes.get("aria-label"),
      )
      .map(({ name, attributes }) => `${path}  ${name} ${attributes.get("src") ?? ""} has no text alternative`),
  );
}
