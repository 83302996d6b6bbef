import { checkBook } from "./book/check.ts"; import { readBookFolder } from "./book/read.ts";
const c = checkBook(await readBookFolder(process.argv[2]!)); console.log(c.diagnostics.map((d) => `${d.severity} ${d.file}:${d.line} ${d.ruleId} ${d.message}`).join("\n")); console.log(c.book.docs.map((d) => `${d.kind} ${d.id} ${d.parent} ${d.number}`).join("\n"));
