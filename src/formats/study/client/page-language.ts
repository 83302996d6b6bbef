/** The language of the page, for dates and numbers. */

/** BCP 47 tag; undefined, which is the browser's own, where the page names none. */
export function pageLanguage(): string | undefined {
  const { lang } = document.documentElement;
  return lang === "" ? undefined : lang;
}
