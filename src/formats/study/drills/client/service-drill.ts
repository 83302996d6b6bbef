/** "Which service?": lines from the pages of services, and services to choose among. */
import { drills as words } from "#words/drills";
import { make } from "../../client/elements.ts";
import { drawLines, servicesDrill, withoutNames } from "../draw-lines.ts";
import type { ToldService } from "../drill-list.ts";
import type { ChoiceItem } from "./choice-quiz.ts";
import { startChoiceRounds } from "./choice-rounds.ts";
import { fetchMaterial, readLines, withoutLinks } from "./read-material.ts";
import type { Stage } from "./stage.ts";

/** @param base root of the edition's site. @returns when its first question stands; rejects where pages cannot be had */
export async function startServiceDrill(
  stage: Stage,
  services: readonly ToldService[],
  base: string,
  seed: string,
  isFocused: boolean,
): Promise<void> {
  stage.note("seed", seed);
  const byId = new Map(services.map((service) => [service.id, service]));
  const drawn = drawLines(services, seed);
  const needed = [...new Set(drawn.map(({ service }) => service))];
  const lines = new Map(
    await Promise.all(
      needed.map(async (id) => [id, readLines(await fetchMaterial(base, byId.get(id)?.path ?? ""))] as const),
    ),
  );
  const asked = drawn.flatMap((line) => {
    const service = byId.get(line.service);
    const text = lines.get(line.service)?.[line.line];
    return service === undefined || text === undefined ? [] : [{ ...line, item: itemOf(service, text, line.choices) }];
  });

  function itemOf(service: ToldService, text: HTMLElement, choices: readonly string[]): ChoiceItem {
    const shown = choices.flatMap((id) => byId.get(id) ?? []);
    return {
      prompt: masked(text, [service.name, service.short]),
      ask: words.which,
      answer: service.name,
      choices: shown.map(({ id, name }) => ({
        content: () => [document.createTextNode(name)],
        isRight: id === service.id,
      })),
      more: (chosen) =>
        [...new Set([service, shown[chosen] ?? service])].flatMap(({ path, name }) =>
          [make("a", { href: `${base}${path}` }, words.page(name)), " "].map((part) =>
            typeof part === "string" ? document.createTextNode(part) : part,
          ),
        ),
    };
  }

  const again = () =>
    void startServiceDrill(stage, services, base, stage.newSeed(), true).catch(() => location.reload());
  const items = asked.map(({ item }) => item);
  const keep = (right: readonly boolean[]) => {
    const results = new Map([[servicesDrill, { right: right.filter(Boolean).length, of: right.length }]]);
    for (const id of needed) {
      const own = right.filter((_, i) => asked[i]?.service === id);
      if (own.length > 0) results.set(`svc-${id}`, { right: own.filter(Boolean).length, of: own.length });
    }
    stage.keep(results);
  };
  startChoiceRounds(stage, items, { keep, next: [{ text: words.again, go: again }], isFocused });
}

/** The line as a paragraph, without its links and without the names of its service. */
function masked(line: HTMLElement, names: readonly string[]): Node[] {
  const paragraph = make("p", {}, ...withoutLinks(line));
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    node.textContent = withoutNames(node.textContent ?? "", names, words.blank);
  return [paragraph];
}
