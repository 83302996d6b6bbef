import { packageDigital } from "./formats/digital/package.ts"; import { readFileSync, statSync } from "node:fs";
const root = process.argv[2]!;
for (const e of ["full", "demo"]) { try { const t = performance.now(); const r = await packageDigital({ html: readFileSync(`${root}/octavo-editions/digital-${e}/index.html`, "utf8"), outDir: root, assetsDir: `${root}/assets`, out: `/tmp/digital-${e}.html` }); console.log(e, performance.now() - t, statSync(`/tmp/digital-${e}.html`).size, JSON.stringify(r)); } catch (x) { console.log(x); } }
