/** For every rule of preflight, a file that breaks it: a good one, harmed in one way. */
import { bookProofs } from "./book-proofs.ts";
import { coverProofs } from "./cover-proofs.ts";
import type { Proof } from "./proof.ts";
import { screenProofs } from "./screen-proofs.ts";
import { sheetProofs } from "./sheet-proofs.ts";
import { textProofs } from "./text-proofs.ts";

export const proofs: readonly Proof[] = [...sheetProofs, ...textProofs, ...bookProofs, ...screenProofs, ...coverProofs];
