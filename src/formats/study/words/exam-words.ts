/** Every word of the practice exam. */

export const examWords = {
  title: "Practice exam",
  lead: (code: string) =>
    code === ""
      ? "Questions from all chapters, mixed, with the answers at the end."
      : `Questions from all chapters, drawn and timed as in the ${code} exam, with the answers at the end.`,
  noScript:
    "The exam is drawn and judged by a script, and scripts are off here. All its questions stand in the chapters, each with its answer:",

  size: (questions: number) => count(questions, "question"),
  time: (minutes: number) => count(minutes, "minute"),
  counted: (scored: number, questions: number) =>
    scored === questions
      ? "Every question counts."
      : `${scored} count. The other ${questions - scored} do not, and nothing tells them apart before the report, as in the real exam.`,
  scaled: (real: number, minutes: number, bank: number) =>
    `The real exam asks ${real} questions in ${minutes} minutes. This edition holds ${bank}, so the practice exam is smaller in proportion.`,
  domains: "Questions that count, by domain",
  domain: "Domain",
  weight: "Weight",
  asked: "Asked",
  uneven: "The questions of this edition do not allow the real weights: what one domain lacks, others fill.",

  clock: "Clock",
  timed: (minutes: number) => `${count(minutes, "minute")}, without a break, as in the real exam`,
  pausable: (minutes: number) => `${count(minutes, "minute")}, and I can pause`,
  untimed: "No clock: I take the time I need",
  begin: "Begin the exam",
  seed: "Whoever opens this link gets the same questions:",
  another: "Draw another exam",
  local: "Your answers stay in this browser. When you submit, they join your progress in the chapters.",
  earlier: "Exams you have taken",
  earlierOne: (date: string, right: number, of: number) => `${date}: ${right} of ${of} right`,

  loading: "Fetching the questions…",
  failed: "The questions could not be fetched. Are you offline?",
  retry: "Try again",

  waiting: "Your exam is waiting",
  waitingFor: (answered: number, of: number) => `${answered} of ${of} answered.`,
  waitingLeft: (clock: string) => `${clock} left on the clock.`,
  goOn: "Go on",
  leave: "Leave this exam",
  leaveAsk: "Its answers will be thrown away.",
  leaveYes: "Throw it away",
  leaveNo: "Keep it",

  question: (number: number, of: number) => `Question ${number} of ${of}`,
  timeLeft: "Time left",
  minutesLeft: (minutes: number) => `${count(minutes, "minute")} left.`,
  pause: "Pause",
  paused: "Paused",
  flag: "Flag",
  previous: "Previous",
  next: "Next",
  sheet: "Answer sheet",
  legend: "Filled: answered. Corner: flagged.",
  sheetItem: (number: number, isAnswered: boolean, isFlagged: boolean) =>
    `Question ${number}, ${isAnswered ? "answered" : "blank"}${isFlagged ? ", flagged" : ""}`,
  keys: "Keys: 1–9 choose, N next, P previous, F flag.",
  submit: "Submit the exam…",
  submitTitle: "Submit the exam?",
  submitOnce: "You cannot change your answers afterwards.",
  complete: "Every question is answered.",
  blanks: (numbers: string, many: number) =>
    `${many === 1 ? "Question" : "Questions"} ${numbers} ${many === 1 ? "is" : "are"} blank.`,
  unfinished: (numbers: string, many: number) =>
    `${many === 1 ? "Question" : "Questions"} ${numbers} ${many === 1 ? "is" : "are"} answered in part, which counts as wrong.`,
  flagged: (numbers: string, many: number) =>
    `${many === 1 ? "Question" : "Questions"} ${numbers} ${many === 1 ? "is" : "are"} flagged.`,
  submitYes: "Submit",
  submitNo: "Back to the exam",
  timeUp: "The time was up, and the exam was submitted as it stood.",
  notKept: "This browser does not keep your progress: a reload would lose this exam.",

  report: "Your report",
  resultOf: (right: number, of: number) =>
    `${right} of ${count(of, "question")} that count right: ${percent(right / of)}.`,
  likely: (low: number, high: number) =>
    `Over many questions like these, your share would likely lie between ${percent(low)} and ${percent(high)} (95% interval).`,
  passing: (score: number, of: number) =>
    `The real exam is passed with ${score} of ${of} points. Exams weigh and scale what they ask, so a share of right answers is no score.`,
  knownBefore: (known: number, of: number) =>
    `${known} of the ${of} you had answered before; they tell less of what you would do with new ones.`,
  spentAll: (all: string, each: string) => `You took ${all}, ${each} a question.`,
  byDomain: "By domain and task",
  domainOrTask: "Domain, task",
  rightOf: "Right",
  share: "Share",
  range: "95% interval",
  byDomainTable: "Right answers by domain and task",
  task: (task: string) => `Task ${task}`,
  readingList: "What to read again",
  nothingMissed: "Nothing: every answer was right.",
  readFor: "for",
  answers: "All questions",
  chosen: (letters: string) => `yours ${letters}`,
  rightIs: (letters: string) => `answer ${letters}`,
  inBook: (code: string) => `${code} in its chapter`,
  uncounted: "not counted",
  outcomes: { right: "Right", wrong: "Wrong", unfinished: "Unfinished", blank: "Blank" },
  shareAgain: "Link to this exam, with the same questions:",
  takeAnother: "Take another exam",
};

/** "86%", of a share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
