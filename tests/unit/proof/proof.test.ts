import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ColorSpace, Image, type Pixmap } from "mupdf";
import { expect, test } from "vitest";
import type { Progress } from "../../../src/build/progress.ts";
import type { Check } from "../../../src/formats/check.ts";
import type { FileProof } from "../../../src/proof/file-proof.ts";
import { UnreadableFile } from "../../../src/preflight/unreadable-file.ts";
import { makeProof } from "../../../src/proof/proof.ts";
import { drawnPdf, type DrawnPage } from "../../setup/drawn-pdf.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

const silent: Progress = { step: (_, work) => work(() => undefined), say: () => undefined };

const judge = () => ({ profile: "kdp" as const, checks: [] });

const broken: Check = {
  ok: false,
  check: "text inside the margins",
  detail: "",
  id: "inside-margin",
  findings: [
    { text: "“Weirs” stands 0.2 in from the gutter", page: 2, box: [72, 144, 216, 216] },
    { text: "nothing stands here", page: 3 },
    { text: "Arial is not <embedded>" },
  ],
};

interface Made {
  proofs: FileProof[];
  out: string;
  index: string;
}

/** Proofs of PDFs with these pages, by file name. */
async function proofsOf(files: Record<string, readonly DrawnPage[]>, checks: Check[] = [], dpi = 48): Promise<Made> {
  const folder = await temporaryFolder();
  for (const [name, pages] of Object.entries(files)) await writeFile(path.join(folder, name), drawnPdf(pages));
  const out = path.join(folder, "proof");
  const request = {
    files: Object.keys(files).map((name) => path.join(folder, name)),
    out,
    dpi,
    judge: () => ({ profile: "kdp" as const, checks }),
  };
  const proofs = await makeProof(request, silent);
  return { proofs, out, index: await readFile(path.join(out, "index.html"), "utf8") };
}

const pages = (count: number) => Array.from({ length: count }, (_, i) => ({ words: `Page ${i + 1}` }));

async function picture(file: string): Promise<{ pixmap: Pixmap; pixel: (x: number, y: number) => number[] }> {
  const pixmap = new Image(await readFile(file)).toPixmap().convertToColorSpace(ColorSpace.DeviceRGB, false);
  const pixel = (x: number, y: number) => {
    const at = Math.round(y) * pixmap.getStride() + Math.round(x) * 3;
    return Array.from(pixmap.getPixels().subarray(at, at + 3));
  };
  return { pixmap, pixel };
}

const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 190 && green < 60 && blue < 80;

test("a book of 40 pages lies on two sheets, each as large as index.html says", async () => {
  const { proofs, out, index } = await proofsOf({ "tides.pdf": pages(40) });
  expect(await readdir(path.join(out, "tides"))).toEqual(["sheet-01.png", "sheet-02.png"]);
  for (const { path: file, width, height } of proofs[0]?.sheets ?? []) {
    const { pixmap } = await picture(path.join(out, file));
    expect([pixmap.getWidth(), pixmap.getHeight()]).toEqual([width, height]);
    expect(index).toContain(`<img src="${file}" width="${width}" height="${height}"`);
  }
  expect(proofs[0]?.sheets.map(({ first, last }) => [first, last])).toEqual([
    [1, 31],
    [32, 40],
  ]);
  expect(index).toContain('alt="tides.pdf, sheet 2 of 2, pages 32 to 40; no findings"');
});

test("pages are drawn: white paper, and words where they stand", async () => {
  const { out } = await proofsOf({ "a.pdf": [{ words: "MMMM" }] }, [], 72);
  const { pixel } = await picture(path.join(out, "a", "sheet-01.png"));
  // The only page is a recto: right of the fold, below title and margin.
  const [left, top] = [44 + 432, 92];
  expect(pixel(left + 200, top + 300)).toEqual([255, 255, 255]);
  const row = Array.from({ length: 40 }, (_, i) => pixel(left + 72 + i, top + 68));
  expect(row.some(([red = 255]) => red < 100)).toBe(true);
});

test("a finding is framed in red at its place, and one without place around its page", async () => {
  const { proofs, out } = await proofsOf({ "a.pdf": pages(4) }, [broken]);
  const [sheet] = proofs[0]?.sheets ?? [];
  const { pixel } = await picture(path.join(out, sheet?.path ?? ""));
  expect(sheet?.marks.map(({ number }) => number)).toEqual([2, 3]);
  // The second page is the verso of the second opening; 48 dots an inch, and a frame 3 pixels around the box.
  const page = [44 + 2 * 288 + 36, 92];
  const place = [(page[0] ?? 0) + 48 - 3, 92 + 96 - 3, (page[0] ?? 0) + 144 + 3, 92 + 144 + 3];
  expect(sheet?.marks[0]?.area).toEqual(place);
  const [left = 0, top = 0, right = 0, bottom = 0] = place;
  for (const [x, y] of [
    [left + 1, (top + bottom) / 2],
    [right - 2, (top + bottom) / 2],
    [(left + right) / 2, bottom - 2],
  ] as const)
    expect(isRed(pixel(x, y)), `${x}, ${y}`).toBe(true);
  expect(isRed(pixel(right + 6, (top + bottom) / 2))).toBe(false);
  const [x = 0, y = 0, farther = 0, below = 0] = sheet?.marks[1]?.area ?? [];
  expect([farther - x, below - y]).toEqual([288, 432]);
  expect(isRed(pixel(farther - 2, (y + below) / 2))).toBe(true);
});

