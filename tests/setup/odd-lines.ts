/** Lines of text that are odd but mostly legal: what authors paste, and what breaks those who do not escape it. */
import type { Random } from "../../scripts/bench/random.ts";

const from = String.fromCodePoint;

/** Signs that XML, fonts or the direction of a line trip over; all of them as they stand in a file. */
const signs = [
  // Emoji that are one picture of several signs, flags, signs beyond the basic plane.
  "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇪🇺 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "𝕬𝖇 𠜎𠜱 𐍈 𓀀",
  // Right to left, with Latin inside, and every mark of direction, also unclosed.
  "שלום, world, מה שלומך?",
  "مرحبا بالعالم 123 ١٢٣",
  ...[0x200e, 0x200f, 0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068].map((code) => `left${from(code)}right`),
  `a${from(0x202c)}b${from(0x2069)}c`,
  // Signs of no width, separators of lines, the mark of byte order, joiners and soft hyphens.
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0x2028, 0x2029, 0x85, 0xa0, 0x202f].map(
    (code) => `one${from(code)}two`,
  ),
  // Noncharacters, private signs, and signs nobody has assigned.
  ...[0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xfffd, 0xe000, 0xf8ff, 0x100000, 0x378].map((code) =>
    `<${from(code)}>`.slice(1, -1),
  ),
  // Control characters.
  ...[0x1, 0x8, 0xb, 0xc, 0xe, 0x1b, 0x1f, 0x7f, 0x80, 0x9f].map((code) => `con${from(code)}trol`),
  // Marks upon marks, and words without end.
  "Z̸̡̛͇͈͎̀͌̄a̵̢̛̗̲͋l̶͍̦͑g̷̡̈́o̶͙̐",
  "e\u0301\u0301\u0301 ÷ × ¼ ½ ﬁ ǆ ß İ ı",
  "Donaudampfschifffahrtsgesellschaftskapitän".repeat(8),
  "x".repeat(900),
  "日本語の長い文章には空白がありません。".repeat(12),
];

/** References to characters: right ones, soup, and ones that mean nothing. */
const references = [
  "&nbsp;&nbsp;&nbsp;",
  "&amp;amp;&amp;lt;b&amp;gt;",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&shy;&zwj;&zwnj;&ensp;&emsp;&thinsp;&lrm;&rlm;",
  "&#0; &#1; &#8; &#x1f; &#x7f; &#x80; &#x9f;",
  "&#xD800; &#xDFFF; &#xFFFE; &#xFFFF; &#x1FFFE; &#x10FFFF; &#x110000; &#xFFFFFFFF;",
  "&NotEqualTilde; &CounterClockwiseContourIntegral; &fjlig; &Tab;&NewLine;",
  "&bogus; &copy &copy; &; &# &#; &#x; &#xZ; &amp &AMP; &apos; &quot;",
  "&#x2028;&#x2029;&#xFEFF;&#x200B;",
  "&#60;!-- &#45;-> &#93;&#93;&#62; &#x3c;![CDATA[ ]]>",
];

/** What would be markup, were it not escaped. */
const nearMarkup = [
  "]]>",
  "]]\\>",
  "a -- b --- c ... \"d\" 'e'",
  "\\<!-- no comment -->",
  "\\<![CDATA[ no data ]]>",
  "\\</p>\\</section>\\</body>",
  "\\<?xml version='1.0'?>",
  "\\<!DOCTYPE html \\[\\<!ENTITY x 'y'>]>",
  "\\{braces\\} $\\{x\\} \\{\\{x\\}\\}",
  "a < b > c >= d",
  "https://example.com/a?b=1&c=2&copy=3#d_(e)",
  "www.example.com/ä?ö=ü",
  "someone@example.com",
  "10:30 :colon: ::two :a[b]{c=d}",
  "\\*not\\* \\_this\\_ \\`or\\` \\[that\\]\\(x\\)",
];

