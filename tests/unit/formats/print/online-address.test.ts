import { expect, test } from "vitest";
import { editionOf } from "../../../../src/book/edition.ts";
import type { EditionName } from "../../../../src/book/types.ts";
import { onlineAddress } from "../../../../src/formats/print/online-address.ts";
import { checked } from "../../book/folder.ts";

/** Address of each document that has one. */
function addresses(settings: string, name: EditionName = "full"): Record<string, string> {
  const { book } = checked({
    "book.yaml": `
title: Tides
authors: [M. Okoro]
structure: { front: [preface.mdx], chapters: [one.mdx], back: [maps.mdx] }
editions: { demo: { chapters: [one] } }
${settings}
`,
    "preface.mdx": "---\ntitle: Preface\n---\n",
    "one.mdx": "---\ntitle: One\n---\n\nText.\n",
    "maps.mdx": "---\ntitle: Maps\n---\n\nText.\n",
  });
  const edition = editionOf(book, name);
  return Object.fromEntries(
    edition.docs.flatMap((doc) => {
      const address = onlineAddress(book, edition, doc);
      return address === undefined ? [] : [[doc.id, address]];
    }),
  );
}

const site = 'site: { url: "https://tides.example", base: /guide }';

test("chapters are found on the site, below its base; the demo's in the demo", () => {
  expect(addresses(site)).toEqual({ one: "https://tides.example/guide/one/" });
  expect(addresses(site, "demo")).toEqual({ one: "https://tides.example/guide/demo/one/" });
  expect(addresses('site: { url: "https://tides.example" }')).toEqual({ one: "https://tides.example/one/" });
});

test.each([
  ["the book has no site", ""],
  ["its address is not known", "site: { base: /guide/ }"],
  ["no site is built", `${site}\nformats: { paperback: {} }`],
  ["book.yaml turns it off", `${site}\nformats: { web: {}, paperback: { qr: false } }`],
])("there is no address where %s", (_, settings) => {
  expect(addresses(settings)).toEqual({});
});
