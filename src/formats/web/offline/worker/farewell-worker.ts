/** Takes back what an earlier edition of the site has kept on its reader's device, and itself at last. */
/// <reference lib="webworker" />
import { keptName } from "../kept.ts";

declare const self: ServiceWorkerGlobalScope;

// No page changes by it. A browser may wait with that until nobody reads; who then reloads a page has asked for it.
self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("message", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await caches.delete(keptName(self.registration.scope));
  await self.registration.unregister();
}
