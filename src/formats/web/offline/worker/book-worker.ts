/** Keeps an edition of the book on its reader's device, whole, and answers from there, with a network or without. */
/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { keptName, type KeepingNews, type KeptFile, type Lead, type WorkerOrder } from "../kept.ts";

declare const self: ServiceWorkerGlobalScope;

/** Every file of the edition; the packager puts it in. */
declare const keptFiles: readonly KeptFile[];

/** Pages that only lead to others are not fetched: it is enough to know where to. */
declare const leads: readonly Lead[];

/** Files asked for at a time: whatever the reader does meanwhile is not to wait for them. */
const lanes = 4;

const name = keptName(self.registration.scope);
const book = new PrecacheController({ cacheName: name });
book.addToCacheList(keptFiles.map(([url, revision]) => ({ url, revision })));
const absolute = (url: string) => new URL(url, location.href);
const sizes = new Map(keptFiles.map(([url, , bytes]) => [absolute(url).href, bytes]));
const targets = new Map(leads.map(([url, target]) => [absolute(url).pathname, absolute(target).href]));
let isStopped = false;

// Whoever reads the edition before is told of this one when it is there, and of nothing sooner.
self.addEventListener("install", (event) => event.waitUntil(keepAll({ isQuiet: self.registration.active !== null })));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([book.activate(event), self.clients.claim()])),
);
self.addEventListener("message", (event: ExtendableMessageEvent & { data: WorkerOrder }) => {
  if (event.data === "keep") event.waitUntil(keepAll({ isQuiet: false }));
  if (event.data === "stop") isStopped = true;
  // Only when the reader asks for it: pages of two editions would stand side by side, an exam among them.
  if (event.data === "take over") void self.skipWaiting();
});

// "?q=" marks words on a page, "?seed=" draws an exam: the page is the same.
registerRoute(new PrecacheRoute(book, { ignoreURLParametersMatching: [/./], directoryIndex: "", cleanURLs: false }));
registerRoute(
  ({ request }) => request.mode === "navigate",
  async ({ request, url }) => {
    const target = targets.get(url.pathname.replace(/\/?$/, "/"));
    if (target !== undefined) return Response.redirect(target);
    try {
      return await fetch(request);
    } catch {
      const page = `${url.origin}${url.pathname}/`;
      if (book.getCacheKeyForURL(page) !== undefined) return Response.redirect(page + url.search);
      return (await book.matchPrecache("offline/")) ?? Response.error();
    }
  },
);

/** Fetches what is not there yet; what an attempt that broke off has brought stays for the next. */
async function keepAll({ isQuiet }: { isQuiet: boolean }): Promise<void> {
  const channel = new BroadcastChannel(name);
  const tell = (news: KeepingNews) => {
    if (!isQuiet) channel.postMessage(news);
  };
  const cache = await caches.open(name);
  const total = keptFiles.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const left = [...book.getURLsToCacheKeys()];
  let kept = 0;
  isStopped = false;
  const lane = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      if (isStopped) throw new Error("The reader has thought better of it.");
      const [url, key] = file;
      if ((await cache.match(key)) === undefined) await cache.put(key, await fetched(url, url !== key));
      kept += sizes.get(url) ?? 0;
      tell(kept / total);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    left.length = 0;
    tell("failed");
    throw error;
  } finally {
    channel.close();
  }
}

/** A file as it is now: what the browser has from reading is taken over, and asked for anew only where it can change. */
async function fetched(url: string, canChange: boolean): Promise<Response> {
  const response = await fetch(url, { cache: canChange ? "no-cache" : "default", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  // Browsers refuse to show an answer that has been sent elsewhere on its way: https://fetch.spec.whatwg.org/#http-fetch
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}
