/** The schema of book.yaml: every setting of a book, strict, each documented once. */
import { z } from "zod";
import { isbnDigits, isbnFault } from "./isbn.ts";
import { paperbackSchema } from "./paperback-settings.ts";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month as YYYY-MM");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens");
const severity = z.enum(["error", "warning", "info", "off"]);
const isbn = z.string().refine((text) => isbnFault(text) === undefined, {
  error: ({ input }) => isbnFault(String(input)) ?? "an ISBN",
});

/** Whether it is a tag that can be one of a language: https://www.rfc-editor.org/info/bcp47 */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const exam = z
  .strictObject({
    code: z.string().describe("Code of the examination, for example AIP-C01"),
    name: z.string().optional().describe("Full name of the examination"),
    questions: z.number().int().positive().max(500).optional().describe("How many questions it asks"),
    scored: z.number().int().positive().optional().describe("How many of them count; all when missing"),
    minutes: z.number().int().positive().max(1440).optional().describe("How long it takes"),
    passing: z
      .strictObject({
        score: z.number().positive().describe("Points that pass"),
        of: z.number().positive().describe("Points of a perfect result"),
      })
      .optional()
      .describe("What passes the real examination, in its own points; the practice exam only quotes it"),
    domains: z
      .array(
        z.strictObject({
          number: z.number().int().positive(),
          title: z.string(),
          weight: z.number().min(0).max(100).describe("Share of the scored content, percent"),
          tasks: z.record(z.string(), z.string()).describe('Task id ("1.2") to its title'),
        }),
      )
      .min(1),
  })
  .refine(({ questions, scored }) => scored === undefined || (questions !== undefined && scored <= questions), {
    path: ["scored"],
    error: 'no more than "questions", which stands beside it',
  })
  .refine(({ passing }) => passing === undefined || passing.score <= passing.of, {
    path: ["passing", "score"],
    error: 'no more than "of"',
  });

const callout = z.strictObject({
  label: z.string().describe("The word shown on the callout"),
  meaning: z.string().describe("One line for the legend"),
  tone: z
    .enum(["blue", "red", "green", "amber", "violet", "gray"])
    .default("gray")
    .describe("Which pair of tokens colors it"),
  icon: z
    .enum(["target", "triangle", "pencil", "info", "star", "flame"])
    .default("info")
    .describe("Which drawn sign stands beside the word"),
});

const rhythmStep = z.strictObject({
  name: z.string().describe("What the step is called in messages"),
  frontmatter: z.string().optional().describe("A frontmatter key that must be filled"),
  heading: z.string().optional().describe("Words a level-2 heading must begin with"),
  component: z.string().optional().describe("A component that must occur"),
  count: z.number().int().positive().default(1).describe("How often the component must occur"),
});

const structure = z.strictObject({
  front: z.array(z.string()).default([]).describe("Front matter files, in reading order"),
  parts: z
    .array(
      z.strictObject({
        part: z.string().describe("The part's opening page"),
        chapters: z.array(z.string()).min(1).describe("Chapter files, in reading order"),
      }),
    )
    .default([]),
  chapters: z.array(z.string()).default([]).describe("Chapters of a book without parts"),
  back: z
    .array(z.string())
    .default([])
    .describe(
      "Back matter: MDX files are lettered appendices, a folder is a service reference, a .yaml file the glossary",
    ),
});

