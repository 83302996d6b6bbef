/** The components of pages whose questions can be answered: the site and the single file. */
import { openComponents, type ComponentMap } from "../../render/component-map.ts";
import StudyAnswer from "./StudyAnswer.astro";
import StudyOption from "./StudyOption.astro";
import StudyOptions from "./StudyOptions.astro";
import StudyPrompt from "./StudyPrompt.astro";
import StudyPrompts from "./StudyPrompts.astro";
import StudyQuestion from "./StudyQuestion.astro";

/** Answers stand beside their questions, which have what a reader answers with. */
export const studyComponents: ComponentMap = {
  ...openComponents,
  Answer: StudyAnswer,
  Option: StudyOption,
  Options: StudyOptions,
  Prompt: StudyPrompt,
  Prompts: StudyPrompts,
  Question: StudyQuestion,
};
