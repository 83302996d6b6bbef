// Typed rules for TypeScript, and the walls between the rooms: data flows chapters → model → rendering → packaging.
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

const wall = (files, groups, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: groups, message }] }] },
});

export default tseslint.config(
  { ignores: ["dist/", ".octavo/", ".astro/", "node_modules/", "public/", "*.cjs"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // An index signature is read with brackets because TypeScript's strictest setting asks for it.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  ...astro.configs.recommended,
  wall(
    ["src/book/**"],
    [
      "**/render/**",
      "**/components/**",
      "**/formats/**",
      "**/build/**",
      "**/scripts/**",
      "astro",
      "astro/*",
      "puppeteer",
      "vite",
      "hast*",
    ],
    "The book model knows no format.",
  ),
  wall(
    ["src/render/**", "src/components/**"],
    ["**/formats/**", "**/build/**", "**/pages/**", "**/scripts/**"],
    "Rendering knows the book, not who packs it.",
  ),
  wall(
    ["src/formats/**"],
    ["**/build/**", "**/pages/**", "**/scripts/**"],
    "A format does not reach back to the build.",
  ),
  wall(["src/report/**"], ["**/render/**", "**/formats/**", "**/build/**"], "Reports know diagnostics only."),
);
