/** Lets a reader install the site like a program: its name, its icons, where it begins. https://www.w3.org/TR/appmanifest/ */
import type { Book } from "../../book/types.ts";
import { siteBase } from "./site-pages.ts";

/** Name of the file beside the home page; as JSON, which every server knows. */
export const appManifestFile = "manifest.json";

/** Pictures of the mark; one leaves its rim to whatever shape the reader's device cuts. */
const icons = [
  { file: "icon-192.png", size: 192, purpose: "any" },
  { file: "icon-512.png", size: 512, purpose: "any" },
  { file: "icon-maskable-512.png", size: 512, purpose: "maskable" },
];

/** The text of the manifest; the demo belongs to the same program. */
export function appManifest(book: Book): string {
  const { title, description, language } = book.config;
  const base = siteBase(book, "full");
  const manifest = {
    id: base,
    name: title,
    short_name: title.split(":")[0],
    ...(description === "" ? {} : { description }),
    lang: language,
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: "#fbf9f4",
    theme_color: "#fbf9f4",
    icons: icons.map(({ file, size, purpose }) => ({
      src: `${base}${file}`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
