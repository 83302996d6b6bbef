/** Writes what a PDF says of itself: its Info dictionary and its XMP packet, which agree. */
import { escapeXml } from "../xml.ts";
import type { PDFDocument } from "mupdf";

/** Who made what, when. */
export interface PdfMetadata {
  title: string;
  authors: string[];
  subject: string;
  keywords: string[];
  language: string;
  rights: string;
  publisher: string;
  date: Date;
}

const creator = "Octavo";

/** Writes the Info dictionary; a file for a printer says no more than title and author. */
export function writeInfo(pdf: PDFDocument, metadata: PdfMetadata, detail: "full" | "least"): void {
  const { title, authors, subject, keywords, date } = metadata;
  const stamp = `D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
  const all: Record<string, string> = {
    Title: title,
    Author: authors.join(", "),
    Subject: subject,
    Keywords: keywords.join(", "),
    Creator: creator,
    Producer: creator,
    CreationDate: stamp,
    ModDate: stamp,
  };
  const kept = detail === "full" ? Object.keys(all) : ["Title", "Author", "Producer", "CreationDate", "ModDate"];
  const info = pdf.newDictionary();
  for (const key of kept) if (all[key] !== "") info.put(key, pdf.newString(all[key] ?? ""));
  pdf.getTrailer().put("Info", pdf.addObject(info));
}

/** Writes the XMP packet into the catalog. https://developer.adobe.com/xmp/docs/XMPNamespaces/ */
export function writeXmp(pdf: PDFDocument, metadata: PdfMetadata): void {
  const packet = pdf.addRawStream(Buffer.from(xmpPacket(metadata), "utf8"), {
    Type: pdf.newName("Metadata"),
    Subtype: pdf.newName("XML"),
  });
  pdf.getTrailer().get("Root").put("Metadata", packet);
}

/** The packet's text. */
export function xmpPacket(metadata: PdfMetadata): string {
  const { title, authors, subject, keywords, language, rights, publisher } = metadata;
  const date = metadata.date.toISOString().replace(/\.\d+/, "");
  const list = (kind: "Seq" | "Bag", values: readonly string[]) =>
    `<rdf:${kind}>${values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join("")}</rdf:${kind}>`;
  const inWords = (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  const entries: [name: string, value: string][] = [
    ["dc:title", inWords(title)],
    ["dc:creator", list("Seq", authors)],
    ["dc:description", subject && inWords(subject)],
    ["dc:subject", keywords.length > 0 ? list("Bag", keywords) : ""],
    ["dc:language", list("Bag", [language])],
    ["dc:publisher", publisher && list("Bag", [publisher])],
    ["dc:rights", rights && inWords(rights)],
    ["dc:format", "application/pdf"],
    ["pdf:Keywords", escapeXml(keywords.join(", "))],
    ["pdf:Producer", creator],
    ["xmp:CreatorTool", creator],
    ["xmp:CreateDate", date],
    ["xmp:ModifyDate", date],
    ["xmp:MetadataDate", date],
  ];
  const body = entries.flatMap(([name, value]) => (value === "" ? [] : [`   <${name}>${value}</${name}>`]));
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    ...body,
    "  </rdf:Description>",
    " </rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}
