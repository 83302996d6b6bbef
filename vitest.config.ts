import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts", "tests/gfm/**/*.test.ts"] } },
      { test: { name: "rendering", include: ["tests/render/**/*.test.ts"] } },
      {
        // Against finished files: the books are built first, and one file at a time has the build's lock.
        test: {
          name: "editions",
          include: ["tests/{build,editions,preflight,e2e}/**/*.test.ts"],
          globalSetup: "tests/setup/build-books.ts",
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
