/** Makes proofs: pictures of every page of some PDFs, with what preflight found marked on them. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { setLog } from "mupdf";
import type { Progress } from "../build/progress.ts";
import type { Judged } from "../preflight/preflight.ts";
import { UnreadableFile } from "../preflight/unreadable-file.ts";
import type { FileProof } from "./file-proof.ts";
import { indexPage } from "./index-page.ts";
import { marksOf } from "./marks.ts";
import { openPdfFile, type PdfFile } from "./pdf-file.ts";
import { sheetsOf } from "./sheet-jobs.ts";
import { refuseForeignFolder, replaceFolder } from "./swap.ts";

export interface ProofRequest {
  /** PDFs. */
  files: readonly string[];
  /** Folder to write, in place of the proof it holds. */
  out: string;
  /** How large pages are drawn, pixels to the inch; covers three times as large. */
  dpi: number;
  /** What preflight says of a file. @throws UnreadableFile */
  judge: (bytes: Uint8Array) => Pick<Judged, "profile" | "checks">;
}

/**
 * Draws all files and writes an index.html that shows them.
 * @throws UnreadableFile or RequestError; the proof in `out` is then as it was
 */
export async function makeProof(request: ProofRequest, progress: Progress): Promise<FileProof[]> {
  await refuseForeignFolder(request.out);
  // What the library mutters about damaged files is said better by the error that follows.
  setLog({});
  let files: PdfFile[] = [];
  try {
    files = await openAll(request.files);
    return await replaceFolder(request.out, async (stage) => {
      const proofs: FileProof[] = [];
      const folders = folderNames(files);
      for (const [i, file] of files.entries()) {
        const folder = path.join(stage, folders[i] ?? "");
        proofs.push(await progress.step(file.name, (say) => proofOf(file, files, request, folder, say)));
      }
      await writeFile(path.join(stage, "index.html"), indexPage(proofs));
      return proofs;
    });
  } finally {
    for (const file of files) file.close();
    setLog(null);
  }
}

/** Opens all files, or tells of all that cannot be read. */
async function openAll(names: readonly string[]): Promise<PdfFile[]> {
  const results = await Promise.allSettled(names.map(openPdfFile));
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason as Error] : []));
  const opened = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  if (failures.length === 0) return opened;
  for (const file of opened) file.close();
  const strange = failures.find((error) => !(error instanceof UnreadableFile));
  throw strange ?? new UnreadableFile(failures.map(({ message }) => message).join("\n"));
}

/** A folder for each file, named after it. */
function folderNames(files: readonly PdfFile[]): string[] {
  const taken = new Set(["index.html"]);
  return files.map(({ name }) => {
    const base = name.replace(/\.pdf$/i, "");
    let folder = base;
    for (let count = 2; taken.has(folder); count += 1) folder = `${base}-${count}`;
    taken.add(folder);
    return folder;
  });
}

async function proofOf(
  file: PdfFile,
  files: readonly PdfFile[],
  { dpi, judge }: ProofRequest,
  folder: string,
  say: (word: string) => void,
): Promise<FileProof> {
  const { name, pages, labelOf } = file;
  say("preflight");
  await breathe();
  const { profile, checks } = judged(file, judge);
  const marks = marksOf(checks, pages.length);
  const proof: FileProof = { name, pages: pages.length, profile, sheets: [], marks, labelOf };
  const plans = sheetsOf(file, files, marks, dpi);
  await mkdir(folder);
  for (const [i, { first, last, draw }] of plans.entries()) {
    say(`sheet ${i + 1} of ${plans.length}`);
    await breathe();
    const { png, ...sheet } = draw();
    const number = String(i + 1).padStart(Math.max(2, String(plans.length).length), "0");
    const picture = path.join(folder, `sheet-${number}.png`);
    await writeFile(picture, png);
    proof.sheets.push({ ...sheet, path: `${path.basename(folder)}/${path.basename(picture)}`, first, last });
  }
  return proof;
}

function judged({ path: file, bytes }: PdfFile, judge: ProofRequest["judge"]): ReturnType<ProofRequest["judge"]> {
  try {
    return judge(bytes);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? new UnreadableFile(`${file}: ${cause.message}.`, { cause }) : cause;
  }
}
