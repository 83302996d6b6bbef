/** The panel of the reader's progress: saves it to a file, reads one, forgets it and brings it back. */
import { progressFileName } from "../progress/file-name.ts";
import type { ProgressStore } from "../progress/progress-store.ts";
import { allSections } from "../progress/sections.ts";
import { need } from "./elements.ts";
import { offerFile } from "./offer-file.ts";
import { progress as words } from "#words/progress";

/** Puts the panel to work. */
export function startProgressPanel(panel: HTMLElement, store: ProgressStore): void {
  const find = (name: string) => need(panel, `[data-progress-${name}]`);
  const [ask, status, trouble, file] = [find("ask"), find("status"), find("trouble"), find("file") as HTMLInputElement];
  const [forget, undo] = [find("forget"), find("undo")];
  let bringBack: (() => void) | undefined;
  const say = (text: string, isUndoable = false) => {
    status.textContent = text;
    undo.hidden = !isUndoable;
  };
  const show = () => {
    const { attempts, questions } = store.count;
    find("count").textContent = attempts === 0 ? words.none : words.count(attempts, questions);
    trouble.hidden = store.trouble === undefined;
    trouble.textContent = store.trouble === undefined ? "" : words.trouble[store.trouble];
    forget.hidden = store.isEmpty;
  };
  const askToForget = (isAsked: boolean) => {
    ask.hidden = !isAsked;
    forget.setAttribute("aria-expanded", String(isAsked));
    const { attempts } = store.count;
    ask.firstElementChild?.replaceChildren(isAsked ? words.forgetAsk(attempts) : "");
  };
  find("save").addEventListener("click", () => {
    const name = progressFileName(store.book, new Date());
    offerFile(name, store.writeFile(), "application/json");
    say(words.saved(name));
  });
  find("read").addEventListener("click", () => {
    file.click();
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    void readFile(chosen, store).then((text) => say(text));
    // The same file can be chosen again.
    file.value = "";
  });
  forget.addEventListener("click", () => {
    const isAsked = ask.getAttribute("hidden") !== null;
    askToForget(isAsked);
    if (isAsked) find("no").focus();
  });
  find("no").addEventListener("click", () => {
    askToForget(false);
    forget.focus();
  });
  find("yes").addEventListener("click", () => {
    bringBack = store.forget();
    askToForget(false);
    say(words.forgotten, true);
    undo.focus();
  });
  undo.addEventListener("click", () => {
    bringBack?.();
    say(words.undone);
    forget.focus();
  });
  store.onChange(show);
  show();
  panel.dataset["study"] = "ready";
}

/** @returns what to say about it */
async function readFile(file: File, store: ProgressStore): Promise<string> {
  const result = await store.readFile(file, allSections);
  if (!result.isSound) return words.refused(words.reasons[result.reason]);
  const { attempts, questions } = result.added;
  const answers = attempts === 0 ? [] : [words.added(attempts, questions)];
  const said = [...answers, ...(result.more === true ? [words.addedMore] : [])];
  return said.length === 0 ? words.addedNone : said.join(" ");
}
