/** Puts the index of services to work: narrows it, lets services be ticked to compare, keeps both in the address. */
import { services as words } from "#words/services";
import { compare } from "#words/compare";
import { fewestCompared, mostCompared, readChosen, writeChosen } from "../../compare/chosen.ts";
import { facetNames, leaves, readFilter, writeState, type ServiceFilter } from "../filter.ts";
import type { FilteredService } from "../service-entries.ts";

/** Milliseconds after the last key until the address is written: browsers allow few changes a second. */
const pause = 300;

export function startServices(root: HTMLElement): void {
  const services = JSON.parse(root.querySelector("[data-services]")?.textContent ?? "[]") as FilteredService[];
  const form = root.querySelector<HTMLFormElement>(".service-filter");
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[data-service] [name=s]")];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** In the order in which they were ticked, which is that of the columns. */
  let chosen: string[] = [];

  const fields = () =>
    (["find", ...facetNames] as const).map(
      (name) => [name, form?.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null] as const,
    );
  const filter = () => Object.fromEntries(fields().map(([name, field]) => [name, field?.value ?? ""])) as ServiceFilter;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const address = `${location.pathname}${writeState(filter(), chosen)}${location.hash}`;
    history.replaceState(history.state, "", address);
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  };
  const show = () => {
    const isLeft = leaves(filter());
    const left = new Set(services.filter(isLeft).map(({ id }) => id));
    for (const item of root.querySelectorAll<HTMLElement>("[data-service]"))
      item.hidden = !left.has(item.dataset["service"] ?? "");
    for (const group of root.querySelectorAll<HTMLElement>("[data-group]"))
      group.hidden = group.querySelector("[data-service]:not([hidden])") === null;
    say(root, "[data-shown]", left.size === 0 ? words.none : words.shown(left.size, services.length));
    const reset = root.querySelector<HTMLElement>("[data-reset]");
    if (reset !== null) reset.hidden = fields().every(([, field]) => (field?.value ?? "") === "");
  };
  const tick = () => {
    for (const box of boxes) box.checked = chosen.includes(box.value);
    showChosen(root, boxes, chosen);
  };

  const search = new URLSearchParams(location.search);
  const wanted = readFilter(search, services);
  for (const [name, field] of fields()) if (field !== null) field.value = wanted[name];
  chosen = readChosen(
    search,
    boxes.map(({ value }) => value),
  );
  show();
  tick();

  form?.addEventListener("input", () => {
    show();
    showChosen(root, boxes, chosen);
    writeSoon();
  });
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("reset", () => {
    // The fields are emptied after the event.
    queueMicrotask(() => {
      for (const [, field] of fields()) if (field !== null) field.value = "";
      show();
      write();
      fields()[0]?.[1]?.focus();
    });
  });
  root.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "s") return;
    const others = chosen.filter((id) => id !== target.value);
    if (target.checked && others.length >= mostCompared) {
      target.checked = false;
      say(root, "[data-chosen]", words.tooMany);
      return;
    }
    chosen = target.checked ? [...others, target.value] : others;
    tick();
    write();
  });
  root.querySelector("[data-clear]")?.addEventListener("click", () => {
    chosen = [];
    tick();
    write();
    boxes[0]?.focus();
  });
  // Whoever leaves at once finds it again with Back.
  addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
  root.dataset["ready"] = "";
}

function showChosen(root: HTMLElement, boxes: readonly HTMLInputElement[], chosen: readonly string[]): void {
  const link = root.querySelector<HTMLAnchorElement>("[data-compare-link]");
  const actions = link?.parentElement;
  if (!link || !actions) return;
  const names = chosen.map((id) => boxes.find(({ value }) => value === id)?.dataset["name"] ?? id);
  const canCompare = names.length >= fewestCompared;
  actions.hidden = names.length === 0;
  link.hidden = !canCompare;
  root.querySelector("[data-bar]")?.classList.toggle("is-used", names.length > 0);
  if (canCompare) link.href = `${root.dataset["compare"] ?? ""}?${writeChosen(chosen)}`;
  const [only] = names;
  const few = only === undefined ? "" : words.oneMore(only);
  say(root, "[data-chosen]", canCompare ? compare.names(names) : few);
}

function say(root: HTMLElement, place: string, text: string): void {
  const status = root.querySelector(place);
  if (status !== null && status.textContent !== text) status.textContent = text;
}
