/** Decides whether the book is kept without being asked for, and tells of a new edition of a kept one. */
import { begin, registrationOf, settled, sizeOf, wish } from "./kept-book.ts";

/** The most that is fetched without being asked for, in bytes on the way: a few photographs' worth. */
const mostUnasked = 10_000_000;

const tried = "octavo:offline-tried";

/** @param base root of the edition's site */
export async function keepBook(base: string): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise((resolve) => {
      window.addEventListener("load", resolve, { once: true });
    });
  const registration = await registrationOf(base);
  if (registration !== undefined) return tellOfNew(registration);
  if (!(await isWelcome(base))) return;
  // Where it fails, each further page would try again.
  sessionStorage.setItem(tried, "");
  await begin(base);
}

/** Whoever asked for it gets it; else it must be small, and the connection one that is not paid by the byte. */
async function isWelcome(base: string): Promise<boolean> {
  if (wish() === "off" || sessionStorage.getItem(tried) !== null) return false;
  if (wish() === "on") return true;
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (
    connection?.saveData === true ||
    connection?.type === "cellular" ||
    (connection?.effectiveType ?? "").includes("2g")
  )
    return false;
  const size = await sizeOf(base);
  return size !== undefined && size.transfer <= mostUnasked;
}

/** https://wicg.github.io/netinfo/ and https://wicg.github.io/savedata/; known to some browsers only. */
interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

async function tellOfNew(registration: ServiceWorkerRegistration): Promise<void> {
  // In the middle of an exam nobody is asked: it is told on the next page.
  if (document.querySelector("[data-tool]") !== null) return;
  const tell = () => import("./new-edition.ts").then(({ showNewEdition }) => showNewEdition(registration));
  const follow = async () => {
    const worker = registration.installing;
    if (worker !== null && registration.active !== null && (await settled(worker))) await tell();
  };
  registration.addEventListener("updatefound", () => void follow());
  if (registration.waiting !== null) await tell();
  else await follow();
}
