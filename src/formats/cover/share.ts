/** Draws the cover lying down, for links on other sites: its leaves, and its words beside them. */
import type { Browser } from "puppeteer";
import type { Book, EditionName } from "../../book/types.ts";
import { element, escapeXml } from "../xml.ts";
import { sharePicture } from "../web/share-picture.ts";
import { designCover } from "./design.ts";
import type { Inks } from "./inks.ts";
import { drawLeaves } from "./leaves.ts";
import { withDrawing } from "./open-drawing.ts";
import { front } from "./set-front.ts";
import { sans, serif } from "./words.ts";
import { wordsOf } from "../../words/words.ts";

/** Everything a picture is made of. */
export interface ShareDrawing {
  body: string;
  styles: string;
}

/** The picture of an edition as a page for the browser; the fonts it names are the page's to bring. */
export function shareDrawing(book: Book, edition: EditionName, inks: Inks): ShareDrawing {
  const { title, subtitle, authors, language } = book.config;
  const sample = edition === "demo" ? ` · ${wordsOf(language).labels.demoEdition}` : "";
  const lines = [
    `<p class="title">${escapeXml(title)}</p>`,
    subtitle === "" ? "" : `<p class="subtitle">${escapeXml(subtitle)}</p>`,
    `<p class="by">${escapeXml(authors.join(", ") + sample)}</p>`,
  ];
  const { width, height } = sharePicture;
  return {
    body: `<div class="words">${lines.join("")}</div>${leavesSvg(book, inks)}`,
    styles: `
      body { margin: 0; display: flex; width: ${width}px; height: ${height}px; background: ${inks.ground}; color: ${inks.paper}; }
      svg { display: block; width: 480px; height: ${height}px; }
      .words { box-sizing: border-box; flex: 1; min-width: 0; padding: 64px; display: flex; flex-direction: column; }
      p { margin: 0; overflow-wrap: anywhere; }
      .title { font: 600 76px/1.12 ${serif}; letter-spacing: -0.012em; }
      .subtitle { font: italic 34px/1.3 ${serif}; color: ${inks.soft}; margin-top: 24px; }
      .by { font: 600 26px/1.3 ${sans}; margin-top: auto; padding-top: 24px; }`,
  };
}

/** The leaves of the front, which fill their room and leave it where the picture ends. */
function leavesSvg(book: Book, inks: Inks): string {
  const { front: setting, leaves } = designCover(book);
  const { size, columns } = setting.leaves;
  const view = {
    viewBox: `${front.margin} 0 ${front.width} ${setting.leavesEnd}`,
    preserveAspectRatio: "xMinYMin slice",
  };
  const place = { left: front.margin, top: -size / 2, size, columns };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...view }, [drawLeaves(leaves.front, place, inks)]);
}

/** Has the browser draw a picture, a JPEG; long words shrink until they have room. */
export async function drawShare(browser: Browser, drawing: ShareDrawing): Promise<Buffer> {
  const { width, height } = sharePicture;
  return withDrawing(browser, { ...drawing, width, height }, async (page) => {
    await page.evaluate(() => {
      const words = document.querySelector<HTMLElement>(".words");
      const texts = [...document.querySelectorAll<HTMLElement>(".words p")];
      const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize));
      for (let share = 1; words !== null && words.scrollHeight > words.clientHeight && share > 0.3; share -= 0.04)
        texts.forEach((text, i) => (text.style.fontSize = `${(sizes[i] ?? 0) * share}px`));
    });
    return Buffer.from(await page.screenshot({ type: "jpeg", quality: 86, clip: { x: 0, y: 0, width, height } }));
  });
}
