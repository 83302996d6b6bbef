/** What a session is to the page: cards that are shown, answered and taken back. */
import type { Grade } from "../review.ts";
import type { Beside } from "./card-stage.ts";

export interface Session {
  /** Whether cards are graded in four steps, or known or not. */
  readonly isGraded: boolean;
  /** Label of the card to show; undefined when none is left for now. */
  next(): string | undefined;
  /** Answers the card that is shown. */
  grade(id: string, grade: Grade): void;
  /** Whether there is an answer to take back. */
  readonly canUndo: boolean;
  /** Takes the last answer back. @returns its card; undefined when there is none */
  undo(): string | undefined;
  /** The card cannot be shown. */
  leaveOut(id: string): void;
  /** Whether something outside of the session has answered the card since it was shown. */
  isOvertaken(id: string): boolean;
  beside(id: string): Beside;
}
