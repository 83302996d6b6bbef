/** Every word the interface says, in English: the language the others are held to. A section is what one part of a page needs. */
import { conjunction, lowerFirst, ranges } from "./phrases.ts";

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** "a, b and c". */
function list(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1) ?? ""}`;
}

/** Every word that questions say. */
export const questions = {
  /** Name of the group a reader chooses in. */
  group: (code: string) => `Your answer to ${code}`,
  commit: "Check my answer",
  again: "Try again",
  /** Behind both, for those who hear it: a page has many. */
  of: (code: string) => ` to ${code}`,
  order: "Put them in order, with the arrows beside them.",
  up: (letter: string) => `Move ${letter} up`,
  down: (letter: string) => `Move ${letter} down`,
  moved: (letter: string, place: number, count: number) => `${letter} is now ${place} of ${count}.`,
  noChoice: "–",
  choice: (letter: string, text: string) => (text === "" ? letter : `${letter} · ${text}`),

  chooseOne: "Choose an answer first.",
  chooseMore: (count: number) => `${count} more to choose.`,
  chooseFewer: (wanted: number) => `Choose ${wanted}, not more.`,
  orderFirst: "Put them in order first.",
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
  addedMore: "What else the file keeps, as cards, exams and a plan, is added too.",
  addedNone: "Nothing new is in this file: all of it was known.",
  refused: (reason: string) => `Nothing was read: ${reason}`,
  forget: "Forget my progress",
  forgetAsk: (attempts: number) =>
    attempts === 0 ? "Forget all that is kept here?" : `Forget ${count(attempts, "answer")} and all else kept here?`,
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
  waitingOther: "Your link leads to another exam, which can begin when this one is submitted or left.",
  waitingLack: (questions: number) =>
    `${count(questions, "question")} of it ${questions === 1 ? "is" : "are"} not in this edition and cannot be asked here.`,
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
  flagSet: "Flagged.",
  flagTaken: "No longer flagged.",
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
  tooMany: (numbers: string, many: number) =>
    `${many === 1 ? "Question" : "Questions"} ${numbers} ${many === 1 ? "has" : "have"} more chosen than asked, which counts as wrong.`,
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
  lack: (questions: number) =>
    `${count(questions, "question")} of this exam ${questions === 1 ? "is" : "are"} not in this edition and left out here.`,
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

/** Every word of the flashcards. */
export const cards = {
  title: "Flashcards",
  lead: (terms: number, services: number, mistakes: number) =>
    `${cardsListed([
      ...(terms === 0 ? [] : [count(terms, "term")]),
      ...(services === 0 ? [] : [count(services, "service")]),
      ...(mistakes === 0 ? [] : [count(mistakes, "common mistake")]),
    ])}. Each comes again shortly before you would forget it.`,
  leadQuestions: "Every question you miss becomes a card too.",
  leadQuestionsOnly: "Every question you miss becomes a card, which comes again shortly before you would forget it.",
  noScript: "Cards are chosen and scheduled by a script, and scripts are off here. What they ask stands in the book:",

  today: "Today",
  counting: "Working out what is due…",
  fresh: "New",
  learning: "Learning",
  due: "To review",
  study: "Study now",
  goOn: "Go on",
  more: (cards: number) => count(cards, "more new card"),
  nothing: "There are no cards yet: answer questions, and those you miss come here.",
  nothingDue: "Nothing is due.",
  nextCards: (cards: number, inDays: number) => `Next: ${count(cards, "card")} ${comingIn(inDays)}.`,
  nextLearning: (cards: number, time: string) =>
    `${count(cards, "card")} in learning ${cards === 1 ? "comes" : "come"} again at ${time}.`,

  pace: "Exam and pace",
  examDay: "Day of the exam",
  noExamDay: "Take the day away",
  examNone: "With a day set, every card comes once more shortly before the exam, and none is due after it.",
  examIn: (days: number) =>
    `${count(days, "day")} to go. Every card comes once more in the last three days before the exam; none is due later than the day before.`,
  examTomorrow: "Tomorrow. What is due is due today.",
  examToday: "Today. Good luck!",
  examPast: "That day is past: intervals grow freely again.",
  newADay: "New cards a day",
  order: "New cards come",
  orders: { book: "chapter by chapter", mixed: "mixed" },

  cram: "Cram",
  cramAbout: "Go through cards whatever is due, until you knew each once. The schedule stays as it is.",
  chapter: "Chapter",
  allChapters: "All chapters",
  kindsLegend: "Kinds",
  kinds: { term: "Terms", service: "Services", mistake: "Mistakes", question: "Questions missed" },
  only: "Only",
  flaggedOnly: "flagged",
  missedOnly: "missed in the last seven days",
  cramBegin: (cards: number) => (cards === 0 ? "No such cards" : `Cram ${count(cards, "card")}`),

  keys: "Keys: Space or Enter shows the answer, then 1 Again, 2 Hard, 3 or Space Good, 4 Easy; U or Ctrl Z takes back, F flags.",
  local: "Your answers stay in this browser. A file takes them to another: Settings and keys, Your progress.",

  session: "Study session",
  cramSession: "Cramming",
  left: (fresh: number, learning: number, due: number) => `${fresh} new, ${learning} in learning, ${due} to review.`,
  cramLeft: (left: number) => `${left} left`,
  progress: (done: number, of: number) => `${done} of ${of} done`,
  end: "End",
  undo: "Undo",
  undone: "Taken back.",
  takeBack: "Take the last answer back",
  nothingToUndo: "There is nothing to take back.",
  flag: "Flag",
  flagSet: "Flagged.",
  flagTaken: "No longer flagged.",
  asks: {
    term: "Term: what does it mean?",
    service: "Service: what is it for, and when would you use it?",
    mistake: "Believed by many: what is wrong with it?",
    question: "Missed question: what is the answer?",
  },
  show: "Show the answer",
  answer: "Answer",
  inBook: "In the book",
  see: "See also",
  useWhen: "Use when",
  avoidWhen: "Avoid when",
  gradesLegend: "How well did you know it?",
  grades: { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" },
  notKnown: "Not yet",
  known: "Knew it",
  loading: "Fetching the card…",
  failed: "The card could not be fetched. Are you offline?",
  retry: "Try again",
  elsewhere: "Answered on another page; here is the next.",
  notKept: "This browser does not keep your progress: a reload would lose these answers.",

  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: string) => `${hours} h`,
  days: (days: number) => count(days, "day"),
  months: (months: string) => `${months} months`,
  years: (years: string) => (years === "1" ? "1 year" : `${years} years`),
  afterExam: "after the exam",

  done: "Done for today",
  ended: "Session ended",
  answered: (answers: number, again: number) =>
    `${count(answers, "answer")}${again === 0 ? "" : `, ${again} of them “Again”`}.`,
  cramDone: "Every card was known once",
  cramEnded: "Cram ended",
  cramKnown: (known: number, of: number, missed: number) =>
    `${known} of ${count(of, "card")} known${missed === 0 ? "" : `, ${missed} not at first`}.`,
  cramMissed: (cards: number) => `Once more ${cards === 1 ? "the one" : `the ${cards}`} not known at first`,
  comes: "What comes when",
  comesOn: (when: string, cards: number, fresh: number) =>
    `${when}: ${count(cards, "card")}${fresh === 0 ? "" : fresh === cards ? ", all new" : `, ${fresh} of them new`}`,
  whenIn: comingIn,
  comesLater: (inDays: number, cards: number) => `Later, the first ${comingIn(inDays)}: ${count(cards, "card")}`,
  comesAfterExam: (cards: number) => `Seen for the last time before the exam: ${count(cards, "card")}`,
  back: "Back to the overview",
};

function comingIn(days: number): string {
  return days === 1 ? "tomorrow" : `in ${count(days, "day")}`;
}

function cardsListed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** What things of the book are called, alone and with their numbers: "Figure 2.1". */
export const labels = {
  part: (number: string) => `Part ${number}`,
  chapter: (number: string) => `Chapter ${number}`,
  appendix: (number: string) => `Appendix ${number}`,
  section: (number: string) => `Section ${number}`,
  figure: (number: string) => `Figure ${number}`,
  table: (number: string) => `Table ${number}`,
  listing: (number: string) => `Listing ${number}`,
  /** The code of a question. */
  question: (number: string) => `Q${number}`,

  kinds: {
    front: "Front matter",
    part: "Part",
    chapter: "Chapter",
    appendix: "Appendix",
    back: "Back matter",
    glossary: "Glossary",
    services: "Appendix",
    service: "Service",
    closing: "Demo",
  },
  figures: "Figures",
  tables: "Tables",
  listings: "Listings",

  edition: (number: string) => `Edition ${number}`,
  demoOfEdition: (number: string) => `Demo of edition ${number}`,
  /** Behind a title: which edition it is. */
  demoOf: (title: string) => `${title} (demo)`,
  demoEdition: "Demo edition",
};

/** The callouts every book has. */
export const callouts = {
  note: { label: "Note", meaning: "Worth knowing" },
  tip: { label: "Tip", meaning: "A better way" },
  important: { label: "Important", meaning: "Needed to succeed" },
  warning: { label: "Warning", meaning: "Needs attention now" },
  caution: { label: "Caution", meaning: "Can do harm" },
};

/** What is said of a question beside its code, and of its answer. */
export const asked = {
  single: "Choose one",
  multiple: (right: number) => `Choose ${["none", "one", "two", "three", "four", "five"][right] ?? right}`,
  ordering: "Put in order",
  matching: "Match the pairs",
  task: (task: string) => `Task ${task}`,
  difficulty: (level: number) => `Difficulty ${level} of 5`,

  answer: "Answer",
  answers: "Answers",
  answerIs: (answer: string) => `Answer: ${answer}`,
  show: "Show the answer",
  hide: "Hide the answer",
  /** Behind both, for those who hear it: a page has many. */
  of: (code: string) => `to ${code}`,
  right: "Right.",
  wrong: "Wrong.",
};

/** What components and documents say around the author's text. */
export const document = {
  promise: "After this chapter you will be able to",
  tasks: (code: string, tasks: string[]) =>
    `${code === "" ? "Exam" : code} task${tasks.length > 1 ? "s" : ""} ${tasks.join(", ")}`,
  minutes: (minutes: number) => `${minutes} min read`,
  questions: (questions: number) => count(questions, "question"),
  checked: (month: string) => `Facts checked ${month}`,
  sources: "Sources",
  inThisPart: "In this part",

  notes: "Notes",
  note: (number: string) => `Note ${number}`,
  back: "Back",
  backToText: "Back to the text",

  table: "Table",
  code: "Code",
  codeOf: (title: string) => `Code: ${title}`,
  verdict: "Verdict",
  rewards: "Do",
  punishes: "Avoid",
  service: (name: string) => `Service: ${name}`,
  done: "Done:",
  toDo: "To do:",
  free: "Free",

  domains: "Domains of the exam",
  domain: "Domain",
  domainTitle: "Title",
  weight: "Weight",

  seeAlso: "See also",
  usedIn: "Used in",
};

/** The headings and fixed words of a service page. */
export const service = {
  sections: {
    use: "Use when",
    avoid: "Avoid when",
    features: "Features",
    patterns: "Patterns",
    "must-know": "Must know",
    mistakes: "Common mistakes",
    comparisons: "Compared with",
    mnemonics: "Remember",
  },
  status: { ga: "Available", preview: "Preview", legacy: "Legacy", retired: "Retired" },
  frequency: { often: "Often", sometimes: "Sometimes", rarely: "Rarely" },
  feature: "Feature",
  statusHead: "Status",
  matters: "What matters",
  with: (services: string) => `With ${services}`,
  belief: "Belief",
  truth: "Truth",
  comparisons: "Comparisons",
  alternative: "Alternative",
  choose: (name: string) => `Choose ${name}`,
  chooseAlternative: "Choose the alternative",
  related: "Related services",
  exams: "Exams",
  guides: "Guides",
};

/** What decks and quizzes for other programs say. */
export const deck = {
  types: { question: "Question", term: "Term", mistake: "Mistake" },
  /** Before the right answer, by kind of question. */
  answer: { single: "Answer", multiple: "Answers", ordering: "The order", matching: "The pairs" },
  whatIsWrong: "What is wrong here?",
  seeAlso: "See also",
  edition: (number: string) => `edition ${number}`,
  /** Names of tags. */
  tags: {
    question: "question",
    term: "term",
    mistake: "mistake",
    chapter: "chapter",
    task: "task",
    domain: "domain",
    difficulty: "difficulty",
    service: "service",
  },
};

/** Titles of the site's pages that are no documents. */
export const pages = {
  home: "Home",
  contents: "Contents",
  search: "Search",
  downloads: "Downloads",
  missing: "Page not found",
  offline: "You are offline",
};

/** What stands around every page of the site and of the single file. */
export const frame = {
  skip: "Skip to the text",
  demo: "Demo",
  places: "Places",
  exam: "Exam",
  settings: "Settings, keys and progress",
  breadcrumbs: "Breadcrumbs",
  book: "Book",
  bookContents: "Contents of the book",
  /** Before the place the reader is at, for those who hear it. */
  youAreAt: "Contents of the book. You are at",
  allContents: "Contents, figures and tables",
  moreInContents: (documents: number) => `${documents} more in the contents`,
  onThisPage: "On this page",
  turn: "Previous and next page",
  previous: "Previous",
  next: "Next",
  close: "Close",
  minutes: (minutes: number) => `${minutes} min`,
  questions: (questions: number) => count(questions, "question"),
  letters: "Letters",
  filter: "Filter",
  coverOf: (title: string) => `Cover of ${title}`,
  continue: "Continue where you were:",
};

/** Settings of reading, and keys. */
export const help = {
  title: "Settings and keys",
  theme: "Theme",
  themes: { light: "Light", system: "As the system", dark: "Dark" },
  size: "Type size",
  sizes: { small: "Small", normal: "Normal", large: "Large", larger: "Larger", largest: "Largest" },
  measure: "Line length",
  measures: { narrow: "Short", normal: "Normal", wide: "Long" },
  leading: "Line spacing",
  leadings: { normal: "Normal", loose: "Loose" },
  face: "Typeface",
  faces: { serif: "Serif", sans: "Sans serif" },
  keys: "Keys",
  key: "Key",
  keyDoes: "What it does",
  or: "or",
  left: "Left",
  right: "Right",
  search: "Search",
  turnPage: "Previous and next page",
  turnChapter: "Previous and next chapter",
  changeTheme: "Change the theme",
  thisHelp: "This help",
  closeOpen: "Close what is open",
  chooseInQuestion: "Choose in a question",
  checkAnswer: "Check the answer",
  singleKeys: "Keys without Ctrl or Cmd are on",
  reset: "Reset the settings",
};

/** The search, before anything is searched for. */
export const search = {
  title: "Search",
  field: "Search the book",
  noScript: "Search needs scripts, and this browser runs none here. The",
  noScriptContents: "contents",
  noScriptBehind: "list every section, figure and table.",
  answersToo: "Search answers too",
  choose: "choose",
  open: "open",
  close: "close",

  part: "Part of the book",
  allParts: "All parts",
  /** The documents before and behind the parts. */
  outside: "Front and back matter",
  kind: "Kind of place",
  kinds: { all: "All", text: "Text", question: "Questions", service: "Services", term: "Terms" },
};

/** The first page of the site. */
export const home = {
  start: "Start reading",
  chapters: (number: number) => count(number, "chapter"),
  questions: (number: number) => `${count(number, "question")} with every answer explained`,
  figures: (number: number) => count(number, "figure"),
  tables: (number: number) => count(number, "table"),
  services: (number: number) => count(number, "service page"),
  terms: (number: number) => count(number, "glossary term"),
  inThisBook: "In this book",
  inThisDemo: "In this demo",
  formats: "Editions and formats",
  full: "The full edition",
  demo: (note: string) => `Demo. ${note}`,
  allFiles: "All files, with sizes and checksums",
};

/** The downloads, and what each file is. */
export const downloads = {
  store: "In the store",
  full: "The full edition",
  fullNote: "What the store sends you, so that you can tell whether a file arrived whole.",
  demo: "The demo",
  demoNote: "Free to read and to pass on.",
  file: "File",
  size: "Size",
  kilobytes: (number: string) => `${number} kB`,
  megabytes: (number: string) => `${number} MB`,
  none: "This build holds the site alone.",
  check: "To check a file, run",
  checkOn: "on it (on Windows",
  checkBehind: ") and compare the result.",
  windowsFile: "FILE",

  html: { title: "One HTML file", note: "Opens in any browser, without a network" },
  letter: { title: "PDF, US Letter", note: "For the screen and for printing" },
  epub: { title: "EPUB", note: "For e-readers, phones and tablets" },
  kindle: { title: "EPUB for Kindle", note: "For Send to Kindle" },
  anki: { title: "Anki deck", note: "Flashcards of the questions and terms" },
  cards: { title: "Flashcards as text", note: "For other programs that learn by cards" },
  gift: { title: "Questions in GIFT", note: "For trainers: Moodle" },
  qti: { title: "Questions in QTI 3.0", note: "For trainers: other learning platforms" },
};

/** The page for an address that is none. */
export const missing = {
  title: "This page is not in the book",
  why: "The address may have been mistyped, or the page has moved with a newer edition.",
};

/** What pages say of themselves to search engines and to those who share them. */
export const share = {
  pageOf: (page: string, title: string) => `${page} of “${title}”.`,
  docIn: (page: string, title: string) => `${page}, in “${title}”.`,
  ableTo: (page: string, objectives: string[]) =>
    `${page}. You will be able to ${objectives.map(lowerFirst).join("; ")}.`,
  coverBy: (title: string, authors: string) => `Cover of ${title}, by ${authors}`,
};

/** What Markdown says for what it cannot show, and llms.txt. */
export const markdown = {
  marked: (lines: number[]) => `Marked: ${lines.length === 1 ? "line" : "lines"} ${ranges(lines)}`,
  drawing: (alt: string) => `Drawing: ${alt}`,
  chapters: "Chapters",
  before: "Before you start",
  twins:
    "Every page of the site is also Markdown at its address with .md in place of the last slash, and the home at /index.html.md.",
  whole: "The whole text",
  wholeIs: "is one file, and",
  contents: "the contents",
  contentsList: "list every section, figure and table.",
  toBuy: "To buy:",
  terms: (number: number) => count(number, "term"),
};

/** What the scripts of every page say. */
export const script = {
  contents: "Contents",
  copy: "Copy",
  copyCode: "Copy the code",
  copyTitled: (title: string) => `Copy ${title}`,
  copied: "Copied",
  notAllowed: "Not allowed",
  preview: "Preview",
  termsShown: (shown: number, terms: number) =>
    shown === 0 ? "No term is like that. The search goes through the whole book." : `${shown} of ${terms} terms`,
};

/** What the search says of itself; fetched with it. */
export const found = {
  nothing: (words: string) => `Nothing found for “${words}”.`,
  nothingHere: (words: string, elsewhere: number) =>
    `Nothing found for “${words}” here. Without the filters: ${count(elsewhere, "place")}.`,
  unfilter: "Search everything",
  advice: "Try fewer or shorter words, a term from the glossary, or a printed code such as Q2.1.",
  didYouMean: "Did you mean one of these?",
  instead: (words: string) => `Shown for “${words}”:`,
  partial: "No place has all of these words; the nearest:",
  places: (places: number) => `${count(places, "place")} found.`,
  best: (places: number, shown: number) => `${count(places, "place")} found, the best ${shown} are shown.`,
  noIndex:
    "The search index of this site cannot be loaded. The contents list every section, figure and table, and printed codes such as Q2.1 still lead to their places.",
  showMore: "Show more",
  more: (places: number) => `${places} more`,
  /** Behind it, for those who hear it. */
  moreIn: (title: string) => ` in ${title}`,

  /** Other names of things with codes, beside the word that stands before the number; folded. */
  codeNames: { question: "question", section: "section", figure: "figure", table: "table", listing: "listing" },
  /** A thing the demo does not hold. */
  lacking: (code: string) => `${code} is in the full edition, not in this one.`,
};

/** What the scripts of the single file say besides. */
export const singleFile = {
  searchFailed: "The search failed. Your browser’s own search finds every word on this page.",
  answerTo: (code: string) => `Answer to ${code}`,
  sectionsOf: (title: string) => `Sections of ${title}`,
};

/** Every word of the index of services. */
export const services = {
  title: "All services",
  filter: "Filter the services",
  find: "Find",
  facets: { category: "Category", exam: "Exam", domain: "Exam domain", status: "Features that are" },
  all: { category: "All", exam: "All", domain: "All", status: "Any status" },
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
  /** Titles of rows that are no heading of a service's page. */
  between: "Between them",
  purpose: "Purpose",
  nothing: "Nothing is said here.",
  all: "All services",
  /** Links on a service's page. */
  withAnother: "Compare with another service",
  sideBySide: "Side by side:",
};

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
    exam: "Mixed questions from all chapters, on a clock, with a report.",
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
    /** @param day empty for today */
    planNext: (day: string, minutes: number) =>
      day === "" ? `Today: ${count(minutes, "minute")}.` : `Next on ${day}: ${count(minutes, "minute")}.`,
    cards: (due: number, fresh: number) =>
      due + fresh === 0 ? "No card is due today." : `Today: ${due} due, ${fresh} new.`,
    drillLast: (right: number, of: number) => `Last round: ${right} of ${of} right.`,
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
  elsewhere: "Not in this edition",
  bars: "In the bars, the colored part was right at first try; the gray part is the rest of what you answered.",

  weakest: "What to read again",
  weakestUnknown: "Where you answer a question wrong, the sections that settle it will stand here.",
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
  daysTable: "Days on which you read or answered something",
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
    beyond: (found: string) => `“${found}” belongs to no question.`,
  },
  loading: "Fetching the answers…",
  failed: "The answers could not be fetched. Are you offline?",
  result: "Your result",
  resultOf: (right: number, of: number) => `${right} of ${of} right: ${percent(right / of)}.`,
  firsts: (firsts: number) =>
    firsts === 0
      ? "You had answered all of them before, so none counts to your readiness."
      : `${firsts} of these answers ${firsts === 1 ? "was your first, and counts" : "were your first, and count"} to your readiness.`,
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

/** What stands on paper and in PDF besides. */
export const print = {
  contents: "Contents",
  index: "Index",
  indexNote: "Numbers in bold lead to the main discussion.",
  see: "see",
  seeAlso: "See also",
  /** "Figures, tables and listings", as far as there are any. */
  lists: ([first = "", ...rest]: string[]) => conjunction([first, ...rest.map(lowerFirst)], "en"),
  page: (folio: string) => `p.\u00a0${folio}`,
  /** Behind the name of what goes on on the next page. */
  continued: ", continued",
  underSources: (title: string) => `“${title}” under Sources`,
  note: "Note",
  answerTo: (code: string) => `Answer to ${code}`,
  demoTitle: (title: string) => `${title} (demo edition)`,
  published: (number: string, date: string, publisher: string) =>
    `Edition ${number}, ${date}${publisher === "" ? "" : `. Published by ${publisher}`}`,
  online: "This chapter online",
  qrCode: (address: string) => `QR code of ${address}`,

  sheet: "Answer sheet",
  sheetNote: "Fill a circle for each answer you choose; in a box, write the letter. Copy the sheet for another try.",
  name: "Name",
  date: "Date",
  score: (questions: number) => `Score of ${questions}`,
};

/** What covers say besides the words of the book. */
export const cover = {
  andOthers: (author: string) => `${author} and others`,
};

/** What an EPUB and its metadata say besides. */
export const epub = {
  contents: "Contents",
  titlePage: "Title page",
  navigation: "Navigation",
  landmarks: "Landmarks",
  start: "Start of the text",
  pages: "Pages of the paperback",
  paperback: (title: string, edition: string) => `${title}, paperback, edition ${edition}`,
  answerTo: (code: string) => ` to ${code}`,
  backTo: (code: string) => `Back to ${code}`,
  backToMark: (mark: number) => `Back to mark ${mark}`,
  column: (number: number) => `Column ${number}:`,
  figuresInWords: "Figures in words",
  moreBelow: "(More at the end of this part of the book.)",
};

/** What an EPUB says of its accessibility, to readers and to those who choose for them. */
export const accessibility = {
  title: "Accessibility",
  lead: "What this publication offers to those who read it by eye, by ear or by touch.",
  flows: "The text reflows and takes the type, the size, the spacing and the colors you set.",
  structure:
    "Headings, lists, tables and code are marked up as what they are. The contents lead to every part and chapter, and to their sections.",
  pages: "The page numbers of the paperback are marked: you can go to the page others cite.",
  pictures: "Every picture has a text alternative; decision trees and models are text themselves.",
  mostPictures: "Most pictures have a text alternative; some have none.",
  formulas: "Formulas are MathML, which can be read aloud and explored.",
  tables: "Tables name their header cells, and a table too wide for a small screen is a list of its rows.",
  color: "The marks, notes and code of the text tell nothing by color alone: a word or the type says the same.",
  still: "Nothing flashes, nothing moves and nothing sounds.",
  mayMove: "Nothing sounds. Some pictures may move.",
  unlocked: "The file was made without a lock that would hinder reading aloud.",
  checked: "How it was checked",
  byPrograms: (programs: string[]) => `Checked by programs, without a finding: ${conjunction(programs, "en")}.`,
  unclaimed:
    "Programs see a part of what can be wrong. No person has confirmed the rest, so no conformance to a standard is claimed.",
  byHand: (who: string, standard: string) => `Checked by hand by ${who}. This publication conforms to ${standard}.`,
  trouble: "If something stands in your way",

  summary: {
    flows: "The text reflows and takes the reader’s own type, size and colors.",
    pictures: "Every picture has a text alternative.",
    somePictures: "Some pictures have no text alternative.",
    formulas: "Formulas are MathML.",
    pages: "The page numbers of the printed book are marked.",
    structure:
      "Headings, lists and tables are marked up as such, tables name their header cells, and the text tells nothing by color alone.",
  },
};

/** Every word of the study plan. */
export const plan = {
  title: "Study plan",
  lead: "Say when the exam is and how much time you have. The plan says what to study on which day, from the length of the chapters and the number of their questions.",
  noScript:
    "The plan is made by a script, and scripts are off here. To make your own, share these minutes out over your days:",
  notKept: "This browser does not keep your progress: a reload would lose this plan.",

  /** The form. */
  goal: "Exam day and hours",
  examDay: "Day of the exam",
  hours: "Hours a week",
  weekdays: "Days I study on",
  make: "Make my plan",
  needWeekday: "Choose one day of the week at least.",
  local: "All of it stays in this browser, and goes along when you save your progress to a file.",

  /** What holds for the whole plan. */
  examOn: (date: string, days: number) =>
    `The exam is on ${date}, ${days === 1 ? "tomorrow" : `in ${count(days, "day")}`}.`,
  pace: (hours: string, weekdays: string) => `${hours} a week: ${weekdays}.`,
  today: "The exam is today. Nothing new now: good luck.",
  past: (date: string) => `The exam was on ${date}. Set another day for a new plan.`,
  unset: "Fill in both, the day and the hours, for a plan.",
  begins: (date: string) => `There is plenty of time: the plan begins on ${date}, a year before the exam.`,

  standing: {
    ahead: (days: number) => `You are ${count(days, "study day")} ahead of the plan.`,
    behind: (days: number) =>
      `The plan is ${count(days, "study day")} further than you are. Plan from today, and the rest is shared out over the days that remain.`,
    onTime: () => "You are on time.",
    finished: () => "All chapters are read and all questions answered; review is all that remains.",
    fitted: () => "All that the plan has room for is done. What it leaves out is still to do.",
  },
  advice: {
    short: (needed: string) =>
      needed === ""
        ? "There is not enough time for the whole book in any week. What weighs most in the exam comes first."
        : `There is not enough time for the whole book: it would take about ${needed} a week. What weighs most in the exam comes first.`,
    leaves: (parts: string) => `Left out: ${parts}.`,
    lightest: (domains: string) => `What you would skip belongs to the lightest domains: ${domains}.`,
    tight: "It just fits in: no days remain for review.",
    plenty: (enough: string) =>
      `You have time to spare: about ${enough} a week would do. Chapters lie apart, so that you can come back to each.`,
    noDay: "None of the days you study on lies before the exam: choose others.",
    noPractice: "There is no time for a practice exam.",
    longPractice: (time: string) =>
      `A practice exam with its report takes ${time}, longer than your usual day; the other days of its week are shorter.`,
  },

  again: "Plan from today",
  planned: "Planned from today; what you have done is kept.",
  calendar: "Calendar file (.ics)",
  saved: (file: string) => `Saved as ${file}.`,
  print: "Print",
  calendarHint: "Read into a calendar of its own, the file can be replaced by a newer one as a whole.",

  /** The days. */
  earlier: (days: number) => `Earlier days (${days})`,
  weekOf: (date: string) => `Week of ${date}`,
  isToday: "Today",
  until: (first: string, last: string) => `${first} to ${last}`,
  /** Of a page, from a section to a section. */
  parts: (page: string, first: string, last: string) =>
    first === last ? `${page}, ${first}` : `${page}, ${first} to ${last}`,
  questions: (first: string, last: string) => (first === last ? `Question ${first}` : `Questions ${first} to ${last}`),
  answered: (some: number, of: number) => `${some} of ${of} answered`,
  done: "done",
  tick: (what: string) => `Read: ${what}`,
  review: "Look again at",
  missed: "Go through what you missed in the practice exam",
  practice: (number: number, of: number) => (of === 1 ? "Practice exam" : `Practice exam ${number} of ${of}`),
  taken: "taken",
  cards: "Cards",
  cardsDaily: (time: string) => `Cards, ${time} a day`,
  sheet: "Last-24-hours sheet, and an early night",
  exam: "The exam",
  time: (minutes: number) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return [...(h > 0 ? [`${h} h`] : []), ...(m > 0 || h === 0 ? [`${m} min`] : [])].join(" ");
  },

  /** The calendar file. */
  calendarName: (book: string) => `${book}: study plan`,
  event: (what: string, time: string) => (time === "" ? what : `${what} (${time})`),

  /** What there is. */
  material: "What there is to study",
  materialNote: (words: number) =>
    `Reading at ${words} words a minute; questions at the pace of the exam, and their explanations read. Services and glossary are for looking up.`,
  page: "Chapter",
  words: "Words",
  reading: "Reading",
  questionCount: "Questions",
  answering: "Answering",
  sum: "All",
};

/** "2.1 MB", "640 KB": decimal, as devices count. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0KB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;
}

/** Every word of the panel that keeps the book for reading offline. */
export const offline = {
  title: "Reading offline",
  about:
    "Every page with its questions, and the search. Files for download are not part of it, and your progress stays as it is.",
  cannot: "This browser does not keep pages for reading offline.",
  none: "The book is not kept on this device.",
  /** Compressed, as it is fetched. */
  toFetch: (bytes: number) => `Keeping it fetches ${size(bytes)}.`,
  noneNow: "The book is not kept on this device. It can be when you are online again.",
  keep: "Keep the book on this device",
  keeping: "The book is being kept on this device.",
  share: (share: number) => `Keeping ${percent(share)}`,
  stop: "Stop",
  stopped: "Stopped. Nothing is kept on this device.",
  /** On the device. */
  kept: (bytes: number) => `The book is kept for reading offline, ${size(bytes)}.`,
  partly: "Parts of the book are no longer on this device: the browser has made room.",
  keepAgain: "Keep it again",
  offlineNow: "You are offline now.",
  remove: "Remove it",
  removed: "Removed. The book is read from the network again; your progress stays.",
  failed: "The book could not be kept: the connection broke off, or this device is short of room.",
  tryAgain: "Try again",
};

/** What tells readers of a kept book that there is a newer one. */
export const newEdition = {
  text: "A new edition of these pages is there.",
  reload: "Reload",
  later: "Later",
};

/** What stands for a page that is not kept. */
export const offlinePage = {
  title: "This page is not on your device",
  text: "You are offline. The pages of the book are kept for reading; this is not one of them, or it is a file for download.",
  again: "Try again",
  contents: "Contents",
  search: "Search",
};

/** The page of an address such as /q/2.3, which leads on to the question. */
export const questionAddress = {
  title: (code: string) => `Question ${code}`,
  description: (code: string, book: string) => `Leads to question ${code} of “${book}”.`,
  lead: (link: string) => `The question stands in its chapter: ${link}.`,
  lacking: (code: string) => `${code} is not in the demo`,
  lackingDescription: (code: string, book: string) => `The demo of “${book}” does not hold question ${code}.`,
  lackingLead: (code: string) => `Question ${code} belongs to a chapter that only the full edition holds.`,
  full: "Open it in the full edition",
  contents: "What the demo holds",
};

/** What stands at the end of a page and in front of it: how old it is, its source, whether it was read. */
export const pageEnd = {
  edit: "Edit the source of this page",
  stale: (month: string, months: number) =>
    `The facts on this page were checked in ${month}, more than ${count(months, "month")} ago. Prices, limits and names may have changed since: look them up before you rely on them.`,
};

/** Marks of what was read. */
export const reading = {
  title: "Read so far",
  chapter: "I have read this chapter",
  page: "I have read this page",
  sections: (read: number, all: number) => `${read} of ${count(all, "section")} read`,
  about: "Sections are marked by themselves when you read them through.",
  /** Of a chapter in a list, for those who hear it. */
  read: "read",
  chapters: (read: number, all: number) => `${read} of ${count(all, "chapter")} read`,
  notKept: "This browser does not keep your progress: save it to a file before you leave.",
};

/** Every word of the drills. */
export const drills = {
  title: "Drills",
  lead: "Recall first, look after: cover a column of a table, walk a decision tree, tell services by what they are for.",
  noScript: "Drills are run by a script, and scripts are off here. What they are made of stands in the book:",
  services: "Which service?",
  servicesLead: (lines: number, choices: number) =>
    `A line says when to use a service. ${count(lines, "line")}, each time ${choices} services to choose from.`,
  begin: "Begin",
  trees: "Decision trees",
  tables: "Tables",
  rows: (many: number) => count(many, "row"),
  ends: (many: number) => count(many, "end"),
  last: (right: number, of: number, date: string) => `${right} of ${of}, ${date}`,
  all: "All drills",
  inBook: (name: string) => (name === "" ? "Where it stands in the book" : `${name} where it stands in the book`),
  drillTable: "Drill this table",
  drillTree: "Drill this tree",
  loading: "Fetching it from the book…",
  failed: "It could not be fetched. Are you offline?",
  retry: "Try again",
  gone: "This edition of the book has no such drill.",
  local: "How a drill last went stays in this browser, with the rest of your progress.",
  notKept: "This browser does not keep your progress: save it to a file before you leave.",
  result: (right: number, of: number) => `${right} of ${of} right`,

  column: "Column to recall",
  show: "Show",
  showOf: (column: string, row: string) => `Show “${column}” of “${row}”`,
  knew: "Knew it",
  missed: "Missed it",
  showAll: "Show all",
  left: (known: number, graded: number, all: number) =>
    graded === 0 ? `${all} to recall` : `${known} of ${graded} known, ${all - graded} to go`,
  tableResult: (known: number, of: number) => `${known} of ${of} known`,
  onlyMissed: (many: number) => `Again, the ${many === 1 ? "one" : many} missed`,
  otherOrder: "Again, in another order",
  tableKeys: "Keys: Space shows a cell; 1 knew it, 2 missed it; ↑ and ↓ go to another row.",

  walk: "Walk the tree",
  walkAgain: "Walk it from the start",
  name: "Name the end",
  soFar: "Your answers so far",
  goBackTo: (question: string, answer: string) => `${question} ${answer}: answer it again`,
  arrived: "You arrive at",
  back: "Back",
  treeKeys: "Keys: 1–9 choose, Backspace goes one question back.",
  where: "Where do these answers lead?",

  question: (number: number, of: number) => `Question ${number} of ${of}`,
  which: "Which service do you use when this is so?",
  blank: "(this service)",
  right: "Right.",
  wrong: (answer: string) => `Wrong: it is ${answer}.`,
  rightChoice: "Right",
  wrongChoice: "Your choice",
  page: (name: string) => `${name}: its page`,
  next: "Next",
  toResult: "To the result",
  again: "Again, with other lines",
  quizKeys: "Keys: 1–4 choose, Enter goes on, ↑ and ↓ move among the choices.",
};
