/** Packs files into an archive that is the same for the same files. */
import { zipSync, type ZippableFile } from "fflate";

/** Files that are packed already. */
const packed = /\.(woff2|jpe?g|png|webp|gif)$/i;

/** Zip knows no earlier one. */
const earliest = Date.UTC(1980, 0, 1);

/**
 * The bytes of an archive; entries stand in the order of `files`, but those whose names are numbers come first.
 * @param date its day is given to every entry, at midnight: the hour would be that of the machine's time zone
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  const day = new Date(Math.max(date.getTime(), earliest));
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  const entries = Array.from(files, ([name, bytes]): [string, ZippableFile] => [
    name,
    [bytes, { mtime, level: packed.test(name) ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
