/**
 * Reads GIFT with the rules of Moodle's importer: comments by line, questions by blank lines, escaped signs aside, the
 * first brace opens and the first closes. https://github.com/moodle/moodle, question/format/gift/format.php
 */

/** One question as it arrives. */
export interface GiftQuestion {
  /** From the comment; empty when there is none. */
  id: string;
  tags: string[];
  category: string;
  name: string;
  text: string;
  kind: "single" | "multiple" | "matching" | "other";
  /** Of a pair, `text` and `match`; of a choice, its share of the mark in percent, and what is said of it. */
  answers: { text: string; match: string; weight: number; feedback: string }[];
  feedback: string;
  /** Why Moodle would refuse it; empty when it would not. */
  fault: string;
}

/** Escaped signs, while the text is taken apart: of the private use area. */
const escaped = ":#={}~\n";
const hideSign = (sign: string) => String.fromCharCode(0xe000 + escaped.indexOf(sign));

/** Every question of a file, in order. */
export function readGift(text: string): GiftQuestion[] {
  let category = "";
  return text.split(/\n[ \t]*\n/).flatMap((block) => {
    const lines = block.split("\n");
    const isComment = (line: string) => line.trim().startsWith("//");
    const body = lines
      .filter((line) => !isComment(line))
      .join("\n")
      .trim();
    if (body === "") return [];
    if (body.startsWith("$CATEGORY:")) {
      category = body.slice("$CATEGORY:".length).trim();
      return [];
    }
    return [readQuestion(body, lines.filter(isComment).join("\n"), category)];
  });
}

function readQuestion(body: string, comment: string, category: string): GiftQuestion {
  const hidden = body.replace(/\\\\|\\([:#={}~n])/g, (all, sign?: string) =>
    sign === undefined ? all.slice(1) : hideSign(sign === "n" ? "\n" : sign),
  );
  const [, name = "", rest = hidden] = /^::([^]*?)::([^]*)$/.exec(hidden) ?? [];
  const opens = rest.indexOf("{");
  const closes = rest.indexOf("}");
  const inside = rest.slice(opens + 1, closes).trim();
  const general = inside.lastIndexOf("####");
  const answers = (general < 0 ? inside : inside.slice(0, general)).trim();
  const kind = kindOf(answers);
  return {
    id: /\[id:([^\]]+)\]/.exec(comment)?.[1] ?? "",
    tags: Array.from(comment.matchAll(/\[tag:([^\]]+)\]/g), ([, tag = ""]) => tag),
    category,
    name: shown(name),
    text: shown(rest.slice(0, opens).replace(/^\s*\[html\]/, "")),
    kind,
    answers: kind === "matching" ? pairs(answers) : choices(answers),
    feedback: general < 0 ? "" : shown(inside.slice(general + 4)),
    fault: opens < 0 || closes < opens || closes !== rest.length - 1 ? "its answers are not between braces" : "",
  };
}

function kindOf(answers: string): GiftQuestion["kind"] {
  if (answers.includes("~")) return answers.includes("=") ? "single" : "multiple";
  return answers.includes("=") && answers.includes("->") ? "matching" : "other";
}

function choices(answers: string): GiftQuestion["answers"] {
  return answers
    .replaceAll("=", "~=")
    .split("~")
    .map((answer) => answer.trim())
    .filter((answer) => answer !== "")
    .map((answer) => {
      const [, share, rest = ""] = /^(=|%-?\d{1,3}\.?\d*%)?([^]*)$/.exec(answer) ?? [];
      const [text = "", ...feedback] = rest.split("#");
      const weight = share === undefined ? 0 : share === "=" ? 100 : Number(share.slice(1, -1));
      return { text: shown(text), match: "", weight, feedback: shown(feedback.join("#")) };
    });
}

function pairs(answers: string): GiftQuestion["answers"] {
  return answers
    .split("=")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair) => {
      const marker = pair.indexOf("->");
      const [text, match] = marker < 0 ? [pair, ""] : [pair.slice(0, marker), pair.slice(marker + 2)];
      return { text: shown(text), match: shown(match), weight: 0, feedback: "" };
    });
}

function shown(text: string): string {
  return text.replace(/[\ue000-\ue006]/g, (sign) => escaped[sign.charCodeAt(0) - 0xe000] ?? "").trim();
}
