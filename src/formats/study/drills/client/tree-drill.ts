/** Walks a decision tree question by question, or asks where a row of answers leads. */
import { drills as words } from "#words/drills";
import { make } from "../../client/elements.ts";
import { askEnds, endsOf, nodeAt, stepsOf, type Path, type Tree } from "../tree-paths.ts";
import { startChoiceRounds } from "./choice-rounds.ts";
import { lineOf } from "../../client/line-of.ts";
import { withoutLinks } from "./read-material.ts";
import { hearKeys, step, type Stage } from "./stage.ts";

/** Ends a tree has when naming one is no guess. */
const fewestEnds = 3;

/** @param seed of the order in which ends are asked */
export function startTreeDrill(stage: Stage, id: string, tree: Tree<Element>, seed: string): void {
  const canName = endsOf(tree).length >= fewestEnds;
  let stop: () => void = () => undefined;

  const walk = (path: Path, isFocused: boolean) => {
    stop();
    const life = new AbortController();
    stop = () => life.abort();
    stage.note("seed", "");
    const node = nodeAt(tree, path);
    const isEnd = node.branches.length === 0;
    const heading = make("h2", { tabindex: "-1", class: isEnd ? "drill-arrived" : "" }, ...withoutLinks(node.text));
    const branches = node.branches.map(({ edge }, i) => {
      const number = make("kbd", { "aria-hidden": "true" }, String(i + 1));
      const button = make(
        "button",
        { type: "button", class: "drill-choice" },
        number,
        make("span", {}, ...withoutLinks(edge)),
      );
      button.addEventListener("click", () => walk([...path, i], true));
      return button;
    });
    const back = () => walk(path.slice(0, -1), true);
    const actions = [
      ...(path.length > 0 ? [action(words.back, back), action(words.walkAgain, () => walk([], true))] : []),
      ...(canName && (isEnd || path.length === 0) ? [action(words.name, () => name(stage.newSeed(), true))] : []),
    ];
    stage.area.replaceChildren(
      ...(path.length > 0 ? [soFar(path)] : []),
      ...(isEnd ? [make("p", { class: "drill-ask" }, words.arrived)] : []),
      heading,
      ...(isEnd ? [] : [make("ol", { class: "drill-choices" }, ...branches.map((button) => make("li", {}, button)))]),
      make("p", { class: "tool-actions drill-actions" }, ...actions),
    );
    stage.keys(words.treeKeys);
    hearKeys(stage.area, life.signal, (key, target) => {
      if (/^[1-9]$/.test(key)) {
        const chosen = branches[Number(key) - 1];
        chosen?.click();
        return chosen !== undefined;
      }
      if (key === "ArrowDown" || key === "ArrowUp") {
        const other = step(branches, target, key === "ArrowDown" ? 1 : -1);
        other?.focus();
        return other !== undefined;
      }
      if ((key !== "Backspace" && key !== "ArrowLeft") || path.length === 0) return false;
      back();
      return true;
    });
    if (!isFocused) return;
    stage.say(isEnd ? `${words.arrived} ${lineOf(node.text)}` : "");
    heading.focus();
  };

  /** Answers given, each a way back to its question. */
  const soFar = (path: Path) =>
    make(
      "ol",
      { class: "drill-path", "aria-label": words.soFar },
      ...stepsOf(tree, path).map(({ question, answer }, i) => {
        const button = make(
          "button",
          { type: "button", "aria-label": words.goBackTo(lineOf(question), lineOf(answer)) },
          make("span", {}, lineOf(question)),
          " ",
          make("b", {}, lineOf(answer)),
        );
        button.addEventListener("click", () => walk(path.slice(0, i), true));
        return make("li", {}, button);
      }),
    );

  const name = (own: string, isFocused: boolean) => {
    stop();
    stage.note("seed", own);
    const items = askEnds(tree, own).map(({ path, choices }) => ({
      ask: words.where,
      prompt: [
        make(
          "ul",
          { class: "drill-answers" },
          ...stepsOf(tree, path).map(({ question, answer }) =>
            make("li", {}, make("span", {}, lineOf(question)), " ", make("b", {}, lineOf(answer))),
          ),
        ),
      ],
      choices: choices.map((end) => ({
        content: () => withoutLinks(nodeAt(tree, end).text),
        isRight: end === path,
      })),
      answer: `“${lineOf(nodeAt(tree, path).text)}”`,
      more: () => [],
    }));
    const keep = (right: readonly boolean[]) => {
      stage.keep(new Map([[id, { right: right.filter(Boolean).length, of: right.length }]]));
    };
    const next = [
      { text: words.otherOrder, go: () => name(stage.newSeed(), true) },
      { text: words.walk, go: () => walk([], true) },
    ];
    stop = startChoiceRounds(stage, items, { keep, next, isFocused });
  };

  if (seed !== "" && canName) name(seed, false);
  else walk([], false);
}

function action(text: string, go: () => void): HTMLElement {
  const button = make("button", { type: "button", class: "quiet-button" }, text);
  button.addEventListener("click", go);
  return button;
}
