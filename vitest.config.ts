import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", include: ["tests/{unit,gfm}/**/*.test.ts"] } },
      { test: { name: "rendering", include: ["tests/render/**/*.test.ts"], hookTimeout: 120_000 } },
      {
        // Against finished files: the books are built first, and builds take turns.
        test: {
          name: "editions",
          include: ["tests/{build,editions,preflight,e2e}/**/*.test.ts"],
          globalSetup: "tests/setup/build-books.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
