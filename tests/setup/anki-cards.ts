/** Shows a card as Anki does: fields set into the templates of its type, inside the page that Anki gives it. */
import { readDeck } from "../../src/formats/anki/preflight.ts";

type Side = "front" | "back";

/** A package with the cards as pages. */
export function cardsOf(bytes: Uint8Array) {
  const deck = readDeck(bytes);
  return deck.notes.map((note) => {
    const model = deck.models[note.mid];
    const values = note.flds.split("\u001f");
    const fields = Object.fromEntries((model?.flds ?? []).map(({ name }, i) => [name, values[i] ?? ""]));
    const [template] = model?.tmpls ?? [];
    return {
      guid: note.guid,
      fields,
      page: (side: Side, isNight: boolean) => {
        const body = filled((side === "front" ? template?.qfmt : template?.afmt) ?? "", fields);
        const night = isNight ? " nightMode night_mode" : "";
        return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${model?.css ?? ""}</style></head><body class="card card1${night}"><div id="qa">${body}</div></body></html>`;
      },
    };
  });
}

/** Sections first, then fields. https://docs.ankiweb.net/templates/generation.html#conditional-replacement */
function filled(template: string, fields: Record<string, string>): string {
  return template
    .replace(/\{\{#(\w+)\}\}([^]*?)\{\{\/\1\}\}/g, (_, name: string, inside: string) =>
      (fields[name] ?? "").trim() === "" ? "" : inside,
    )
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => fields[name] ?? "");
}
