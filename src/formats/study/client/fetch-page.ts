/** Fetches other pages of the site, for what stands in them; each once as long as this page is open. */

const fetched = new Map<string, Promise<Document>>();

/** The page, for reading only: others read it too. What failed is asked for again. */
export function fetchPage({ href }: URL): Promise<Document> {
  const known = fetched.get(href);
  if (known !== undefined) return known;
  const asked = ask(href);
  fetched.set(href, asked);
  asked.catch(() => fetched.delete(href));
  return asked;
}

async function ask(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}
