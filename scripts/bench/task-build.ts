/** Builds a book as the command does, and times every step that the build names. */
import { buildBook } from "../../src/build/build.ts";
import { PreflightError } from "../../src/build/errors.ts";
import type { Task } from "./task-types.ts";

/** Builds what has changed; the first build of a workspace builds all. */
export const build: Task<"build"> = async ({ workspace, formats }, stage) => {
  const options = { only: [...formats], editions: [], force: false, leave: true };
  try {
    const { products } = await buildBook(workspace, options, {
      step: (name, work) => stage(name, () => work(() => undefined)),
      say: () => undefined,
    });
    return {
      products: products.map(({ name, files, pages, isKept }) => ({
        name,
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        ...(pages === undefined ? {} : { pages }),
        isKept,
      })),
    };
  } catch (error) {
    if (error instanceof PreflightError) throw new Error(`Preflight found faults:\n${error.message}`, { cause: error });
    throw error;
  }
};
