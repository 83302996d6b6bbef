/** Fetches questions from their chapters: what they say stands there and nowhere else. */
import { fetchPage } from "../../client/fetch-page.ts";
import { lineOf } from "../../client/line-of.ts";

/** Which questions there are, and on which pages: what of an exam's bank is needed. */
interface QuestionPages {
  /** Path below the edition's root, and title. */
  pages: { path: string; title: string }[];
  /** Labels, each with the index of its page. */
  bank: { id: string; page: number }[];
}

export interface LoadedQuestion {
  /** The question without its answer. */
  section: HTMLElement;
  answer: Element;
  kind: string;
  /** Letters of the right answer. */
  right: string;
  /** Address of the question in its chapter. */
  href: string;
  /** Sections its answer refers to, or its chapter. */
  readings: { href: string; text: string; label: string }[];
}

/** @param base root of the edition's site. @returns by label; a question its chapter no longer has is not among them */
export async function loadQuestions(
  bank: QuestionPages,
  labels: readonly string[],
  base: string,
): Promise<Map<string, LoadedQuestion>> {
  const wanted = new Set(labels);
  const asked = bank.bank.filter(({ id }) => wanted.has(id));
  const pages = [...new Set(asked.map(({ page }) => page))].map(async (index) => {
    const { path, title } = bank.pages[index] ?? { path: "", title: "" };
    const url = new URL(`${base}${path}`, location.href);
    const chapter = await fetchPage(url);
    return asked
      .filter(({ page }) => page === index)
      .flatMap(({ id }) => {
        const question = loadOne(chapter, id, url.pathname, title);
        return question === undefined ? [] : [[id, question] as const];
      });
  });
  return new Map((await Promise.all(pages)).flat());
}

function loadOne(chapter: Document, id: string, page: string, title: string): LoadedQuestion | undefined {
  const found = chapter.getElementById(id);
  if (found === null) return undefined;
  const section = document.importNode(found, true);
  const answer = section.querySelector(".answer");
  const right = section.querySelector<HTMLElement>("[data-right]")?.dataset["right"];
  if (answer === null || right === undefined) return undefined;
  // In the exam's page these lead nowhere.
  for (const link of section.querySelectorAll("a[href^='#']"))
    link.setAttribute("href", `${page}${link.getAttribute("href") ?? ""}`);
  const readings = readingsOf(answer, chapter);
  for (const own of section.querySelectorAll(".reveal, .question-actions, .question-verdict, header")) own.remove();
  section.removeAttribute("aria-labelledby");
  const kind = section.dataset["kind"] ?? "single";
  const asks = found.querySelector(".question-kind")?.textContent.split(" · ")[0] ?? "";
  const line = document.createElement("p");
  line.className = "question-kind";
  line.textContent = asks;
  section.prepend(line);
  return {
    section,
    answer,
    kind,
    right,
    href: `${page}#${id}`,
    readings:
      readings.length > 0
        ? readings
        : [{ href: page, text: title, label: chapter.querySelector("main .doc")?.id ?? "" }],
  };
}

/** With the title of the section, where it stands in the same chapter. */
function readingsOf(answer: Element, chapter: Document): LoadedQuestion["readings"] {
  const links = [...answer.querySelectorAll<HTMLAnchorElement>("a.ref[href*='#sec-']")];
  const byHref = new Map(
    links.map((link) => {
      const href = link.getAttribute("href") ?? "";
      const label = href.split("#")[1] ?? "";
      const heading = chapter.getElementById(label);
      const named = heading?.matches("h2, h3, h4") === true ? heading : link;
      return [href, { href, text: lineOf(named), label }];
    }),
  );
  return [...byHref.values()];
}
