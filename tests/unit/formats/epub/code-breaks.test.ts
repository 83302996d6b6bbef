import { expect, test } from "vitest";
import { breaksIn } from "../../../../src/formats/epub/code-breaks.ts";

const cut = (line: string) => {
  const places = breaksIn(line);
  return [0, ...places].map((from, i) => line.slice(from, places[i])).join("|");
};

test.each([
  ["for b in blocks:", "for b in blocks:"],
  ["    log.write(other.name)", "    log.|write(|other.|name)"],
  ['reply["content"]["message"]', 'reply["content"]["message"]'],
  ['messages=[{"role":', 'messages=|[{"role":'],
  ["additionalModelRequestFields=cfg.get(a)", "additional|Model|Request|Fields=|cfg.|get(|a)"],
  ["{other.bearing:>3},{other.delay:.1f}", "{other.|bearing:>3},|{other.|delay:.1f}"],
  ["blast(seconds=27.5)", "blast(|seconds=|27.5)"],
  ["minutes_since_the_pier_was_seen", "minutes_|since_|the_|pier_|was_|seen"],
  ["--no-verify --format=json-and-more", "--no-verify --format=|json-and-more"],
  ["https://e.example/a/b/cdef", "https://|e.|example/|a/|b/|cdef"],
])("%j may break as in %j", (line, broken) => {
  expect(cut(line)).toBe(broken);
});
