/** A book that is all right and full of what ends scripts, comments and sections of a page that is put together carelessly. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Each of them breaks out of some place: an element, a comment, a CDATA section, a line of a script, an attribute. */
export const hostile = `</script> <!-- <script>alert(1)</script> ]]> \u2028 \u2029 --> </style> </title> "&amp;' $& $1 \${x}`;

/** The same as prose: what begins a tag in MDX is escaped, and a backslash keeps Markdown away. */
const prose = hostile.replace(/[<>&{}[\]$"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const yaml = JSON.stringify(hostile);
/** As an attribute of a component: MDX reads character references there. */
const attribute = `"${hostile.replace(/[&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;

const files: Record<string, string> = {
  "book.yaml": `title: ${yaml}
subtitle: ${yaml}
id: hostile
authors: [${yaml}]
description: ${JSON.stringify(prose)}
publisher: ${yaml}
edition: { number: "1", date: 2026-01-01 }
identifiers: { uuid: 5a1e9a4e-6f1b-4f6c-9a3e-0a8f5b1c2d3e }
formats: { digital: {} }
structure:
  chapters: [one.mdx]
  back: [glossary.yaml]
`,
  "glossary.yaml": `- id: hostile
  term: ${yaml}
  definition: ${JSON.stringify(prose)}
`,
  "figures/drawing.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><title>A box</title><rect width="300" height="60" fill="none" stroke="#000"/><text x="10" y="35" font-size="16">&lt;/script&gt; ]]&gt;</text></svg>
`,
  "one.mdx": `---
title: ${yaml}
id: one
objectives:
  - ${JSON.stringify(prose)}
---

${prose} A [term](#term-hostile), a [${prose}](#sec-heading), and a note.[^a]

## ${prose} {#sec-heading}

<Figure id="fig-drawing" alt=${attribute} caption=${attribute}>

![](figures/drawing.svg)

</Figure>

<Table id="tbl-hostile" caption=${attribute}>

| ${prose} | B |
| --- | --- |
| ${prose} | b |

</Table>

\`\`\`js title="hostile.js" id="lst-hostile" caption="Code that ends scripts."
${hostile}
\`\`\`

:::note[${prose.replace(/\s/gu, " ")}]
${prose}
:::

<Question id="q-hostile" kind="single" difficulty="1">

${prose}

- [x] ${prose}

  ${prose}

- [ ] Another

  Wrong: ${prose}

- [ ] A third

  Wrong too.

<Explanation>

${prose}

</Explanation>

</Question>

[^a]: ${prose}
`,
};

/** Writes the book into `folder`. */
export async function writeHostileBook(folder: string): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
