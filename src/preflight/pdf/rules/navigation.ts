/** Rules about finding one's way in a file for screens: outline, links, named places. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { destinationOf, outlineOf, placesOf } from "../outline.ts";
import type { PdfRule } from "../subject.ts";
import { bears, quoted } from "../words.ts";

export const hasOutline: PdfRule = {
  id: "outline",
  title: "outline",
  wants: "The file has an outline, and viewers open its panel.",
  severity: "error",
  source: sources.pdf,
  judge({ file }) {
    const entries = outlineOf(file);
    if (entries.length === 0) return { findings: [{ text: "the file has no outline" }] };
    const mode = file.catalog.get("PageMode");
    const opens = mode.isName() && mode.asName() === "UseOutlines";
    return opens
      ? clean(`${entries.length} entries`)
      : { findings: [{ text: "viewers do not open the outline (PageMode)" }] };
  },
};

export const outlineTitles: PdfRule = {
  id: "outline-titles",
  title: "outline says what the pages say",
  wants: "Every entry of the outline leads to a page that bears its title.",
  severity: "error",
  source: sources.pdf,
  judge({ file }) {
    const entries = outlineOf(file);
    if (entries.length === 0) return { notJudged: "the file has no outline" };
    return {
      findings: entries.flatMap(({ title, page }): Finding[] => {
        if (title.trim() === "")
          return [{ text: "an entry of the outline has no title", ...(page === undefined ? {} : { page }) }];
        if (page === undefined) return [{ text: `${quoted(title)} leads nowhere` }];
        return bears(file, page, title)
          ? []
          : [{ text: `${quoted(title)} leads to a page that does not say so`, page }];
      }),
    };
  },
};

export const linksResolve: PdfRule = {
  id: "links-resolve",
  title: "links resolve",
  wants: "Every link inside the file leads to one of its pages.",
  severity: "error",
  source: sources.pdf,
  judge({ file }) {
    const { pageOf } = placesOf(file);
    return {
      findings: file.pages.flatMap(({ annotations, number }) =>
        annotations.flatMap(({ kind, object }): Finding[] => {
          const destination = destinationOf(object);
          if (kind !== "Link" || destination.isNull() || pageOf(destination) !== undefined) return [];
          const name = destination.isName()
            ? destination.asName()
            : destination.isString()
              ? destination.asString()
              : "";
          return [{ text: name === "" ? "a link leads nowhere" : `“${name}” leads nowhere`, page: number }];
        }),
      ),
    };
  },
};

export const namedPlaces: PdfRule = {
  id: "named-places",
  title: "named places",
  wants: "Places in the file have names, so that a link from outside still arrives in the next release.",
  severity: "warning",
  source: sources.pdf,
  judge({ file }) {
    const { count } = placesOf(file);
    return count > 0 ? clean(`${count} places`) : { findings: [{ text: "no place in the file has a name" }] };
  },
};

export const fastWebView: PdfRule = {
  id: "linearized",
  title: "fast web view",
  wants: "The file is linearised: a browser shows the first page before it has the last.",
  severity: "note",
  source: sources.pdf,
  judge: ({ file }) => ({
    findings: file.isLinearized ? [] : [{ text: "the file is not linearised" }],
  }),
};
