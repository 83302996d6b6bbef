/** What a proof of one file is: its pictures and what is marked on them. */
import type { Size } from "./imposition.ts";
import type { DrawnMark } from "./mark-drawing.ts";
import type { Mark } from "./marks.ts";

/** The pictures of one file. */
export interface FileProof {
  /** "genai-on-aws-letter.pdf". */
  name: string;
  pages: number;
  /** Profile of preflight it was judged by. */
  profile: string;
  sheets: SheetRecord[];
  marks: Mark[];
  /** Label of a physical page, as a viewer shows it. */
  labelOf: (page: number) => string;
}

/** One picture as written. */
export interface SheetRecord extends Size {
  /** Below the proof's folder: "genai-on-aws-letter/sheet-01.png". */
  path: string;
  /** Physical pages, 1-based. */
  first: number;
  last: number;
  marks: DrawnMark[];
}