test("index.html lists every finding, with a way to its mark and back", async () => {
  const { index } = await proofsOf({ "a.pdf": pages(4), "b.pdf": pages(2) }, [broken]);
  expect(index).toContain("Arial is not &lt;embedded&gt;");
  for (const [file, number] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ]) {
    expect(index).toContain(`<tr id="finding-${file}-${number}"`);
    expect(index).toContain(`<a href="#mark-${file}-${number}">`);
    expect(index).toContain(`id="mark-${file}-${number}" href="#finding-${file}-${number}"`);
  }
  // The second file has no third page: that finding has a line and no mark.
  expect(index).toContain('<tr id="finding-2-1"');
  expect(index).not.toContain('id="mark-2-1"');
  expect(index).not.toMatch(/<script|https?:/);
});

test("a cover is one large picture, folded for the interior beside it", async () => {
  const { proofs, out } = await proofsOf({
    "a-cover.pdf": [{ width: 914.76, height: 666 }],
    "a-paperback.pdf": pages(2),
  });
  const [cover] = proofs;
  expect(cover?.sheets).toHaveLength(1);
  expect(cover?.sheets[0]?.width).toBeGreaterThan(1800);
  const { pixel } = await picture(path.join(out, "a-cover", "sheet-01.png"));
  // Trim at an eighth of an inch, the fold six inches from it; 144 dots an inch.
  const [left, top] = [44, 92 + 46];
  expect(pixel(left + 19, top + 666)).toEqual([0, 163, 215]);
  const fold = Array.from({ length: 30 }, (_, i) => pixel(left + 18 + 864, top + 600 + i));
  expect(fold).toContainEqual([224, 33, 138]);
});

test("two files of one name have folders of their own", async () => {
  const folder = await temporaryFolder();
  for (const part of ["one", "two"]) {
    await mkdir(path.join(folder, part));
    await writeFile(path.join(folder, part, "book #1.pdf"), drawnPdf(pages(1)));
  }
  const files = ["one", "two"].map((part) => path.join(folder, part, "book #1.pdf"));
  const out = path.join(folder, "proof");
  await makeProof({ files, out, dpi: 48, judge }, silent);
  expect(await readdir(out)).toEqual(["book #1", "book #1-2", "index.html"]);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toContain('src="book%20%231-2/sheet-01.png"');
});

test("every file that cannot be read is named, and the last proof stands", async () => {
  const { out } = await proofsOf({ "a.pdf": pages(1) });
  const folder = path.dirname(out);
  await writeFile(path.join(folder, "words.pdf"), "These are words.");
  await writeFile(path.join(folder, "cut.pdf"), drawnPdf(pages(3)).subarray(0, 300));
  const files = ["a.pdf", "words.pdf", "cut.pdf", "none.pdf"].map((name) => path.join(folder, name));
  const failure = makeProof({ files, out, dpi: 48, judge }, silent);
  await expect(failure).rejects.toMatchObject({
    name: "UnreadableFile",
    message: [
      `${files[1] ?? ""} is no PDF, or a damaged one.`,
      `${files[2] ?? ""} is no PDF, or a damaged one.`,
      `${files[3] ?? ""} is not there.`,
    ].join("\n"),
  });
  expect(await readdir(out)).toEqual(["a", "index.html"]);
  expect(await readdir(folder)).toEqual(["a.pdf", "cut.pdf", "proof", "words.pdf"]);
});

test("a proof takes the place of the last one, and of nothing else", async () => {
  const { out } = await proofsOf({ "a.pdf": pages(1) });
  const folder = path.dirname(out);
  await writeFile(path.join(folder, "b.pdf"), drawnPdf(pages(1)));
  const request = { files: [path.join(folder, "b.pdf")], out, dpi: 48, judge };
  await makeProof(request, silent);
  expect(await readdir(out)).toEqual(["b", "index.html"]);
  const foreign = path.join(folder, "foreign");
  await mkdir(foreign);
  await writeFile(path.join(foreign, "index.html"), "<title>My work</title>");
  await expect(makeProof({ ...request, out: foreign }, silent)).rejects.toThrow("is no proof of Octavo");
  expect(await readFile(path.join(foreign, "index.html"), "utf8")).toContain("My work");
});

test("when preflight fails midway, the last proof stands and nothing is left beside it", async () => {
  const { out } = await proofsOf({ "a.pdf": pages(1) });
  const folder = path.dirname(out);
  const fail = () => {
    throw new UnreadableFile("the file cannot be judged");
  };
  const files = [path.join(folder, "a.pdf")];
  await expect(makeProof({ files, out, dpi: 48, judge: fail }, silent)).rejects.toThrow(
    `${files[0] ?? ""}: the file cannot be judged.`,
  );
  expect(await readdir(folder)).toEqual(["a.pdf", "proof"]);
  expect(await readdir(out)).toEqual(["a", "index.html"]);
});

test("what a killed run left behind is swept away", async () => {
  const { out } = await proofsOf({ "a.pdf": pages(1) });
  const folder = path.dirname(out);
  // No system gives a process this number.
  await mkdir(`${out}.next-4194305`);
  await mkdir(`${out}.next-${process.ppid}`);
  await makeProof({ files: [path.join(folder, "a.pdf")], out, dpi: 48, judge }, silent);
  expect(await readdir(folder)).toEqual(["a.pdf", "proof", `proof.next-${process.ppid}`]);
});