const settings = z.strictObject({
  id: id.optional().describe("Stable short name, used in file names; made from the title when missing"),
  title: z.string().min(1).describe("Title of the book"),
  subtitle: z.string().default("").describe("Subtitle"),
  edition: z
    .strictObject({
      number: z.string().default("1").describe('Number of the edition, for example "1.0"'),
      date: z.iso.date().describe("Date of the edition; the only date that goes into the files"),
    })
    .default({ number: "1", date: "2000-01-01" }),
  language: z
    .string()
    .refine(isLanguageTag, "a language tag such as en, es or es-MX")
    .default("en")
    .describe("BCP 47 language tag; the interface speaks it where it has words for it, else English"),
  authors: z.array(z.string().min(1)).min(1).describe("Authors in the order of the title page"),
  publisher: z.string().default("").describe("Publisher"),
  contact: z.string().default("").describe("A line that tells readers how to reach you; inline Markdown"),
  description: z.string().default("").describe("One paragraph for catalogs, search engines and the back cover"),
  rights: z.string().default("").describe("Rights statement for the copyright page"),
  identifiers: z
    .strictObject({
      uuid: z.uuid().optional().describe("Stable UUID, identifies the EPUB over all editions"),
      isbn: z
        .partialRecord(z.enum(["paperback", "epub", "letter"]), isbn)
        .default({})
        .superRefine((isbns, context) => {
          const owners = new Map<string, string>();
          for (const [format, number] of Object.entries(isbns)) {
            const owner = owners.get(isbnDigits(number));
            owners.set(isbnDigits(number), format);
            if (owner === undefined) continue;
            context.addIssue({ code: "custom", path: [format], message: `an ISBN of its own, not that of "${owner}"` });
          }
        }),
    })
    .default({ isbn: {} }),
  sortAs: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe("How libraries sort a name of the book, by the name: the title or an author"),
  accessibility: z
    .strictObject({
      certifiedBy: z.string().min(1).describe("Who checked the finished EPUB by hand, beyond what programs can see"),
      report: z.url({ protocol: /^https$/, error: "an address that begins with https://" }).optional(),
    })
    .optional()
    .describe("Claims that the EPUB conforms to EPUB Accessibility 1.1 and WCAG 2.2 AA; unclaimed when missing"),
  exam: exam.optional().describe("The examination the book prepares for"),
  callouts: z.record(id, callout).default({}).describe("Callout kinds of this book, beside the usual five"),
  summary: z
    .strictObject({ rewards: z.string(), punishes: z.string() })
    .optional()
    .describe("Lead-ins of the two closing lines of a chapter summary; “Do” and “Avoid” in its language when missing"),
  rhythm: z.array(rhythmStep).default([]).describe("Steps every chapter takes, in this order"),
  freshness: z
    .strictObject({ months: z.number().int().positive().describe("Age at which facts count as stale") })
    .optional(),
  structure: structure.optional().describe("Reading order; all Markdown files by name when missing"),
  editions: z
    .strictObject({
      demo: z
        .strictObject({
          chapters: z.array(id).min(1).describe("Ids of the chapters in the demo"),
          closing: z.string().optional().describe("File of the page that closes the demo"),
          description: z.string().optional().describe("What its home says instead of the book's description"),
        })
        .optional(),
    })
    .default({}),
  formats: z
    .strictObject({
      web: z.strictObject({}).optional(),
      digital: z.strictObject({}).optional(),
      letter: z.strictObject({}).optional(),
      paperback: paperbackSchema.optional(),
      epub: z.strictObject({}).optional(),
      kindle: z.strictObject({}).optional(),
      anki: z.strictObject({}).optional(),
      quiz: z.strictObject({}).optional(),
    })
    .optional()
    .describe("Which formats to build; all when missing"),
  fonts: z
    .array(id)
    .default([])
    .describe("Packages of @fontsource, installed beside the book, that lend print the signs its own fonts lack"),
  store: z
    .array(
      z.strictObject({
        format: z.string().describe("What is sold, in words"),
        price: z.number().nonnegative(),
        currency: z.string().regex(/^[A-Z]{3}$/, "three capital letters, such as EUR"),
        url: z.url({ protocol: /^https$/, error: "an address that begins with https://" }),
      }),
    )
    .default([]),
  site: z
    .strictObject({
      url: z
        .url()
        .optional()
        .describe("Where the site will stand; canonical addresses and links out of the EPUB begin with it"),
      base: z.string().startsWith("/").default("/").describe("Path below the host"),
      offline: z.boolean().default(true).describe("Whether the book is kept on a reader's device to be read offline"),
      edit: z
        .url({ protocol: /^https$/, error: "an address that begins with https://" })
        .refine((address) => address.includes("{path}"), {
          error: "an address with {path} in it, where the path of the file below the book folder goes",
        })
        .optional()
        .describe("Where a page's source is edited; {path} stands for its file"),
    })
    .default({ base: "/", offline: true }),
  rules: z.record(z.string(), severity).default({}).describe("Severity of a check rule in this book"),
});

