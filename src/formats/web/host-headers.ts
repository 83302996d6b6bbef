/** What a host should send with the site's files: one table, of which every host's own settings are written. */
import { contentPolicy } from "./content-policy.ts";

/** Headers of every answer. `frame-ancestors` works only as a header (https://www.w3.org/TR/CSP3/#meta-element). */
export const everywhere: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${contentPolicy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** Folders whose files are named after what they hold, so that a name never changes its content. */
export const contentNamed = ["_astro/", "assets/", "pagefind/fragment/", "pagefind/index/"].flatMap((folder) =>
  folder.startsWith("pagefind/") ? [folder, `demo/${folder}`] : [folder],
);

/** A year, the longest that is customary: https://www.rfc-editor.org/rfc/rfc8246. */
const kept = "public, max-age=31536000, immutable";

/** A browser asks each time whether the file is still the same, and is mostly answered in a line. */
export const revalidated = "public, max-age=0, must-revalidate";

/** Folder of the files for download. Opened where it lies, the single file would be forbidden its own styles and scripts. */
export const downloadFolder = "editions/";

/** What a browser does with a file for download: https://www.rfc-editor.org/rfc/rfc6266. */
export const asDownload: Readonly<Record<string, string>> = { "Content-Disposition": "attachment" };

/** Types that hosts do not know, or give without their alphabet, by the end of the name. */
export const textTypes: Readonly<Record<string, string>> = {
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** Whether a file, by its path in the site, is named after what it holds. */
export function isContentNamed(file: string): boolean {
  return contentNamed.some((folder) => file.startsWith(folder));
}

/** How long a file may be kept. @param file its path in the site */
export function cacheControl(file: string): string {
  return isContentNamed(file) ? kept : revalidated;
}

/** The type a host must be told; undefined where it knows it. */
export function textType(file: string): string | undefined {
  return Object.entries(textTypes).find(([end]) => file.endsWith(end))?.[1];
}