const codes = [
  "`]]>`",
  "`<!-- -- -->`",
  "`<![CDATA[ x ]]>`",
  "`&nbsp;&#0;</code>`",
  "`` a`b ``",
  "`{x}`",
  `\`${"long_name_of_a_function_".repeat(12)}\``,
  `\`con${from(1)}tr${from(0x1b)}[31mol${from(0xffff)}\``,
  "`\u202eright\u202c`",
  "` `",
];

const targets = [
  "https://example.com/a?b=1&c=2",
  "<https://example.com/with blank>",
  "https://example.com/%E4%BE%8B",
  "https://例え.jp/パス?か=き#く",
  "https://example.com/%zz%",
  "https://example.com/[a]|b^c`d{e}".replaceAll("{", "%7B").replaceAll("}", "%7D"),
  "HTTPS://EXAMPLE.COM:443/A/../B",
  "https://user:word@example.com:8080/",
  "https://[2001:db8::1]/",
  "https://example.com/'quote'\\\"double\\\"",
  "https://example.com/\u202e\u200b",
  "http://example.com",
  "mailto:a.b+c@example.com?subject=a%20b",
  "tel:+431234",
  "ftp://example.com/x",
  "//example.com/x",
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/hosts",
  "urn:isbn:9780000000002",
  "doi:10.1000/182",
  "?query",
  "other.mdx",
  "/absolute",
  "#",
  "https://",
  "https://exa mple.com",
  "https://example..com/",
  "https://-/",
  "http:example",
  "https://example.com:99999/",
  "xyz:abc",
];

const titles = ["", "", ' "a ]]> -- <b> &amp; title"', " '\"quoted\"'", ` "con${from(1)}trol ${from(0xfffe)}"`];

/** HTML in a line: what may stand, what may not, and values that mean nothing. */
const elements = [
  "H<sub>2</sub>O and x<sup>2</sup>",
  '<kbd>Ctrl</kbd>+<kbd title="]]> -- &quot;">C</kbd>',
  "one<br/>two<br />three",
  '<abbr title="a < b & c ]]>">abbr</abbr>',
  "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
  '<time datetime="2026-11-22">today</time>',
  '<time datetime="PT4H18M">four hours</time> <time datetime="2026-W47">a week</time> <time>12:30</time>',
  '<time datetime="11-22">each year</time> <time datetime="2026-11-22T10:00:00.5+01:00">a moment</time>',
  '<ins datetime="2026-11-22">in</ins>',
  '<bdo dir="rtl">turned</bdo>',
  '<bdi dir="auto">שלום</bdi>',
  '<q lang="de">zitiert</q>',
  '<dfn title="">named</dfn>',
  "<mark>marked <u>under</u> <s>struck</s></mark>",
  "<var>x</var> <samp>out</samp> long<wbr/>word",
  "<sub></sub>",
  "<q><q><q>deep</q></q></q>",
  "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
  '<cite lang="de">zitiert</cite> <small dir="rtl">small</small>',
  "[around <mark>[inner](https://example.com/a)</mark>](https://example.com/b)",
  "[around <mark>[](#ch-about)</mark>](#term-odd)",
  "<mark>[linked](https://example.com/) and ![pictured](../figures/odd.svg)</mark>",
];

/** Refused, each with its line. */
const refused = [
  "<details><summary>More</summary>Hidden</details>",
  "<b>bold</b>",
  "<!-- a comment -->",
  "<br>",
  "{1 + 1}",
  '<kbd onclick="x()">K</kbd>',
  "<kbd class={x}>K</kbd>",
  "<script>alert(1)</script>",
  '<svg viewBox="0 0 1 1"></svg>',
  "<p>paragraph</p>",
  "<Nothing />",
  "[dead](#sec-nowhere)",
  "![missing](../figures/missing.png)",
  "[^undefined]",
  '<kbd id="x">K</kbd>',
  "</kbd>",
  "<!DOCTYPE html>",
  "<?php x ?>",
  "<![CDATA[x]]>",
  "<kbd>unclosed",
  "<rt>alone</rt>",
  "<ruby><rt>first</rt></ruby>",
  "<bdo>not turned</bdo>",
  "<dfn>defined <dfn>twice</dfn></dfn>",
  "<ruby>no annotation</ruby>",
  '<cite lang="not a tag!">cited</cite>',
  '<small dir="sideways">small</small>',
  '<time datetime="not a date">some day</time>',
  '<ins datetime="2026-02-30">in</ins>',
  "<time>noon</time>",
  "<ruby>x<rp>(</rp><rt>y</rt></ruby>",
  "[words](https://-/)",
  "[words](https://example..com/)",
];

