/** Times the book model alone: reading the folder, making the model, running the rules. */
import { checkBook } from "../../src/book/check.ts";
import { buildModel } from "../../src/book/model.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { readBook } from "../../src/book/reading.ts";
import { rules } from "../../src/book/rules/index.ts";
import type { Task } from "./task.ts";

/** Makes the model once, in a process that has not yet run any of its code. */
export const model: Task<"model"> = async ({ bookRoot }, stage) => {
  const folder = await stage("Read the folder", () => readBookFolder(bookRoot));
  const context = await stage("Model", () => {
    const reading = readBook(folder);
    return Promise.resolve({ reading, ...buildModel(reading) });
  });
  await stage("Rules", () => Promise.resolve(rules.map((rule) => rule.check(context))));
  const { book, diagnostics } = await stage("Check, once more", () => Promise.resolve(checkBook(folder)));
  const words = book.docs.filter(({ kind }) => kind === "chapter").reduce((sum, doc) => sum + doc.words, 0);
  return { words, problems: diagnostics.filter(({ severity }) => severity === "error").length };
};
