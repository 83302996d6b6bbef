/** The panel of the kept book: says how it stands, keeps and removes it, and turns to a new edition. */
import { newEdition } from "#words/newEdition";
import { offline as words } from "#words/offline";
import { need } from "../../../study/client/elements.ts";
import { begin, countKept, onNews, registrationOf, remove, setWish, settled, sizeOf } from "./kept-book.ts";
import { turnTo } from "./new-edition.ts";

/** What the panel shows; a button without words is not there. */
interface Shown {
  text: string;
  keepText?: string;
  removeText?: string;
  isNew?: boolean;
}

/** Puts the panel to work. @param base root of the edition's site */
export function startOfflinePanel(panel: HTMLElement, base: string): void {
  const find = (name: string) => need(panel, `[data-offline-${name}]`);
  const [said, progress] = [find("said"), find("progress")];
  const [keeper, remover, reloader] = [find("keep"), find("remove"), find("reload")];
  /** Said instead of what stands, until it changes. */
  let notice: { text: string; keepText: string } | undefined;
  let isKeeping = false;
  /** The worker whose first keeping is waited for. */
  let followed: ServiceWorker | undefined;
  /** One thing after the other: nobody looks into what is being removed. */
  let turn = Promise.resolve();
  const inTurn = (act: () => Promise<void>) => void (turn = turn.then(act, act));

  const show = ({ text, keepText, removeText, isNew = false }: Shown) => {
    const { activeElement } = document;
    const sentence = [navigator.onLine ? "" : words.offlineNow, text, isNew ? newEdition.text : ""];
    said.textContent = sentence.filter((part) => part !== "").join(" ");
    progress.hidden = !isKeeping;
    name(keeper, keepText);
    name(remover, removeText);
    reloader.hidden = !isNew;
    // The button that was pressed may be gone.
    if (activeElement instanceof HTMLElement && panel.contains(activeElement) && activeElement.hidden)
      [reloader, keeper, remover].find((button) => !button.hidden)?.focus();
  };
  const showShare = (share: number) => {
    progress.querySelector("progress")?.setAttribute("value", String(share));
    progress.lastElementChild?.replaceChildren(words.share(share));
  };
  const look = async (): Promise<void> => {
    const registration = await registrationOf(base);
    const [size, count] = [await sizeOf(base), registration?.active ? await countKept(base) : 0];
    if (registration?.installing && !registration.active) void follow(registration.installing);
    if (isKeeping) show({ text: words.keeping, removeText: words.stop });
    else if (registration?.active && size !== undefined && count >= size.files)
      show({ text: words.kept(size.bytes), removeText: words.remove, isNew: registration.waiting !== null });
    else if (notice === undefined && registration?.active && count > 0)
      show({ text: words.partly, keepText: words.keepAgain, removeText: words.remove });
    else if (!navigator.onLine) show({ text: words.noneNow });
    else {
      const { text, keepText } = notice ?? { text: words.none, keepText: words.keep };
      show({ text: size === undefined ? text : `${text} ${words.toFetch(size.transfer)}`, keepText });
    }
  };
  const keepIt = async () => {
    setWish("on");
    // Asked where somebody wants the book here: a browser short of room then clears other things first.
    void navigator.storage.persist();
    notice = undefined;
    isKeeping = true;
    showShare(0);
    await begin(base).catch(fail);
    await look();
  };
  const fail = () => {
    isKeeping = false;
    notice = { text: words.failed, keepText: words.tryAgain };
  };
  const follow = async (worker: ServiceWorker) => {
    if (worker === followed) return;
    followed = worker;
    isKeeping = true;
    const isKept = await settled(worker);
    if (worker !== followed) return;
    followed = undefined;
    if (isKept) {
      // The book is there a moment before its worker is.
      await navigator.serviceWorker.ready;
      isKeeping = false;
    } else fail();
    inTurn(look);
  };
  const removeIt = async () => {
    setWish("off");
    const text = isKeeping ? words.stopped : words.removed;
    [isKeeping, followed] = [false, undefined];
    await remove(base);
    notice = { text, keepText: words.keep };
    await look();
  };
  keeper.addEventListener("click", () => inTurn(keepIt));
  remover.addEventListener("click", () => inTurn(removeIt));
  reloader.addEventListener("click", () => {
    void registrationOf(base).then((registration) => registration && turnTo(registration));
  });
  for (const change of ["online", "offline"]) window.addEventListener(change, () => inTurn(look));
  onNews(base, (news) => {
    if (news === "failed") {
      if (!isKeeping || followed !== undefined) return;
      fail();
    } else {
      showShare(news);
      if (followed !== undefined || isKeeping === news < 1) return;
      isKeeping = news < 1;
    }
    inTurn(look);
  });
  // Each time it is shown, and now, when it is for the first time.
  new IntersectionObserver(() => inTurn(look)).observe(panel);
}

function name(button: HTMLElement, text: string | undefined): void {
  button.hidden = text === undefined;
  button.textContent = text ?? "";
}
