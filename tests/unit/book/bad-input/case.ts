/** One mistake an author can make, and everything the check says of it. */
import type { Files, Row } from "../folder.ts";

export interface BadInput {
  /** What is wrong, as one would tell a colleague. */
  name: string;
  files: Files;
  expected: Row[];
}
