import { indexSite } from "./formats/web/search-index.ts";
for (const d of process.argv.slice(2)) { const t = performance.now(); console.log(d, await indexSite(d), performance.now() - t); }
