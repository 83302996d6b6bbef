/** Puts the page of drills to work: lists them with how they last went, and runs the one its address names. */
import { drills as words } from "#words/drills";
import { dateText } from "../../client/date-text.ts";
import { make, need } from "../../client/elements.ts";
import { readSeed, seedFrom } from "../../exam/seed.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { servicesDrill } from "../draw-lines.ts";
import type { DrillList } from "../drill-list.ts";
import { drillsSection } from "../drills-section.ts";
import { fetchMaterial, readTable, readTree } from "./read-material.ts";
import { startServiceDrill } from "./service-drill.ts";
import type { Stage } from "./stage.ts";
import { startTableDrill } from "./table-drill.ts";
import { startTreeDrill } from "./tree-drill.ts";

export function startDrills(root: HTMLElement, store: ProgressStore): void {
  const list = JSON.parse(need(root, "[data-drill-list]").textContent) as DrillList;
  const { base = "/" } = root.dataset;
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-drill]"))
    link.href = `${base}drills/?drill=${link.dataset["drill"] ?? ""}`;
  const showLast = () => {
    for (const place of root.querySelectorAll<HTMLElement>("[data-last]")) {
      const result = store.get(drillsSection).get(place.dataset["last"] ?? "");
      place.textContent = result ? words.last(result.right, result.of, dateText(result.at)) : "";
    }
  };
  store.onChange(showLast);
  showLast();
  const wanted = new URLSearchParams(location.search);
  const id = wanted.get("drill") ?? "";
  if (id !== "") run(root, store, list, base, id, wanted);
  root.dataset["ready"] = "";
}

function run(
  root: HTMLElement,
  store: ProgressStore,
  list: DrillList,
  base: string,
  id: string,
  wanted: URLSearchParams,
): void {
  const drill = list.placed.find((one) => one.id === id);
  const isKnown = drill !== undefined || (id === servicesDrill && list.services.length > 0);
  const stage: Stage = {
    area: need(root, "[data-stage]"),
    say: (text) => (need(root, "[data-status]").textContent = text),
    keys: (text) => (need(root, "[data-keys]").textContent = text),
    newSeed: () => seedFrom(crypto.getRandomValues(new Uint8Array(6))),
    keep(results) {
      const at = Date.now();
      store.add(partOf(drillsSection, new Map([...results].map(([name, result]) => [name, { at, ...result }]))));
      need(root, "[data-trouble]").hidden = store.isKept;
    },
    note(name, value) {
      const search = new URLSearchParams(location.search);
      if (value === "") search.delete(name);
      else search.set(name, value);
      history.replaceState(history.state, "", `${location.pathname}?${search.toString()}`);
    },
  };
  const title = need(root, "[data-title]");
  title.id = "drill-title";
  title.textContent = isKnown ? (drill === undefined ? words.services : drill.name || words.trees) : words.gone;
  document.title = `${title.textContent} · ${document.title}`;
  need(root, "[data-caption]").textContent = drill?.title ?? "";
  need(root, "[data-up]").hidden = false;
  need(root, "[data-list]").hidden = true;
  need(root, "[data-run]").hidden = false;
  if (!isKnown) return;

  const seed = readSeed(wanted.get("seed"));
  const page = drill === undefined ? undefined : list.pages[drill.page];
  if (drill !== undefined && page !== undefined) {
    const href = `${base}${page.path}${drill.id.startsWith("tree-") ? "" : `#${drill.id}`}`;
    need(root, "[data-source]").replaceChildren(make("a", { href }, words.inBook(drill.name)), ` · ${page.title}`);
  }
  const begin = async () => {
    if (drill === undefined) {
      await startServiceDrill(stage, list.services, base, seed ?? stage.newSeed(), false);
      return;
    }
    const fetched = await fetchMaterial(base, page?.path ?? "");
    if (drill.kind === "table") {
      const table = readTable(fetched, drill.id);
      if (table === undefined) title.textContent = words.gone;
      else
        startTableDrill(stage, id, table, { column: Number(wanted.get("column")) - 1, seed: seed ?? stage.newSeed() });
      return;
    }
    const tree = readTree(fetched, drill.nth);
    if (tree === undefined) title.textContent = words.gone;
    else startTreeDrill(stage, id, tree, seed ?? "");
  };
  const retry = need(root, "[data-retry]");
  const attempt = () => {
    const place = retry.parentElement;
    if (place !== null) place.hidden = true;
    stage.area.replaceChildren(make("p", { class: "tool-note drill-note" }, words.loading));
    begin().then(
      () => {
        root.dataset["running"] = id;
        // A step from here to what is to be done; who is elsewhere already stays there.
        if (document.activeElement === document.body) title.focus({ preventScroll: true });
      },
      () => {
        stage.area.replaceChildren(make("p", {}, words.failed));
        stage.say(words.failed);
        if (place !== null) place.hidden = false;
      },
    );
  };
  retry.addEventListener("click", attempt);
  attempt();
}
