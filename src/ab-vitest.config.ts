import { defineConfig } from "vitest/config";
export default defineConfig({ test: { include: ["tests/e2e/**/*.test.ts", "tests/unit/formats/{web,digital}/**/*.test.ts"], fileParallelism: false, testTimeout: 60_000 } });