const pictures = ["odd.svg", "odd.png", "a b & c.png", "äö (1).png", "quote'.svg", "two.dots.jpg.png"];

/** What lines may point at in their own chapter and book. */
export interface Surroundings {
  random: Random;
  /** Labels that exist. */
  labels: readonly string[];
  /** Names of footnotes that exist. */
  notes: readonly string[];
  /** How likely it is that a line is not legal. */
  illegal: number;
}

/** A line for a paragraph; `depth` limits how far emphasis nests. */
export function oddLine(around: Surroundings, depth = 2): string {
  const { random } = around;
  return Array.from({ length: random.between(1, 5) }, () => oddPiece(around, depth)).join(" ");
}

/** A line for places that take neither links nor notes: titles, captions, headings. */
export function oddWords({ random }: Surroundings): string {
  const pieces = Array.from({ length: random.between(1, 3) }, () =>
    random.pick([...signs.slice(0, -2), ...nearMarkup.slice(0, 4), ...references, ...codes]),
  );
  return `Words ${pieces.join(" ")}`;
}

/** A value for an attribute in double quotes. */
export function oddValue(around: Surroundings): string {
  return oddWords(around).replaceAll('"', "”").replaceAll("\\", "");
}

function oddPiece(around: Surroundings, depth: number): string {
  const { random, labels, notes, illegal } = around;
  if (random.next() < illegal) return random.pick(refused);
  const inner = () => (depth === 0 ? "words" : oddLine(around, depth - 1));
  const kinds: (() => string)[] = [
    () => "Plain words, as most are.",
    () => random.pick(signs),
    () => random.pick(signs),
    () => random.pick(references),
    () => random.pick(nearMarkup),
    () => random.pick(codes),
    () => random.pick(elements),
    () => `**${inner()}**`,
    () => `*${inner()}*`,
    () => `~~${inner()}~~`,
    () => `***a** b*`,
    () =>
      `[to ${random.pick([...signs, ...codes, "words"])}](${random.pick(targets.slice(0, 12))}${random.pick(titles)})`,
    () => (random.next() < 0.05 ? `[words](${random.pick(targets)})` : "more words"),
    () => `[](#${random.pick(labels)})`,
    () => `[to ${random.pick(signs)}](#${random.pick(labels)})`,
    () => (notes.length === 0 ? "no note" : `[^${random.pick(notes)}]`),
    () =>
      notes.length === 0
        ? "no note"
        : `[noted[^${random.pick(notes)}]](${random.pick(["#ch-about", "https://example.com/"])})`,
    () => `![${oddAlt(random)}](<../figures/${random.pick(pictures)}>${random.pick(titles)})`,
    () => "hard  \nbreak\\\nbreak",
    () => "{/* ]]> --> a comment */}",
  ];
  return random.pick(kinds)();
}

/** A description of a picture. */
export function oddAlt(random: Random): string {
  return random.pick([
    "A picture",
    '\\]\\]> -- \\<b> "q" & &amp;',
    ...signs.slice(0, 30),
    "a\u0001b\ufffec",
    "&lt;!-- -->",
  ]);
}

/** The address of a picture of the book. */
export function oddPicture(random: Random): string {
  return `<../figures/${random.pick(pictures)}>`;
}
