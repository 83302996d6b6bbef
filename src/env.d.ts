declare namespace App {
  interface Locals {
    page?: import("./render/context.ts").PageContext;
  }
}

declare module "virtual:octavo/book" {
  export const rendering: import("./build/rendering.ts").Rendering;
}

declare module "virtual:octavo/docs" {
  /** Loads the content of a document, by its id. */
  export const contents: Record<
    string,
    () => Promise<{ default: import("astro/runtime/server/index.js").AstroComponentFactory }>
  >;
}

// For `tsc` alone, which cannot read components; `astro check` sees their real types.
declare module "*.astro" {
  const component: import("astro/runtime/server/index.js").AstroComponentFactory;
  export default component;
}
