/** Files that break the rules for screens. */
import { catalogOf } from "../hand-made-pdf.ts";
import { gone } from "./harms.ts";
import { type Proof } from "./proof.ts";

export const screenProofs: Proof[] = [
  { rule: "outline", what: "there is no outline", file: "screen", harm: gone("Outlines") },
  { rule: "outline", what: "viewers do not open it", file: "screen", harm: gone("PageMode") },
  {
    rule: "outline-titles",
    what: "an entry has another title than its page",
    file: "screen",
    harm: (pdf) => void catalogOf(pdf).get("Outlines", "First").put("Title", pdf.newString("Estuaries")),
  },
  {
    rule: "outline-titles",
    what: "an entry leads nowhere",
    file: "screen",
    harm: (pdf) => void catalogOf(pdf).get("Outlines", "First").put("Dest", pdf.newName("lakes")),
  },
  {
    rule: "links-resolve",
    what: "a link leads nowhere",
    file: "screen",
    harm: (pdf) => void pdf.findPage(2).get("Annots", 0).put("Dest", pdf.newName("lakes")),
  },
  {
    rule: "named-places",
    what: "no place has a name",
    file: "screen",
    harm: gone("Dests"),
    also: ["links-resolve", "outline-titles"],
  },
  {
    rule: "linearized",
    what: "it is written from end to end",
    file: "screen",
  },
  {
    rule: "document-info",
    what: "no author is named",
    file: "screen",
    harm: (pdf) => pdf.getTrailer().get("Info").delete("Author"),
    also: ["xmp"],
  },
  {
    rule: "xmp",
    what: "the packet has another date",
    file: "screen",
    harm: (pdf) => {
      const packet = catalogOf(pdf).get("Metadata");
      packet.writeStream(`${packet.readStream().asString()}<xmp:CreateDate>2025-03-01</xmp:CreateDate>`);
    },
  },
  { rule: "xmp", what: "there is no packet", file: "screen", harm: gone("Metadata") },
  {
    rule: "xmp",
    what: "the packet has another title",
    file: "screen",
    harm: (pdf) =>
      catalogOf(pdf).get("Metadata").writeStream("<dc:title>Lakes</dc:title><dc:creator>M. Okoro</dc:creator>"),
  },
  { rule: "language", what: "no language is named", file: "screen", harm: gone("Lang") },
  { rule: "window-title", what: "viewers show the file’s name", file: "screen", harm: gone("ViewerPreferences") },
  { rule: "tagged", what: "there are no tags", file: "screen", harm: gone("StructTreeRoot") },
];
