import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { builtSite } from "../../../src/publish/built-site.ts";
import { buildWith, first, writeManifestOf } from "./site.ts";

test("a site is published as the build left it, by the paths it has on the host", async () => {
  const { files, name, folder } = await builtSite(await buildWith(first));
  expect(files.map((file) => file.path)).toEqual(Object.keys(first));
  expect([name, path.basename(folder)]).toEqual(["Soup, edition 1.0", "site"]);
});

test("a site that failed preflight is refused with what was found", async () => {
  const checks = [{ ok: false, check: "every link arrives", detail: "index.html  names /gone/, which is not there" }];
  await expect(builtSite(await buildWith(first, checks))).rejects.toThrow(/every link arrives: index.html/);
});

test("a file that was changed, or is gone, since preflight is refused by its name", async () => {
  const dist = await buildWith(first);
  await writeFile(path.join(dist, "site/index.html"), "<h1>Fixed by hand</h1>");
  await expect(builtSite(dist)).rejects.toThrow(/site\/index.html is not the file that preflight judged/);
  await rm(path.join(dist, "site/index.html"));
  await expect(builtSite(dist)).rejects.toThrow(/site\/index.html is missing/);
});

test("a folder without a build, one of the demo alone and one without a site are told apart", async () => {
  const dist = path.join(await buildWith({}), "elsewhere");
  await expect(builtSite(dist)).rejects.toThrow(/There is no finished build/);
  await writeManifestOf(dist, [{ name: "epub-demo", format: "epub", edition: "demo", files: [], checks: [] }]);
  await expect(builtSite(dist)).rejects.toThrow(/files of the demo only/);
  await writeManifestOf(dist, [{ name: "epub-full", format: "epub", edition: "full", files: [], checks: [] }]);
  await expect(builtSite(dist)).rejects.toThrow(/holds no site/);
});
