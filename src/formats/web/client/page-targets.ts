/** Finds what a link of the site leads to: on this page, or on another of the site, fetched once. */
import { idIn } from "./anchors.ts";

const fetched = new Map<string, Promise<Document>>();

/** The element a link leads to; undefined outside the site, or when the page is not to be had. */
export async function findTarget(link: HTMLAnchorElement): Promise<HTMLElement | undefined> {
  if (link.origin !== location.origin) return undefined;
  const page = link.pathname === location.pathname ? document : await pageAt(link.pathname);
  const id = idIn(link.hash);
  return (id === "" ? page.querySelector<HTMLElement>("main .doc") : page.getElementById(id)) ?? undefined;
}

function pageAt(path: string): Promise<Document> {
  const known = fetched.get(path);
  if (known !== undefined) return known;
  const loading = fetch(path).then(async (response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  });
  fetched.set(path, loading);
  loading.catch(() => fetched.delete(path));
  return loading;
}
