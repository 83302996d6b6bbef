/** Collects the pictures that items show: bitmaps as they are, drawings as files of their own. */
import { readFile } from "node:fs/promises";
import type { Element, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import { toXml } from "xast-util-to-xml";
import { sha256 } from "../../book/read.ts";
import { paintDrawing } from "../epub/drawings.ts";
import { attributeOf } from "../hast-tree.ts";
import type { Medium } from "./item.ts";

/** Ink of a drawing that cannot take the color of the text around it: it stands on a light ground in both themes. */
const ink = "#1e1c19";

/** A collection for one edition; names begin with `prefix`, since Anki keeps the media of all decks in one folder. */
export function mediaCollection(prefix: string, assets: ReadonlyMap<string, string>) {
  const media = new Map<string, Medium>();
  const add = (name: string, medium: Medium) => {
    media.set(`${prefix}-${name}`, medium);
    return `${prefix}-${name}`;
  };
  return {
    media,
    /** @throws when the markup shows a bitmap that `assets` lacks */
    bitmap(src: string): string {
      const name = src.slice(src.lastIndexOf("/") + 1);
      const file = assets.get(name);
      if (file === undefined) throw new Error(`A question shows "${src}", which is not among the pictures.`);
      return add(name, { file });
    },
    /** One drawing is one file, however often it is shown. */
    drawing(drawing: Element): string {
      const svg = standAlone(drawing);
      return add(`${sha256(svg).slice(0, 10)}.svg`, { svg });
    },
  };
}

/** Text of an SVG file: painted by attributes, as large as its viewBox. */
function standAlone(drawing: Element): string {
  const svg = structuredClone(drawing);
  paintDrawing(svg);
  const [, , width, height] = attributeOf(svg, "viewBox").split(/[\s,]+/);
  svg.properties = {
    ...svg.properties,
    className: undefined,
    role: undefined,
    ariaLabel: undefined,
    color: ink,
    width,
    height,
  };
  const tree: Root = { type: "root", children: [svg] };
  return toXml(toXast(tree, { space: "svg" }));
}

/** The bytes of pictures by their names. */
export async function mediaBytes(media: ReadonlyMap<string, Medium>): Promise<Map<string, Uint8Array>> {
  const read = Array.from(media, async ([name, medium]): Promise<[string, Uint8Array]> => [
    name,
    "file" in medium ? await readFile(medium.file) : new TextEncoder().encode(medium.svg),
  ]);
  return new Map(await Promise.all(read));
}
