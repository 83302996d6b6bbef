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

/** Where something stands in the paperback. */
export const printed = {
  page: (folio: string) => ` (p. ${folio} in print)`,
};

/** The way from a wrong choice to the section that refutes it. */
export const whyNot = {
  ask: (letter: string) => `Why not ${letter}?`,
};

/** Every word of the hub of the study tools. */
export const study = {
  title: "Study",
  noScript:
    "How far you are is worked out by a script from answers kept in your browser, and scripts are off here. Questions and answers stand in the chapters all the same.",
  notKept: "This browser does not keep your progress: save it to a file in the settings before you leave.",
  begin: "Nothing is answered yet. The first questions stand in",
  progress: (answered: number, of: number, right: number, counted: number) =>
    `${answered} of ${count(of, "question")} answered; ${right} of ${counted} right at first try.`,

  tools: "Tools",
  /** What a tool is for, by its kind. */
  about: {
    exam: "Mixed questions by the weights of the exam, on a clock, with a report.",
    answers: "Type what you filled in on paper, and have it scored.",
    "last-day": "One page to print: what you missed, and the essence of your weakest chapters.",
    cards: "Terms, mistakes and missed questions, each when it is due.",
    plan: "From the day of your exam back to today, week by week.",
    drills: "Tables with a column hidden, trees to walk, services to tell apart.",
    compare: "Two or three services side by side.",
  },
  /** What there is to say of a tool today. */
  live: {
    examWaiting: (answered: number, of: number) => `One is waiting: ${answered} of ${of} answered.`,
    examLast: (date: string, share: number) => `Last one on ${date}: ${percent(share)} right.`,
    missed: (questions: number) => `${count(questions, "question")} missed so far.`,
    examDay: (days: number) => (days === 0 ? "Your exam is today." : `${count(days, "day")} to your exam.`),
  },

  readiness: "Readiness",
  readinessRange: (low: number, high: number) => `${percent(low)} to ${percent(high)}`,
  readinessOf: "of questions like these you would likely answer right.",
  readinessShare: (share: number, counted: number) =>
    `By the weights of the exam, ${percent(share)} of your ${counted} first answers were right.`,
  tooLittle: (counted: number) =>
    counted === 0
      ? "There is nothing to say yet: no question has been answered without its answer open."
      : `There is too little to say: ${count(counted, "first answer")} would fit almost any share.`,
  unknown: (numbers: string, many: number) =>
    `Nothing is known yet of ${many === 1 ? "domain" : "domains"} ${numbers}: the range allows for everything there.`,
  covers: (weight: number) =>
    `This edition asks about domains that make up ${percent(weight / 100)} of the exam. Of the rest, nothing here can tell.`,
  method:
    "Only your first answer to a question counts, and only if you had not opened the solution; each domain weighs as in the exam, and the ranges are 95% intervals (Wilson). It is no score: exams weigh and scale what they ask.",
  methodPlain:
    "Only your first answer to a question counts, and only if you had not opened the solution; the range is a 95% interval (Wilson).",
  readinessTable: "First answers by domain",
  firstAnswers: "First answers",
  right: "Right",
  range: "95% interval",
  noneYet: "none yet",

  coverage: "Coverage of the exam",
  coverageChapters: "Coverage of the book",
  coverageLead: (code: string, questions: number) =>
    `The domains and tasks of ${code === "" ? "the exam" : code} with their weights, and where the book treats them. This edition asks ${count(questions, "question")}.`,
  domainOrTask: "Domain, task",
  chapter: "Chapter",
  ofExam: (weight: number) => `${percent(weight / 100)} of the exam`,
  answered: "Answered",
  rightFirst: "Right at first try",
  questions: (of: number) => (of === 0 ? "no questions" : count(of, "question")),
  someOf: (some: number, of: number) => `${some} of ${of}`,
  task: (task: string) => `Task ${task}`,
  readIn: "In",
  elsewhere: "Not in this edition",

  weakest: "What to read again",
  weakestNone: "Nothing was answered wrong, or all of it has been put right since.",
  weakestLead: "Where the answers to the questions you missed last lead, those missed most first.",
  weakestFor: "for",
  all: (sections: number) => `All ${sections} sections`,

  exams: "Practice exams",
  examsNone: "None has been submitted yet.",
  examsTable: "Practice exams submitted",
  date: "Date",
  share: "Share",

  days: "Days of study",
  daysLead: (week: number, month: number) =>
    `${week === 0 ? "No day" : count(week, "day")} of the last 7, and ${month === 0 ? "none" : month} of the last 35.`,
  inARow: (days: number) => `${days} days in a row.`,
  daysTable: "Days on which you answered something",
  studied: "studied",
  today: "today",
  daysNote: "A day begins at four in the morning.",
};

