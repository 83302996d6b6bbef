/** What a page of the site may load and run: its own files, and nothing else. */

/**
 * Content Security Policy, Level 3 (https://www.w3.org/TR/CSP3/). The search compiles WebAssembly in a worker of
 * its own. As a `meta` element it cannot forbid framing: what hosts are told repeats it with `frame-ancestors`.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");
