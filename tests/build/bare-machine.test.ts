import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { unpackEmbeddedBrowser } from "../../src/formats/print/embedded-browser.ts";
import { run } from "../setup/command.ts";
import { temporaryFolder } from "../setup/temporary.ts";

const isSupported = process.platform === "linux" && process.arch === "x64";

/** What every Linux with glibc has, the smallest Debian included. */
const systemLibraries =
  /^(linux-vdso|ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libutil|libresolv|libgcc_s|libstdc\+\+)\.so/;

test.runIf(isSupported)("the embedded browser needs no library but the C library and those it brings", async () => {
  const { executable, environment } = await unpackEmbeddedBrowser();
  const libraries = execFileSync("ldd", [executable], { encoding: "utf8", env: { ...process.env, ...environment } });
  const foreign = libraries
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !systemLibraries.test(path.basename(line.split(" ")[0] ?? "")))
    .filter((line) => !line.includes(environment["LD_LIBRARY_PATH"] ?? "?"));
  expect(foreign).toEqual([]);
});

test.runIf(isSupported)("a book is printed where no browser is on the path, with an empty home", async () => {
  const folder = await temporaryFolder();
  const dist = path.join(folder, "dist");
  const empty = path.join(folder, "empty");
  const { code, stderr } = await run(
    "build",
    ["--book", "tests/fixtures/books/small", "--out", dist, "--only", "letter"],
    {
      // Unset for the child: a browser named by the environment would be taken first.
      shell: "unset PUPPETEER_EXECUTABLE_PATH CHROME_PATH",
      env: { HOME: empty, XDG_CACHE_HOME: path.join(folder, "cache"), PATH: "/bin:/usr/bin" },
    },
  );
  expect(code, stderr).toBe(0);
  const pdf = await readFile(path.join(dist, "editions", "a-small-book-letter.pdf"), "latin1");
  expect(pdf.startsWith("%PDF-1.")).toBe(true);
});
