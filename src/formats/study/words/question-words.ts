/** Every word that questions say. */

export const questionWords = {
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
