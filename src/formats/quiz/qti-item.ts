/** A question as an item of QTI 3.0. https://www.imsglobal.org/spec/qti/v3p0/impl/ */
import { askedFor } from "../../components/question-facts.ts";
import { element as xml } from "../xml.ts";
import type { Content, OptionItem, QuestionItem } from "../items/item.ts";
import { lastWords } from "./last-words.ts";
import { qtiContent } from "./qti-content.ts";

export const qtiNamespace = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

/** The XML of an item; it stands in a folder beside `media`. */
export function qtiItem(question: QuestionItem, language: string): string {
  const { label, code, kind, stem } = question;
  const isChoice = kind === "single" || kind === "multiple";
  const { cardinality, baseType } = response[kind];
  const answers = correctValues(question);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(
    "qti-assessment-item",
    {
      xmlns: qtiNamespace,
      identifier: itemId(question),
      title: `${code} ${label}`,
      "xml:lang": language,
      adaptive: "false",
      "time-dependent": "false",
    },
    [
      xml("qti-response-declaration", { identifier: "RESPONSE", cardinality, "base-type": baseType }, [
        xml(
          "qti-correct-response",
          {},
          answers.map((value) => xml("qti-value", {}, value)),
        ),
      ]),
      outcome("SCORE", "single", "float", "0"),
      outcome("MAXSCORE", "single", "float", "1"),
      ...(isChoice ? [outcome("FEEDBACK", cardinality, "identifier")] : []),
      outcome("EXPLANATION", "single", "identifier"),
      xml("qti-item-body", {}, [xml("div", {}, qtiContent(stem)), interaction(question, language)]),
      processing(isChoice),
      explanation(question),
    ],
  )}\n`;
}

/** An identifier of XML, from the label. */
export function itemId({ label }: QuestionItem): string {
  return /^[a-z_]/i.test(label) ? label : `_${label}`;
}

const response = {
  single: { cardinality: "single", baseType: "identifier" },
  multiple: { cardinality: "multiple", baseType: "identifier" },
  ordering: { cardinality: "ordered", baseType: "identifier" },
  matching: { cardinality: "multiple", baseType: "directedPair" },
};

function correctValues({ kind, options, right }: QuestionItem): string[] {
  const names = right.map((place) => optionId(options[place]));
  return kind === "matching" ? names.map((name, i) => `${promptId(i)} ${name}`) : names;
}

function optionId(option: OptionItem | undefined): string {
  return `option-${option?.letter ?? ""}`;
}

function promptId(index: number): string {
  return `prompt-${index + 1}`;
}

function outcome(identifier: string, cardinality: string, baseType: string, value?: string): string {
  return xml(
    "qti-outcome-declaration",
    { identifier, cardinality, "base-type": baseType },
    value === undefined ? [] : [xml("qti-default-value", {}, [xml("qti-value", {}, value)])],
  );
}

function interaction(question: QuestionItem, language: string): string {
  const { kind, options, prompts, right } = question;
  const attributes = { "response-identifier": "RESPONSE" };
  const asked = xml("qti-prompt", {}, `${askedFor({ kind, right: right.length }, language)}.`);
  if (kind === "matching") {
    const choice = (identifier: string, body: Content) =>
      xml("qti-simple-associable-choice", { identifier, "match-max": 1 }, qtiContent(body));
    return xml("qti-match-interaction", { ...attributes, "max-associations": prompts.length }, [
      asked,
      xml(
        "qti-simple-match-set",
        {},
        prompts.map((body, i) => choice(promptId(i), body)),
      ),
      xml(
        "qti-simple-match-set",
        {},
        options.map((option) => choice(optionId(option), option.body)),
      ),
    ]);
  }
  if (kind === "ordering")
    return xml("qti-order-interaction", attributes, [
      asked,
      ...options.map((option) => xml("qti-simple-choice", { identifier: optionId(option) }, qtiContent(option.body))),
    ]);
  return xml("qti-choice-interaction", { ...attributes, "max-choices": kind === "single" ? 1 : right.length }, [
    asked,
    ...options.map((option) => {
      const identifier = optionId(option);
      return xml("qti-simple-choice", { identifier }, qtiContent(option.body) + feedback(identifier, option.reason));
    }),
  ]);
}

/** What is said of a choice once it was made. */
function feedback(identifier: string, reason: Content): string {
  if (reason.length === 0) return "";
  return xml("qti-feedback-block", { "outcome-identifier": "FEEDBACK", identifier, "show-hide": "show" }, [
    xml("qti-content-body", {}, qtiContent(reason)),
  ]);
}

/** All or nothing, as in the examination; then what was chosen is commented, and the whole explained. */
function processing(isChoice: boolean): string {
  const set = (identifier: string, value: string) => xml("qti-set-outcome-value", { identifier }, value);
  const given = xml("qti-variable", { identifier: "RESPONSE" });
  return xml("qti-response-processing", {}, [
    xml("qti-response-condition", {}, [
      xml("qti-response-if", {}, [
        xml("qti-match", {}, [given, xml("qti-correct", { identifier: "RESPONSE" })]),
        set("SCORE", xml("qti-base-value", { "base-type": "float" }, "1")),
      ]),
    ]),
    ...(isChoice ? [set("FEEDBACK", given)] : []),
    set("EXPLANATION", xml("qti-base-value", { "base-type": "identifier" }, "explanation")),
  ]);
}

function explanation(question: QuestionItem): string {
  return xml(
    "qti-modal-feedback",
    { "outcome-identifier": "EXPLANATION", identifier: "explanation", "show-hide": "show" },
    [xml("qti-content-body", {}, [xml("div", {}, qtiContent(lastWords(question)))])],
  );
}
