/** Gives the reader a file that is made in the page. */

/** A link to the text itself: it works where nothing can be fetched, from a disk too. @param type "text/calendar" */
export function offerFile(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has read it long before; at once, Firefox would find it gone.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
