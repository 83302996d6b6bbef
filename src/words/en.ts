/** Every word the interface says, in English: the language the others are held to. A section is what one part of a page needs. */

/** Every word that questions say. */
export const questions = {
  /** Name of the group a reader chooses in. */
  group: (code: string) => `Your answer to ${code}`,
  commit: "Check my answer",
  again: "Try again",
  /** Behind both, for those who hear it: a page has many. */
  of: (code: string) => ` to ${code}`,
  order: "Bring them in order, with the arrows beside them.",
  up: (letter: string) => `Move ${letter} up`,
  down: (letter: string) => `Move ${letter} down`,
  moved: (letter: string, place: number, count: number) => `${letter} is now ${place} of ${count}.`,
  noChoice: "–",
  choice: (letter: string, text: string) => (text === "" ? letter : `${letter} · ${text}`),

  chooseOne: "Choose an answer first.",
  chooseMore: (count: number) => `${count} more to choose.`,
  chooseFewer: (wanted: number) => `Choose ${wanted}, not more.`,
  orderFirst: "Bring them in order first.",
  matchMore: (count: number) => `${count} more to match.`,

  right: "Right.",
  wrong: "Wrong.",
  theAnswer: (answer: string) => `The answer is ${answer}.`,
  theOrder: (answer: string) => `The order is ${answer}.`,
  pairsRight: (right: number, count: number) => `${right} of ${count} pairs ${right === 1 ? "is" : "are"} right.`,

  /** Marks on options and prompts. */
  yourChoiceRight: "Right: your choice",
  yourChoiceWrong: "Wrong: your choice",
  missed: "Right: not chosen",
  placeRight: "In its place",
  placeWrong: (place: number) => `Belongs in place ${place}`,
  pairRight: "Right",
  pairWrong: (letter: string) => `Wrong: it is ${letter}`,

  answeredRight: (date: string) => `Answered right on ${date}. Try again.`,
  answeredWrong: (date: string) => `Answered wrong on ${date}. Try again.`,

  tallyAll: (count: number) => `${count} questions`,
  tally: (answered: number, count: number, first: number) =>
    `${answered} of ${count} answered, ${first} right at first try`,
  notKept: "This browser does not keep your progress: save it to a file before you leave.",
};

/** Every word the panel of progress says; it is fetched apart from the questions, and so are its words. */
export const progress = {
  title: "Your progress",
  about: "It stays in this browser, on this device; a file takes it to another.",
  none: "No question is answered yet.",
  count: (attempts: number, questions: number) =>
    `${count(attempts, "answer")} to ${count(questions, "question")} so far.`,
  save: "Save my progress…",
  saved: (file: string) => `Saved as ${file}.`,
  read: "Read progress from a file…",
  added: (attempts: number, questions: number) =>
    `Added ${count(attempts, "answer")} to ${count(questions, "question")}.`,
  addedNone: "Nothing new is in this file: all of it was known.",
  refused: (reason: string) => `Nothing was read: ${reason}`,
  forget: "Forget my progress",
  forgetAsk: (attempts: number) => `Forget ${count(attempts, "answer")}?`,
  forgetYes: "Forget",
  forgetNo: "Keep",
  forgotten: "Forgotten.",
  undo: "Undo",
  undone: "Your progress is back.",

  reasons: {
    large: "the file is larger than progress can be.",
    json: "the file is broken, or is no progress file.",
    foreign: "the file holds no progress saved from a book like this.",
    book: "it belongs to another book.",
    newer: "it was saved by a newer edition than this one. Read it there.",
    damaged: "the file is damaged.",
    future: "it holds answers from the future. Is the clock of this device right?",
    unreadable: "the browser could not open the file.",
  },
  trouble: {
    forbidden: "This browser does not keep progress for this page. Save it to a file before you leave.",
    full: "The browser’s storage is full: new answers are not kept. Save your progress to a file before you leave.",
    newer:
      "A newer edition of this book keeps its progress in this browser. This one leaves it as it is: save to a file what you answer here.",
    unreadable: "What this browser kept could not be read; it was set aside, and your progress begins anew.",
  },
};

/** Every word of the practice exam. */
export const exam = {
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

/** Numbers as the language writes them. */
export const numbers = {
  /** "86%", of a share from 0 to 1. */
  percent,
};

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** Every word of the index of services. */
export const services = {
  title: "All services",
  filter: "Filter the services",
  find: "Find",
  facets: { category: "Category", exam: "Exam", domain: "Exam domain", status: "Features that are" },
  all: { category: "All categories", exam: "All exams", domain: "All domains", status: "Any status" },
  value: (name: string, many: number) => `${name} (${many})`,
  domain: (number: string, title: string) => (title === "" ? `Domain ${number}` : `${number}. ${title}`),
  status: { ga: "Available", preview: "In preview", legacy: "Legacy", retired: "Retired" },
  unsettled: {
    preview: (many: number) => `${many} in preview`,
    legacy: (many: number) => `${many} legacy`,
    retired: (many: number) => `${many} retired`,
  },
  shown: (shown: number, of: number) => (shown === of ? count(of, "service") : `${shown} of ${count(of, "service")}`),
  none: "No service is like that.",
  reset: "Show all",
  choose: (name: string) => `Compare ${name}`,
  compareHint: "Tick two or three to see them side by side.",
  oneMore: (name: string) => `${name}: tick one or two more to compare.`,
  compare: "Compare side by side",
  tooMany: "Three at most. Untick one first.",
  clear: "Untick all",
};

/** Every word of the page that sets services side by side, and of the links to it. */
export const compare = {
  title: "Compare services",
  lead: "Two or three services, side by side, in the words of their own pages.",
  noScript: "Pages are set side by side by a script, and scripts are off here. Each service has a page of its own:",
  chooser: "Services to compare",
  first: "First service",
  second: "Second service",
  third: "Third service",
  noneYet: "Choose a service",
  noThird: "None",
  fewer: "Choose two services.",
  link: "The address of this page holds your choice: whoever opens it sees the same.",
  loading: "Fetching the pages…",
  failed: "The pages could not be fetched. Are you offline?",
  retry: "Try again",
  shown: (names: string) => `Side by side: ${names}.`,
  suggested: "Comparisons the book makes",
  pair: (a: string, b: string) => `${a} and ${b}`,
  names: (names: readonly string[]) => list(names, "and"),
  rather: (name: string) => `Rather than ${name}`,
  rows: {
    between: "Between them",
    purpose: "Purpose",
    use: "Use when",
    avoid: "Avoid when",
    features: "Features",
    mustKnow: "Must know",
    mistakes: "Common mistakes",
  },
  nothing: "Nothing is said here.",
  all: "All services",
  /** Links on a service's page. */
  withAnother: "Compare with another service",
  sideBySide: "Side by side:",
};

/** "a, b and c". */
function list(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1) ?? ""}`;
}
