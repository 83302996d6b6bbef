/** The rule about the language that book.yaml names. */
import { hasWords, languageNames } from "../../words/words.ts";
import type { Rule } from "./rule.ts";

const languageWords: Rule = {
  id: "language-words",
  severity: "warning",
  summary: "The interface has words in the language of the book.",
  why: "Where it has none, buttons, labels and the names of figures stand in English around the author's text. A language is one file: see “Add a language” in the guide.",
  check({ reading }) {
    const { language } = reading.config;
    if (hasWords(language)) return [];
    const code = language.split("-")[0]?.toLowerCase() ?? language;
    return [
      {
        file: "book.yaml",
        line: reading.configLineAt(["language"]),
        message: `The interface has no words in "${language}": it will be in English. It has ${languageNames.map((name) => `"${name}"`).join(", ")}.`,
        hint: `Write ${code}.ts beside src/words/es.ts, its example, and name it in src/words/words.ts.`,
      },
    ];
  },
};

export const languageRules: Rule[] = [languageWords];
