/** Draws Mermaid diagrams with the browser that prints, once for each text, as SVG without styles or ids of its own. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import type { Diagnostic, Diagram } from "../book/types.ts";

const require = createRequire(import.meta.url);

/** Raised when the drawing itself is to change for the same text. */
const drawerVersion = 2;

export interface Drawn {
  /** Markup by hash. */
  drawings: Record<string, string>;
  /** Diagrams that cannot be drawn. */
  diagnostics: Diagnostic[];
}

/** Diagrams already drawn, from the cache; the rest must be drawn. */
export async function cachedDrawings(diagrams: readonly Diagram[], cache: string): Promise<Record<string, string>> {
  const found = await Promise.all(
    diagrams.map(
      async ({ hash }) => [hash, await readFile(fileOf(cache, hash), "utf8").catch(() => undefined)] as const,
    ),
  );
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Draws what the cache lacks. */
export async function drawDiagrams(diagrams: readonly Diagram[], browser: Browser, cache: string): Promise<Drawn> {
  const drawn: Drawn = { drawings: {}, diagnostics: [] };
  if (diagrams.length === 0) return drawn;
  const page = await openDrawingPage(browser);
  try {
    for (const diagram of diagrams) {
      if (drawn.drawings[diagram.hash] !== undefined) continue;
      const result = await page.evaluate(drawInPage, diagram.code, `d${diagram.hash}`);
      if (result.svg === undefined) {
        drawn.diagnostics.push(brokenDiagram(diagram, result.problem));
        continue;
      }
      drawn.drawings[diagram.hash] = result.svg;
      await store(fileOf(cache, diagram.hash), result.svg);
    }
  } finally {
    await page.close();
  }
  return drawn;
}

function fileOf(cache: string, hash: string): string {
  return path.join(cache, "diagrams", `${drawerVersion}-${hash}.svg`);
}

async function store(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

function brokenDiagram({ file, line }: Diagram, problem: string): Diagnostic {
  return {
    ruleId: "mermaid-syntax",
    severity: "error",
    file,
    line,
    column: 1,
    message: `The diagram cannot be drawn: ${problem.split("\n").slice(0, 3).join(" ")}`,
    hint: "Mend the Mermaid text; its documentation lists the syntax of each kind of diagram.",
  };
}

async function openDrawingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const face = async (weight: number) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = (await readFile(file)).toString("base64");
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  };
  await page.setContent(`<!doctype html><style>${await face(400)}${await face(600)}</style><body></body>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await page.addScriptTag({ path: require.resolve("mermaid/dist/mermaid.min.js") });
  return page;
}

/**
 * Runs inside the page. Every part is given its own color of paint, which then becomes a class,
 * so that the drawing takes its colors from the page it will stand on.
 */
async function drawInPage(code: string, id: string): Promise<{ svg?: string; problem: string }> {
  const paint = {
    node: "#010203",
    border: "#020304",
    text: "#030405",
    line: "#040506",
    group: "#050607",
    edge: "#060708",
    note: "#070809",
  };
  const classes: Record<string, { fill: string; stroke: string }> = {
    "rgb(1, 2, 3)": { fill: "d-node", stroke: "d-stroke-soft" },
    "rgb(2, 3, 4)": { fill: "d-fill-ink", stroke: "d-border" },
    "rgb(3, 4, 5)": { fill: "d-text", stroke: "d-border" },
    "rgb(4, 5, 6)": { fill: "d-fill-ink", stroke: "d-line" },
    "rgb(5, 6, 7)": { fill: "d-group", stroke: "d-stroke-soft" },
    "rgb(6, 7, 8)": { fill: "d-label", stroke: "d-stroke-soft" },
    "rgb(7, 8, 9)": { fill: "d-note", stroke: "d-stroke-soft" },
  };
  const mermaid = (
    globalThis as unknown as {
      mermaid: { initialize(o: unknown): void; render(id: string, code: string): Promise<{ svg: string }> };
    }
  ).mermaid;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    deterministicIds: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false, curve: "linear", padding: 12 },
    theme: "base",
    fontFamily: "Inter",
    fontSize: 13,
    themeVariables: {
      fontFamily: "Inter",
      fontSize: "13px",
      primaryColor: paint.node,
      primaryBorderColor: paint.border,
      primaryTextColor: paint.text,
      lineColor: paint.line,
      textColor: paint.text,
      titleColor: paint.text,
      mainBkg: paint.node,
      nodeBorder: paint.border,
      clusterBkg: paint.group,
      clusterBorder: paint.border,
      edgeLabelBackground: paint.edge,
      actorBkg: paint.node,
      actorBorder: paint.border,
      actorTextColor: paint.text,
      actorLineColor: paint.line,
      signalColor: paint.line,
      signalTextColor: paint.text,
      labelBoxBkgColor: paint.group,
      labelBoxBorderColor: paint.border,
      labelTextColor: paint.text,
      loopTextColor: paint.text,
      noteBkgColor: paint.note,
      noteBorderColor: paint.border,
      noteTextColor: paint.text,
      activationBkgColor: paint.group,
      activationBorderColor: paint.border,
      secondaryColor: paint.group,
      tertiaryColor: paint.group,
    },
  });
  try {
    const { svg } = await mermaid.render(id, code);
    document.body.innerHTML = svg;
    const root = document.querySelector("svg");
    if (root === null) return { problem: "nothing was drawn" };
    // Styles are read from all parts before any is changed: what a part looks like hangs on the classes around it.
    const parts = [...root.querySelectorAll<SVGElement>("*")].map((element) => {
      const style = getComputedStyle(element);
      const isDrawn = /^(rect|path|line|polygon|polyline|circle|ellipse|text|tspan)$/.test(element.tagName);
      const names: string[] = [];
      if (isDrawn) {
        names.push(style.fill === "none" ? "d-hollow" : (classes[style.fill]?.fill ?? "d-fill-ink"));
        if (style.stroke !== "none") names.push(classes[style.stroke]?.stroke ?? "d-line");
        if (/[1-9]/.test(style.strokeDasharray) && style.stroke !== "none") names.push("d-dashed");
        if (Number(style.fontWeight) >= 600) names.push("d-strong");
        if (style.opacity === "0" || style.display === "none" || style.visibility === "hidden") names.push("d-none");
      }
      const type: Record<string, string> = {
        "text-anchor": style.textAnchor,
        "dominant-baseline": style.dominantBaseline,
        "font-size": style.fontSize,
      };
      return { element, names, attributes: element.tagName === "text" ? type : {} };
    });
    for (const { element, names, attributes } of parts) {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      for (const name of element.getAttributeNames()) if (name.startsWith("data-")) element.removeAttribute(name);
      for (const name of ["style", "fill", "stroke", "font-family", "font-weight"]) element.removeAttribute(name);
      if (names.length > 0) element.setAttribute("class", names.join(" "));
      else element.removeAttribute("class");
    }
    root.querySelectorAll("style, title, desc, .d-none").forEach((element) => {
      element.remove();
    });
    const used = new Set(
      [...root.outerHTML.matchAll(/url\(["']?#([^"')]+)["']?\)|href="#([^"]+)"/g)].map((match) => match[1] ?? match[2]),
    );
    root.querySelectorAll("[id]").forEach((element) => {
      if (!used.has(element.id)) element.removeAttribute("id");
    });
    root.querySelectorAll("marker:not([id]), defs:empty, filter:not([id])").forEach((element) => {
      element.remove();
    });
    for (const name of ["id", "style", "class", "width", "height", "aria-roledescription", "role"])
      root.removeAttribute(name);
    return { svg: root.outerHTML, problem: "" };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
