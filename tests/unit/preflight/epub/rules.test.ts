/** Breaks a good EPUB in one way after the other: each way trips its own rule. */
import { describe, expect, test } from "vitest";
import type { Check } from "../../../../src/formats/check.ts";
import { checkerMessages } from "../../../../src/preflight/epub/checker.ts";
import { epubProfiles } from "../../../../src/preflight/epub/profiles.ts";
import { readEpub, type EpubFile } from "../../../../src/preflight/epub/read/epub.ts";
import type { EpubSubject, PlannedEpub } from "../../../../src/preflight/epub/subject.ts";
import { judgeAll } from "../../../../src/preflight/judge.ts";
import { fileProofs } from "../../../setup/epub-proofs/file-proofs.ts";
import { kindleProofs } from "../../../setup/epub-proofs/kindle-proofs.ts";
import { readingProofs } from "../../../setup/epub-proofs/reading-proofs.ts";
import { goodEpub, packEpub } from "../../../setup/hand-made-epub.ts";

const good = packEpub(goodEpub);
const proofs = [...fileProofs, ...readingProofs, ...kindleProofs];

function judged(file: EpubFile, known: Partial<EpubSubject> = {}): Check[] {
  return judgeAll(epubProfiles.kindle.rules, { file, messages: [], planned: {}, ...known });
}

/** What a build would know of the good book. */
const planned: PlannedEpub = { titles: ["Rivers", "Tides"], folios: ["1", "2"] };

function tripped(checks: readonly Check[]): string[] {
  return checks.flatMap(({ id = "", findings = [] }) => (findings.length > 0 ? [id] : []));
}

describe("a good EPUB", () => {
  test("has no findings, those of EPUBCheck included, and every rule can judge it", async () => {
    const messages = await checkerMessages(good);
    const checks = judged(readEpub(good), { messages, planned, name: "tides.epub" });
    expect(checks.filter(({ findings = [] }) => findings.length > 0)).toEqual([]);
    expect(checks.filter(({ isJudged }) => isJudged === false)).toEqual([]);
  });

  test("is not judged by what only its maker knows, and the report says so", () => {
    const unjudged = judged(readEpub(good)).flatMap(({ id, isJudged, detail }) =>
      isJudged === false ? [[id, detail]] : [],
    );
    expect(unjudged).toEqual([
      ["epub-extension", "not judged: the file has no name yet"],
      ["nav-planned", "not judged: only the build knows what the book is made of"],
      ["page-list-planned", "not judged: only the build knows the folios of the printed book"],
    ]);
  });
});

describe("a rule is tripped when", () => {
  test.each(proofs)("$rule: $what", ({ rule, harm, harmBytes, also = [], ...known }) => {
    const files = { ...goodEpub };
    harm?.(files);
    const packed = packEpub(files);
    const { planned = {}, name, messages = [] } = known;
    const file = readEpub(harmBytes?.(packed) ?? packed);
    const found = tripped(judged(file, { planned, messages, ...(name !== undefined && { name }) }));
    expect(found.toSorted()).toEqual([rule, ...also].toSorted());
  });

  test("send-to-kindle: it has 201 MB", () => {
    const file = { ...readEpub(good), size: 201 * 1024 * 1024 };
    expect(tripped(judged(file))).toEqual(["send-to-kindle"]);
  });
});

test("every rule of every profile has a file that trips it", () => {
  const rules = Object.values(epubProfiles).flatMap((profile) => profile.rules.map(({ id }) => id));
  const proven = new Set([...proofs.map(({ rule }) => rule), "send-to-kindle"]);
  expect([...new Set(rules)].filter((id) => !proven.has(id))).toEqual([]);
  expect([...proven].filter((id) => !rules.includes(id))).toEqual([]);
});
