/** What each component takes: one table that checks, docs and editors read. */

/** A property of a component. */
export interface PropContract {
  required?: boolean;
  /** The only values it may have. */
  values?: readonly string[];
  /** True when it is present or absent and takes no value. */
  flag?: true;
  what: string;
}

export interface ComponentContract {
  /** One sentence for the authors' guide. */
  what: string;
  props: Record<string, PropContract>;
  /** Components inside which it must stand; anywhere when missing. */
  inside?: readonly string[];
  /** Says in words what must be inside; empty means it may be empty. */
  content: string;
  /** True when what stands inside is not shown. */
  closed?: true;
  /** Prefix of its label, when it can bear one. */
  label?: string;
}

/** The formats `<Only>` may name. */
export const onlyFormats = ["web", "digital", "letter", "paperback", "epub"] as const;

const labelled = (what: string): PropContract => ({ required: true, what });

export const componentContracts: Record<string, ComponentContract> = {
  Figure: {
    what: "A numbered figure around a picture, a Mermaid fence, a decision tree or a mental model.",
    props: {
      id: labelled("Label, beginning with fig-"),
      caption: { required: true, what: "The figure's point, one sentence of inline Markdown" },
      alt: { what: "Description for someone who cannot see it; needed for a picture without its own" },
    },
    content: "one image, ```mermaid fence, <DecisionTree> or <MentalModel>",
    label: "fig",
  },
  Table: {
    what: "A numbered table with a caption.",
    props: {
      id: labelled("Label, beginning with tbl-"),
      caption: { required: true, what: "What the table lets the reader see" },
      rowHeaders: { flag: true, what: "Present when the first column names the row" },
    },
    content: "one GFM table with a header row",
    label: "tbl",
  },
  CodeCompare: {
    what: "Two listings side by side and the verdict between them.",
    props: {
      id: { what: "Label, beginning with lst-" },
      caption: { what: "What is compared" },
      verdict: { required: true, what: "Which wins, and why, in one sentence" },
    },
    content: "two titled code fences",
    label: "lst",
  },
  Spotlight: {
    what: "A service in brief, taken from its own page.",
    props: {
      service: { required: true, what: "Id of a service page" },
      tagline: { what: "Overrides the service's own line" },
    },
    content: "",
  },
  DecisionTree: {
    what: "A tree of questions and answers.",
    props: {},
    content: "one nested list: questions, branches as `**answer**: …`, leaves",
  },
  MentalModel: {
    what: "A few named parts and how they stand to each other.",
    props: { shape: { values: ["layers", "flow"], what: "A stack (default) or steps in a row" } },
    content: "one list of `**Name**: explanation`",
  },
  DecisionList: {
    what: "Rows of qualifier and answer.",
    props: { caption: { what: "What the rows decide" } },
    content: "one list of `**qualifier**: answer`",
  },
  Summary: {
    what: "The chapter in a few lines.",
    props: {
      rewards: { what: "What earns the point" },
      punishes: { what: "What loses it" },
    },
    content: "a list of the decisions worth remembering",
  },
  Question: {
    what: "A review question with a rationale for every option.",
    props: {
      id: labelled("Label, beginning with q-"),
      kind: { required: true, values: ["single", "multiple", "ordering", "matching"], what: "How it is asked" },
      task: { what: "Task of the exam it trains" },
      difficulty: { values: ["1", "2", "3", "4", "5"], what: "1 (recall) to 5 (hard)" },
    },
    content: "a stem, a list of options with rationales, an <Explanation>",
    label: "q",
  },
  Explanation: {
    what: "What decides the question.",
    props: {},
    inside: ["Question"],
    content: "at least one paragraph",
  },
  Only: {
    what: "Content for some formats only.",
    props: { formats: { required: true, what: "Names of formats, separated by spaces" } },
    content: "anything",
  },
  CalloutLegend: { what: "The callout kinds of the book and what each means.", props: {}, content: "", closed: true },
  StoreList: { what: "The formats on sale, with price and link from book.yaml.", props: {}, content: "", closed: true },
  BookImprint: {
    what: "Title, edition, date, publisher and rights from book.yaml.",
    props: {},
    content: "",
    closed: true,
  },
  BookContact: { what: "The contact line from book.yaml.", props: {}, content: "", closed: true },
  ExamDomains: {
    what: "A table of the exam's domains and weights from book.yaml.",
    props: {},
    content: "",
    closed: true,
  },
};

/** Contract of a component; undefined when there is none of that name. */
export function contractOf(name: string): ComponentContract | undefined {
  return Object.hasOwn(componentContracts, name) ? componentContracts[name] : undefined;
}

/** Names of all components an author may write. */
export const componentNames = Object.keys(componentContracts);

/** HTML that may stand inside a line: it means the same in every format. */
export const inlineHtml: readonly string[] =
  "abbr bdi bdo br cite dfn ins kbd mark q rp rt ruby s samp small sub sup time u var wbr".split(" ");

/** What such an element may say of itself. */
export const inlineHtmlProps: readonly string[] = ["title", "lang", "dir", "datetime"];

/** Prefix of a label to the kind of thing it stands on. */
export const labelPrefixes = {
  sec: "section",
  fig: "figure",
  tbl: "table",
  lst: "listing",
  q: "question",
  term: "term",
  svc: "service",
  ch: "chapter",
  app: "appendix",
  part: "part",
} as const;
