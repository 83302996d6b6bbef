/** Puts the page of flashcards to work: the overview, a session, its end. */
import { cards as words } from "#words/cards";
import { seedFrom } from "../../exam/seed.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { cardsSection } from "../cards-section.ts";
import type { Deck } from "../deck.ts";
import { turnFlag } from "../flags.ts";
import { startCardKeys } from "./card-keys.ts";
import { CardStage } from "./card-stage.ts";
import { CardTable } from "./card-table.ts";
import { CramSession } from "./cram-session.ts";
import { showCramEnd, showStudyEnd } from "./end-view.ts";
import { CardLoader } from "./load-cards.ts";
import { part } from "./part.ts";
import type { Session } from "./session.ts";
import { startView } from "./start-view.ts";
import { StudySession } from "./study-session.ts";

/** In the address while a session goes on: who comes back, by the browser or by a reload, goes on with it. */
const going = "#study";

/** Milliseconds after which an overview is worked out anew: cards in learning come back, days end. */
const lookAfter = 15_000;

export function startCards(root: HTMLElement, store: ProgressStore): void {
  const deck = JSON.parse(part(root, "deck").textContent) as Deck;
  const table = new CardTable(deck, store);
  const loader = new CardLoader(deck, root.dataset["base"] ?? "/");
  let session: Session | undefined;
  /** The session whose end is shown. */
  let ended: Session | undefined;
  /** Label of the card that is shown. */
  let shown: string | undefined;
  let again: (() => void) | undefined;

  const say = (text: string) => {
    part(root, "status").textContent = text;
  };
  const show = (view: "start" | "run" | "end", focus?: HTMLElement) => {
    for (const one of root.querySelectorAll<HTMLElement>("[data-cards-view]"))
      one.hidden = one.dataset["cardsView"] !== view;
    root.dataset["view"] = view;
    const isStudying = view === "run" && session instanceof StudySession;
    history.replaceState(null, "", `${location.pathname}${location.search}${isStudying ? going : ""}`);
    if (focus === undefined) return;
    focus.focus({ preventScroll: true });
    root.scrollIntoView();
  };
  const overview = startView(root, table, {
    study: () => begin(new StudySession(table, store)),
    cram: (ids) => cram(ids),
  });
  const toStart = (isFocused: boolean) => {
    session = shown = ended = undefined;
    stage.clear();
    overview.show();
    show("start", isFocused ? part(root, "title") : undefined);
  };
  const begin = (begun: Session) => {
    session = begun;
    ended = undefined;
    part(root, "heading").textContent = begun.isGraded ? words.session : words.cramSession;
    say("");
    show("run");
    turn();
  };
  const cram = (ids: readonly string[]) => {
    begin(new CramSession(table, ids, seedFrom(crypto.getRandomValues(new Uint8Array(6)))));
  };
  const end = () => {
    if (session === undefined) return;
    ended = session;
    session = shown = undefined;
    stage.clear();
    say("");
    part(root, "take-back").hidden = !ended.canUndo;
    if (ended instanceof StudySession) {
      const study = ended;
      again = () => begin(study);
      show("end", showStudyEnd(root, table, study));
    } else if (ended instanceof CramSession) {
      const { missed } = ended.cram;
      again = () => cram(missed);
      show("end", showCramEnd(root, ended));
    }
  };
  /** Turns to a card, to the next one when none is named. */
  const turn = (id = session?.next()) => {
    if (session === undefined) return;
    const card = id === undefined ? undefined : table.card(id);
    if (card === undefined) {
      end();
      return;
    }
    shown = card.id;
    stage.showBeside(session.beside(card.id));
    void stage.show(card);
  };
  const stage = new CardStage(root, loader, (id) => {
    session?.leaveOut(id);
    turn();
  });

  const showAnswer = () => {
    if (session === undefined || shown === undefined) return;
    // The first sight of the answer is when the intervals are counted from.
    stage.showBeside(session.beside(shown));
    stage.showAnswer(session.isGraded);
  };
  const undo = () => {
    if (session === undefined && ended?.canUndo === true) {
      // The last answer of a session can be a slip as any other.
      session = ended;
      ended = undefined;
      show("run");
    }
    if (session === undefined) return;
    const before = shown;
    // What is taken back may be the last answer to the card that is shown.
    shown = undefined;
    const id = session.undo();
    say(id === undefined ? words.nothingToUndo : words.undone);
    if (id === undefined) shown = before;
    else table.catchUp(() => turn(id));
  };
  const flag = () => {
    if (session === undefined || shown === undefined) return;
    store.add(partOf(cardsSection, turnFlag(table.progress, shown, Date.now())));
    stage.showBeside(session.beside(shown));
    say(table.flagged().has(shown) ? words.flagSet : words.flagTaken);
  };
  const grade = (grade: 1 | 2 | 3 | 4) => {
    if (session === undefined || shown === undefined || !stage.isAnswerShown) return;
    const id = shown;
    shown = undefined;
    say("");
    session.grade(id, grade);
    table.catchUp(() => turn());
  };
  const on = (name: string, action: () => void) => part(root, name).addEventListener("click", action);
  on("show", showAnswer);
  on("undo", undo);
  on("take-back", undo);
  on("flag", flag);
  on("end", end);
  on("again", () => again?.());
  on("back-to-start", () => toStart(true));
  for (const button of root.querySelectorAll<HTMLElement>("[data-cards-grade]"))
    button.addEventListener("click", () => grade(Number(button.dataset["cardsGrade"]) as 1 | 2 | 3 | 4));
  startCardKeys({
    isOn: () => session !== undefined,
    hasEnded: () => ended !== undefined,
    isAnswerShown: () => stage.isAnswerShown,
    showAnswer,
    grade,
    undo,
    flag,
  });

  const look = () => {
    part(root, "trouble").hidden = store.isKept;
    if (session === undefined) overview.show();
    else if (shown !== undefined) {
      if (session.isOvertaken(shown)) {
        say(words.elsewhere);
        turn();
      } else stage.showBeside(session.beside(shown));
    }
  };
  // Another page of the book answered a card, or this one did.
  store.onChange(() => table.catchUp(look));
  window.setInterval(() => {
    if (session === undefined && !document.hidden) overview.show();
  }, lookAfter);
  document.addEventListener("visibilitychange", () => {
    if (session === undefined && !document.hidden) overview.show();
  });
  table.catchUp(() => {
    look();
    if (location.hash === going) begin(new StudySession(table, store));
    root.dataset["ready"] = "";
  });
}
