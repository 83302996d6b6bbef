/** What study tools outside the book are given: its questions, terms and mistakes, each apart, with rendered content. */
import type { ElementContent } from "hast";
import type { Doc, QuestionKind } from "../../book/types.ts";

/** Markup that every such tool takes: references are text, drawings are pictures, pictures bear the names of `media`. */
export type Content = ElementContent[];

/** One choice, in the order in which the book shows them. */
export interface OptionItem {
  /** "B", as printed. */
  letter: string;
  body: Content;
  correct: boolean;
  /** Why it is right or wrong; empty where an order or a pair has no reason. */
  reason: Content;
}

export interface QuestionItem {
  label: string;
  /** "Q2.1", as printed. */
  code: string;
  kind: QuestionKind;
  /** Task of the examination, "1.2"; empty when there is none. */
  task: string;
  /** 1 to 5; undefined when not stated. */
  difficulty: number | undefined;
  doc: Doc;
  stem: Content;
  /** Of a matching question: the numbered side. */
  prompts: Content[];
  options: OptionItem[];
  /** Places in `options`: of every right choice; in the right order; or for each prompt the one that belongs to it. */
  right: number[];
  explanation: Content;
}

export interface TermItem {
  label: string;
  term: string;
  /** Abbreviation in use; may be empty. */
  short: string;
  definition: Content;
  /** Names of related terms that the edition has. */
  see: string[];
}

/** What people believe of a service, and what is so. */
export interface MistakeItem {
  /** Made from the service and the words of the belief, since authors give a mistake no label. */
  label: string;
  /** Name of the service. */
  service: string;
  doc: Doc;
  belief: Content;
  truth: Content;
  why: Content;
}

/** A picture: a file on the disk, or the text of a drawing. */
export type Medium = { file: string } | { svg: string };

/** All that an edition has to study. */
export interface StudyItems {
  questions: QuestionItem[];
  terms: TermItem[];
  mistakes: MistakeItem[];
  /** Pictures the contents show, by the name they show them under: `<book>-<file name>`, flat. */
  media: Map<string, Medium>;
}
