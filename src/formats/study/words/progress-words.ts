/** Every word the panel of progress says; it is fetched apart from the questions, and so are its words. */

export const progressWords = {
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

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
