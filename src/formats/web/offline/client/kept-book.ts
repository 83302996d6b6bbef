/** The book as this browser keeps it: begins to, looks how far it is, takes it back. */
import { editionKey, recall, remember } from "../../client/storage.ts";
import { keptName, sizeFile, workerFile, type KeepingNews, type KeptSize, type WorkerOrder } from "../kept.ts";

/** What the reader has said of it; undefined while they said nothing. */
export function wish(): "on" | "off" | undefined {
  const kept = recall(editionKey("offline"));
  return kept === "on" || kept === "off" ? kept : undefined;
}

/** Remembers what the reader says. */
export function setWish(value: "on" | "off"): void {
  remember(editionKey("offline"), value);
}

/** The edition's own registration; a page of the demo may also be below the full edition's. */
export async function registrationOf(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  return registration?.scope === scopeOf(base) ? registration : undefined;
}

/** Begins to keep the book, or to fetch what is missing of it. @throws where the browser allows no such thing */
export async function begin(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(base + workerFile, { scope: base });
  // A worker that was dismissed while its pages are open comes back as it was, without its files.
  if (registration.active !== null) order(registration.active, "keep");
}

/** Waits until a worker has kept the book, or has given up. @returns whether it has kept it */
export async function settled(worker: ServiceWorker): Promise<boolean> {
  const isOpen = () => worker.state === "installing" || worker.state === "parsed";
  while (isOpen())
    await new Promise((resolve) => {
      worker.addEventListener("statechange", resolve, { once: true });
    });
  return worker.state !== "redundant";
}

/** Takes the book off this device, or ends keeping it half way. */
export async function remove(base: string): Promise<void> {
  const registration = await registrationOf(base);
  for (const worker of [registration?.active, registration?.installing]) if (worker) order(worker, "stop");
  if (registration?.installing) await settled(registration.installing);
  await registration?.unregister();
  await caches.delete(keptName(scopeOf(base)));
}

/** Tells a worker what to do. */
export function order(worker: ServiceWorker, what: WorkerOrder): void {
  worker.postMessage(what);
}

/** How large the book is; undefined where that cannot be asked. */
export async function sizeOf(base: string): Promise<KeptSize | undefined> {
  try {
    const response = await fetch(base + sizeFile);
    return response.ok ? ((await response.json()) as KeptSize) : undefined;
  } catch {
    return undefined;
  }
}

/** Files that are there: a browser that is short of room may have taken some. */
export async function countKept(base: string): Promise<number> {
  const name = keptName(scopeOf(base));
  return (await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 0;
}

/** Hears how keeping goes on. */
export function onNews(base: string, hear: (news: KeepingNews) => void): void {
  const channel = new BroadcastChannel(keptName(scopeOf(base)));
  channel.addEventListener("message", ({ data }: MessageEvent<KeepingNews>) => {
    hear(data);
  });
}

function scopeOf(base: string): string {
  return new URL(base, location.href).href;
}
