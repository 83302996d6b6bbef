/** Holds a picture against the one somebody has looked at; `UPDATE_GOLDENS=1` takes the new one. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { comparePictures, pngOf, readPicture, type Picture } from "./page-pictures.ts";

/** Folders of a set of pictures. */
export interface PictureSet {
  /** The agreed ones, in the repository. */
  goldens: string;
  /** Pictures of what differs. */
  differences: string;
}

/** Fails when `found` is not the agreed picture of that name, and leaves a picture of the difference. */
export async function expectAgreed(name: string, found: Picture, { goldens, differences }: PictureSet): Promise<void> {
  const golden = path.join(goldens, `${name}.png`);
  if (process.env["UPDATE_GOLDENS"] === "1") {
    await mkdir(goldens, { recursive: true });
    await writeFile(golden, pngOf(found));
  }
  const { isSame, verdict, difference } = comparePictures(readPicture(await readFile(golden)), found);
  if (isSame) return;
  const picture = path.join(differences, `${name}.png`);
  await mkdir(differences, { recursive: true });
  await writeFile(picture, difference);
  expect.fail(
    `${verdict}.\nExpected, found and what differs: ${picture}\n` +
      "When that is as it should be, UPDATE_GOLDENS=1 takes the new page.",
  );
}
