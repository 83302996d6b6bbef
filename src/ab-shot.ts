import http from "node:http"; import fs from "node:fs"; import path from "node:path";
import { withBrowser } from "./formats/print/browser.ts";
const root = process.argv[2]; const jobs = JSON.parse(process.argv[3]);
const types: Record<string,string> = {".html":"text/html",".css":"text/css",".js":"text/javascript",".svg":"image/svg+xml",".woff2":"font/woff2",".png":"image/png",".wasm":"application/wasm",".json":"application/json"};
const server = http.createServer((q,s)=>{ let f=path.join(root,decodeURIComponent(new URL(q.url!,"http://x").pathname)); if(f.endsWith("/")) f+="index.html"; fs.readFile(f,(e,d)=>{ if(e){s.statusCode=404;s.end();return;} s.setHeader("content-type",types[path.extname(f)]??"application/octet-stream"); s.end(d);});});
await new Promise<void>(r=>server.listen(0,"127.0.0.1",r));
const port=(server.address() as any).port;
await withBrowser(async ({browser})=>{
  const page=await browser.newPage();
  page.on("console",m=>console.log("console",m.text())); page.on("pageerror",e=>console.log("error",String(e)));
  page.on("requestfailed",r=>console.log("failed",r.url()));
  for(const j of jobs){
    await page.setViewport({width:j.w??1440,height:j.h??900,deviceScaleFactor:j.s??1});
    await page.emulateMediaFeatures([{name:"prefers-color-scheme",value:j.dark?"dark":"light"}]);
    await page.goto(`http://127.0.0.1:${port}${j.url}`,{waitUntil:"networkidle0"});
    for (const [k,v] of j.keys??[]) { if(k==="press") await page.keyboard.press(v); else if(k==="type") await page.keyboard.type(v); else if (k==="click") await page.click(v); else if(k==="wait") await new Promise(r=>setTimeout(r,v)); }
    if(j.scroll) { await page.evaluate((s:string)=>document.querySelector(s)?.scrollIntoView(),j.scroll); await new Promise(r=>setTimeout(r,200)); }
    if (j.slice) { const total: number = await page.evaluate(() => document.documentElement.scrollHeight); const H = j.slice; for (let y = (j.from??0), i = 0; y < total && i < (j.max??30); y += H, i++) await page.screenshot({ path: `/tmp/wshots/${j.name}-${i}.png` as any, clip: { x: j.x??0, y, width: j.cw ?? (j.w??1440), height: Math.min(H, total - y) }, captureBeyondViewport: true }); } else await page.screenshot({path:`/tmp/wshots/${j.name}.png`,fullPage:j.full??false});
    const over=await page.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); if(over>0) console.log(j.name,"overflow",over);
  }
}, "loopback");
server.close();
