/** Where the rules come from. */
import type { Source } from "./rule.ts";

const kdp = (name: string, topic: string): Source => ({
  name: `KDP, ${name}`,
  url: `https://kdp.amazon.com/en_US/help/topic/${topic}`,
});

export const sources = {
  submission: kdp("submission", "G201857950"),
  manuscript: kdp("manuscript", "G202145060"),
  trim: kdp("trim and margins", "GVBQ3CMEQW3W2VL6"),
  options: kdp("paper", "G201834180"),
  review: kdp("review", "GYEKAVKMSE23PFTM"),
  fonts: { name: "KDP, fonts", url: "https://kdp.amazon.co.jp/ja_JP/help/topic/G202145450" },
  formatting: kdp("formatting", "G201834260"),
  cover: kdp("cover", "G201953020"),
  barcode: kdp("barcodes", "G5HDYGP4BXLX4RUW"),
  content: kdp("content guidelines", "G200672390"),
  ingramFiles: {
    name: "IngramSpark, files",
    url: "https://www.ingramspark.com/blog/file-requirements-for-print-books",
  },
  ingramSetup: {
    name: "IngramSpark, setup",
    url: "https://help.ingramspark.com/hc/en-us/articles/5338636202637-Manufacturing-and-File-Setup-Tips",
  },
  ingramProblems: {
    name: "IngramSpark, problems",
    url: "https://help.ingramspark.com/hc/en-us/articles/6443532453901-File-Problems-that-Cause-Printing-Problems-of-a-Book",
  },
  pdf: {
    name: "ISO 32000-1",
    url: "https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf",
  },
  xmp: { name: "XMP specification", url: "https://developer.adobe.com/xmp/docs/XMPNamespaces/" },
  matterhorn: { name: "Matterhorn Protocol", url: "https://pdfa.org/resource/the-matterhorn-protocol/" },
  skia: {
    name: "Skia, PDF fonts",
    url: "https://skia.googlesource.com/skia/+/main/src/pdf/SkPDFFont.cpp",
  },
  gs1: { name: "GS1, EAN/UPC barcodes", url: "https://www.gs1.org/standards/barcodes/ean-upc" },
  isbn: {
    name: "ISBN users’ manual",
    url: "https://www.isbn-international.org/content/isbn-users-manual",
  },
  epub: { name: "EPUB 3.3", url: "https://www.w3.org/TR/epub-33/" },
  epubcheck: { name: "EPUBCheck", url: "https://github.com/w3c/epubcheck" },
  ncx: { name: "OPF 2.0, NCX", url: "https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1" },
  epubAccessibility: { name: "EPUB Accessibility 1.1", url: "https://www.w3.org/TR/epub-a11y-11/" },
  dpubAria: { name: "DPUB-ARIA 1.1", url: "https://www.w3.org/TR/dpub-aria-1.1/" },
  wcag: { name: "WCAG 2.2", url: "https://www.w3.org/TR/WCAG22/" },
  ace: { name: "Ace by DAISY", url: "https://github.com/daisy/ace" },
  daisy: { name: "DAISY, accessible publishing", url: "https://kb.daisy.org/publishing/docs/" },
  kindle: {
    name: "Kindle Publishing Guidelines",
    url: "https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf",
  },
  standardEbooks: { name: "Standard Ebooks, manual", url: "https://standardebooks.org/manual" },
  conventions: {
    name: "Chicago Manual of Style",
    url: "https://www.chicagomanualofstyle.org/book/ed17/part1/ch01/toc.html",
  },
} satisfies Record<string, Source>;
