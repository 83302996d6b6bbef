/** Every word the interface says, in Spanish. */
export * from "./en.ts";
