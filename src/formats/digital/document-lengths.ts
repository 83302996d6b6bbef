/** Tells the browser how long each document of the single page is before it has laid it out. */

const document = /<section class="doc [^"]*" id="([^"]*)"/g;

/**
 * Rules that give each document its length in characters; `digital.css` makes a height of them. What a closed answer
 * holds is not counted: it takes no room.
 */
export function documentLengths(html: string): string {
  const starts = [...html.matchAll(document)];
  return starts
    .map((start, i) => {
      const piece = html.slice(start.index, starts[i + 1]?.index ?? html.lastIndexOf("</main>"));
      const text = piece.replace(/<details\b[\s\S]*?<\/details>|<svg\b[\s\S]*?<\/svg>|<[^>]*>/g, "");
      return `#${start[1] ?? ""}{--length:${text.length}}`;
    })
    .join("\n");
}
