import { preflightSite } from "./formats/web/preflight.ts";
const t = performance.now(); const c = await preflightSite(process.argv[2]!, "/"); console.log(performance.now() - t); for (const x of c) console.log(x.ok, x.check, x.detail);
