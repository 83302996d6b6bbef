/**
 * Waits for the fonts: Chrome prints a text whose font is on its way as nothing.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/** Loads what the page needs, and what running heads will, which stand in no text yet. */
export async function loadFonts(heads: string): Promise<void> {
  const stack = getComputedStyle(document.documentElement).getPropertyValue("--ui");
  await document.fonts.load(`400 12px ${stack}`, heads);
  // A sign that one font turns out to lack is asked of the next, so waiting once is not enough.
  const isLoading = () => [...document.fonts].some(({ status }) => status === "loading");
  do {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve));
  } while (isLoading());
}
