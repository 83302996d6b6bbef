/** Times the book model alone, in a process that has not yet run any of its code. */
import { checkBook } from "../../src/book/check.ts";
import { buildModel } from "../../src/book/model.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { readBook } from "../../src/book/reading.ts";
import type { Task } from "./task-types.ts";

/** Reads the folder and makes the model. */
export const model: Task<"model"> = async ({ bookRoot }, stage) => {
  const folder = await stage("Read the folder", () => readBookFolder(bookRoot));
  const { book } = await stage("Model", () => Promise.resolve(buildModel(readBook(folder))));
  const chapters = book.docs.filter(({ kind }) => kind === "chapter");
  return { words: chapters.reduce((sum, doc) => sum + doc.words, 0) };
};

/** Reads the folder, makes the model and runs every rule. */
export const check: Task<"check"> = async ({ bookRoot }, stage) => {
  const folder = await stage("Read the folder", () => readBookFolder(bookRoot));
  const { diagnostics } = await stage("Model and rules", () => Promise.resolve(checkBook(folder)));
  return {
    errors: diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ file, message }) => `${file}: ${message}`),
  };
};
