/** What every way of publishing is given, and what it answers. */
import type { BuiltSite } from "./built-site.ts";

/** One publication. */
export interface Publication {
  site: BuiltSite;
  /** Tell what would change, and change nothing. */
  isDry: boolean;
  say: (line: string) => void;
}

/** What changed, or would; paths in the site. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
  /** Taken away by the next publication. */
  leaving: string[];
}