/** Every word of the sheet for the last day. */
export const lastDay = {
  title: "Last 24 hours",
  lead: "What you missed and what your weakest chapters come down to, on one page to print.",
  noScript:
    "What you missed is known to a script only, and scripts are off here. What every chapter comes down to stands in its summary:",
  print: "Print the page",
  paper: "A4 or Letter, upright: it fits both.",
  choose: "On the page",
  missed: "Missed",
  flagged: "Flagged cards",
  essence: "Weakest chapters",
  remember: "To remember",
  missedNone: "Nothing is missed: no question was last answered wrong.",
  rightIs: (letters: string) => `Right: ${letters}`,
  section: "Read",
  essenceWhy: "By what is at stake: the weight of a domain in the exam, times what you may still get wrong.",
  chapterLine: (right: number, counted: number) =>
    counted === 0 ? "no first answers yet" : `${right} of ${counted} right at first try`,
  beyond: (items: number) => `${items} more ${items === 1 ? "does" : "do"} not fit the printed page.`,
  printedOn: (date: string) => `As of ${date}`,
  examIn: (days: number) => (days === 0 ? "The exam is today" : `${count(days, "day")} to the exam`),
  loading: "Fetching the questions and summaries…",
  failed: "Something could not be fetched. Are you offline?",
  retry: "Try again",
  ready: (items: number) => `${items} ${items === 1 ? "entry" : "entries"} on the page.`,
};

/** Every word of the answer sheet that is typed. */
export const answerSheet = {
  title: "Answer sheet",
  lead: "You answered on paper? Type the letters as they stand on the sheet, and see how each was judged.",
  noScript:
    "Letters are judged by a script, and scripts are off here. Each chapter shows the answers to its questions:",
  which: "Questions",
  chapter: (title: string, many: number) => `${title} (${many})`,
  whole: (many: number) => `All chapters (${many})`,
  exam: "A practice exam, by its link",
  examLink: "Link or code of the exam",
  examNone: "That is no link to an exam of this book.",
  letters: "Your answers",
  how: "In their order, as ACBD… Spaces and capitals do not matter; - leaves one blank. Or each with its code: Q2.3 B.",
  howMore: (codes: string) => `Several letters belong to ${codes}.`,
  readAs: "Read as",
  blank: "blank",
  one: "one letter",
  several: (letters: number) => `${letters} letters`,
  inOrder: (letters: number) => `${letters} letters, in their order`,
  score: "Score my answers",
  scoreHint: "They count as answers given in the chapters; what you had never answered counts to your readiness.",
  none: "No answer has been typed yet.",
  mend: (faults: number) => `${count(faults, "place")} to mend first.`,
  faults: {
    noOption: (code: string, letter: string, last: string) =>
      `${code}: “${letter}” is none of its options, A to ${last}.`,
    tooFew: (code: string, wanted: number, found: string) => `${code} wants ${wanted} letters, not “${found}”.`,
    tooMany: (code: string, wanted: number, found: string) =>
      `${code} wants ${wanted === 1 ? "one letter" : `${wanted} letters`}, not “${found}”.`,
    twice: (code: string, letter: string) => `${code} has “${letter}” twice.`,
    noLetter: (place: number, sign: string) => `Place ${place}: “${sign}” is no letter.`,
    unknownCode: (code: string) => `${code} is not among these questions.`,
    codeTwice: (code: string) => `${code} stands there twice.`,
    beyond: (found: string) => `“${found}” is more than there are questions.`,
  },
  loading: "Fetching the answers…",
  failed: "The answers could not be fetched. Are you offline?",
  result: "Your result",
  resultOf: (right: number, of: number) => `${right} of ${of} right: ${percent(right / of)}.`,
  firsts: (firsts: number) =>
    firsts === 0
      ? "You had answered all of them before, so none counts to your readiness."
      : `${count(firsts, "answer")} of these ${firsts === 1 ? "was" : "were"} your first, and ${firsts === 1 ? "counts" : "count"} to your readiness.`,
  blanks: (blanks: number) => `${count(blanks, "question")} left blank, and not counted.`,
  table: "Every answer, judged",
  question: "Question",
  yours: "Yours",
  rightIs: "Answer",
  verdict: "Verdict",
  right: "Right",
  wrong: "Wrong",
  read: "To read",
  another: "Type another sheet",
  notKept: "This browser does not keep your progress: these answers are lost when you leave.",
};
