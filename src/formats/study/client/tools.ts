/** The study tools that have a page of their own, each fetched where its page says `data-tool="<name>"`. */
import type { ProgressStore } from "../progress/progress-store.ts";

/** Puts a tool to work on its page. @param edition number of the book's edition */
export type StartTool = (root: HTMLElement, store: ProgressStore, edition: string) => void;

/** By the name on the page. */
export const tools: Readonly<Record<string, () => Promise<StartTool>>> = {
  study: async () => (await import("../dashboard/client/start-study-page.ts")).startStudyPage,
  answers: async () => (await import("../answers/client/start-answers.ts")).startAnswers,
  "last-day": async () => (await import("../last-day/client/start-last-day.ts")).startLastDay,
  cards: async () => (await import("../cards/client/start-cards.ts")).startCards,
  exam: async () => (await import("../exam/client/start-exam.ts")).startExam,
  plan: async () => (await import("../plan/client/start-plan.ts")).startPlan,
  services: async () => (await import("../services/client/start-services.ts")).startServices,
  compare: async () => (await import("../compare/client/start-compare.ts")).startCompare,
  drills: async () => (await import("../drills/client/start-drills.ts")).startDrills,
};