/** Settings of one book, as written in book.yaml. */
export const bookConfigSchema = settings
  .refine(
    ({ formats, identifiers }) => formats?.paperback?.barcode !== true || identifiers.isbn.paperback !== undefined,
    {
      path: ["formats", "paperback", "barcode"],
      error: "left out until identifiers.isbn.paperback holds the ISBN that its bars spell",
    },
  )
  .superRefine(({ title, authors, sortAs }, context) => {
    for (const name of Object.keys(sortAs).filter((key) => key !== title && !authors.includes(key)))
      context.addIssue({
        code: "custom",
        path: ["sortAs", name],
        message: "the title or an author, letter for letter",
      });
  });

export type BookConfig = z.infer<typeof bookConfigSchema>;

const sources = z.array(z.strictObject({ title: z.string(), url: z.url() })).default([]);

/** Frontmatter of a chapter, part, front or back matter file. */
export const docFrontmatterSchema = z.strictObject({
  title: z.string().min(1).describe("Title of the chapter"),
  shortTitle: z.string().optional().describe("Title for running heads, where the full one is too long"),
  id: id.optional().describe("Stable id, becomes the URL; made from the file name when missing"),
  objectives: z.array(z.string()).default([]).describe("What the reader will be able to decide; inline Markdown"),
  exam: z
    .strictObject({
      domain: z.number().int().positive(),
      tasks: z.array(z.string()).min(1),
    })
    .optional(),
  verified: month.optional().describe("Month in which the facts were last checked"),
  sources: sources.describe("What the chapter rests on"),
  numbered: z.boolean().default(true).describe("false for back matter that is not a lettered appendix"),
  draft: z.boolean().default(false).describe("true keeps the chapter out of every edition"),
});

export type DocFrontmatter = z.infer<typeof docFrontmatterSchema>;

const text = z.string().min(1);

/** Frontmatter of a service page; its strings are inline Markdown. */
export const serviceSchema = z.strictObject({
  id,
  name: text.describe("Official name, in the one spelling the book uses"),
  short: z.string().default("").describe("Short form after the first mention"),
  category: text,
  tagline: text.describe("Its role in one line"),
  purpose: text,
  useWhen: z.array(text).min(1),
  avoidWhen: z.array(text).min(1),
  features: z
    .array(
      z.strictObject({
        name: text,
        status: z.enum(["ga", "preview", "legacy", "retired"]),
        note: text,
      }),
    )
    .min(1),
  patterns: z.array(
    z.strictObject({
      name: text,
      services: z.array(text),
      frequency: z.enum(["often", "sometimes", "rarely"]),
      text,
    }),
  ),
  mustKnow: z.array(text).min(1),
  mistakes: z.array(z.strictObject({ belief: text, truth: text, why: text })),
  mnemonics: z.array(text).default([]),
  related: z.array(id).default([]),
  comparisons: z.array(z.strictObject({ with: text, choose: text, instead: text })).default([]),
  guides: z.array(z.strictObject({ title: text, url: z.url() })).default([]),
  exams: z.array(text).default([]),
  verified: month,
  sources: z.array(z.strictObject({ title: text, url: z.url() })).min(1),
});

export type Service = z.infer<typeof serviceSchema>;

/** One entry of a glossary file. */
export const termSchema = z.strictObject({
  id,
  term: text,
  short: z.string().default("").describe("Abbreviation in use"),
  definition: text.describe("Inline Markdown"),
  see: z.array(id).default([]).describe("Ids of related terms"),
  aliases: z
    .array(text)
    .default([])
    .describe("Other names readers may look it up by; the printed index refers them here"),
});

/** A whole glossary file. */
export const glossarySchema = z.array(termSchema);
