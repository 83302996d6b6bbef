/** Puts the page of comparisons to work: choose two or three services, and see them side by side. */
import { compare as words } from "#words/compare";
import { need } from "../../client/elements.ts";
import { fewestCompared, readChosen, writeChosen } from "../chosen.ts";
import type { ComparedService } from "../compared-services.ts";
import { comparison } from "./comparison.ts";
import { loadService, type LoadedService } from "./load-service.ts";

export function startCompare(root: HTMLElement): void {
  const services = JSON.parse(need(root, "[data-services]").textContent) as ComparedService[];
  const { base = "/" } = root.dataset;
  const fields = [...root.querySelectorAll<HTMLSelectElement>(".compare-chooser select")];
  const result = need(root, "[data-result]");
  const title = document.title;
  const pages = new Map<string, Promise<LoadedService>>();
  /** Counts what was asked for: an answer that comes late is not shown. */
  let asked = 0;

  const say = (text: string) => {
    need(root, "[data-status]").textContent = text;
  };
  const load = (service: ComparedService) => {
    const page = pages.get(service.id) ?? loadService(service, base);
    pages.set(service.id, page);
    page.catch(() => pages.delete(service.id));
    return page;
  };
  const show = async (chosen: readonly string[]) => {
    asked += 1;
    const own = asked;
    const wanted = chosen.flatMap((id) => services.find((service) => service.id === id) ?? []);
    const isEnough = wanted.length >= fewestCompared;
    const names = words.names(wanted.map(({ name }) => name));
    document.title = isEnough ? `${names} · ${title}` : title;
    retry(false);
    need(root, "[data-link-note]").hidden = !isEnough;
    root.dataset["shown"] = "";
    if (!isEnough) {
      result.hidden = true;
      result.replaceChildren();
      say(wanted.length === 0 ? "" : words.fewer);
      return;
    }
    say(words.loading);
    try {
      const loaded = await Promise.all(wanted.map(load));
      if (own !== asked) return;
      result.replaceChildren(...comparison(loaded));
      result.hidden = false;
      root.dataset["shown"] = chosen.join();
      say(words.shown(names));
    } catch {
      if (own !== asked) return;
      say(words.failed);
      retry(true);
    }
  };
  const retry = (isShown: boolean) => {
    const button = need(root, "[data-retry]");
    if (button.parentElement !== null) button.parentElement.hidden = !isShown;
  };
  /** What the fields say, each service once. */
  const chosen = () => [...new Set(fields.map(({ value }) => value))].filter((id) => id !== "");
  /** A service cannot stand beside itself. */
  const offer = () => {
    for (const field of fields)
      for (const option of field.options)
        option.disabled =
          option.value !== "" && fields.some((other) => other !== field && other.value === option.value);
  };
  const readAddress = () => {
    const ids = readChosen(
      new URLSearchParams(location.search),
      services.map(({ id }) => id),
    );
    fields.forEach((field, i) => {
      field.value = ids[i] ?? "";
    });
    offer();
    void show(ids);
  };

  root.querySelector(".compare-chooser")?.addEventListener("change", () => {
    const ids = chosen();
    const query = writeChosen(ids);
    history.replaceState(history.state, "", `${location.pathname}${query === "" ? "" : `?${query}`}`);
    offer();
    void show(ids);
  });
  root.querySelector(".compare-chooser")?.addEventListener("submit", (event) => event.preventDefault());
  need(root, "[data-retry]").addEventListener("click", () => void show(chosen()));
  readAddress();
  root.dataset["ready"] = "";
}
