import { describe, expect, test } from "vitest";
import { lot } from "../../../../../src/formats/study/exam/seed.ts";
import { addDays, daysBetween, weekdayOf } from "../../../../../src/formats/study/goal/day.ts";
import { plan, type Advice } from "../../../../../src/formats/study/plan/plan.ts";
import { mondayOf } from "../../../../../src/formats/study/plan/study-days.ts";
import { allUnits, daysOf, drawMaterial, goal, material, page, placed } from "./made-material.ts";

const nothing: ReadonlySet<string> = new Set();
/** A Monday. */
const monday = "2026-11-23";
const advice = (all: readonly Advice[], kind: Advice["kind"]) => all.find((one) => one.kind === kind);

describe("of whatever there is, in whatever time", () => {
  const cases = Array.from({ length: 400 }, (_, i) => {
    const draw = (name: string, most: number) => lot(`${i}/${name}`) % (most + 1);
    const today = addDays("2026-01-01", draw("today", 700));
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => draw(`weekday ${day}`, 2) > 0);
    const wanted = goal(
      addDays(today, 1 + draw("days", i % 3 === 0 ? 12 : 150)),
      0.5 + draw("hours", 30) / 2,
      weekdays.length === 0 ? [3] : weekdays,
    );
    const source = drawMaterial(`case ${i}`);
    const done = new Set(allUnits(source).flatMap(({ id }) => (draw(id, 4) === 0 ? [id] : [])));
    return { source, wanted, today, done, made: plan(source, wanted, today, done) };
  });

  test("everything that is not done has its place once, or is named as left out", () => {
    for (const { source, made, done } of cases) {
      const found = [
        ...placed(made).map(({ id }) => id),
        ...made.left.flatMap(({ units }) => units.map(({ id }) => id)),
      ];
      const wanted = allUnits(source).flatMap(({ id }) => (done.has(id) ? [] : [id]));
      expect(found.toSorted()).toEqual(wanted.toSorted());
      expect(made.left.length > 0).toBe(advice(made.advice, "short") !== undefined);
    }
  });

  test("no day takes more than a usual one and a single section or question", () => {
    for (const { made, source, wanted } of cases) {
      const budget = wanted.minutesAWeek / (wanted.weekdays?.length ?? 1);
      const largest = Math.max(...allUnits(source).map(({ minutes }) => minutes));
      for (const { tasks, minutes } of made.days) {
        if (tasks.some(({ kind }) => kind === "practice" || kind === "sheet")) continue;
        // A review may be longer where a single chapter is.
        const own = tasks.some(({ kind }) => kind === "review") ? Infinity : budget + largest;
        expect(minutes).toBeLessThanOrEqual(own + 0.01);
      }
    }
  });

  test("no week takes more than the reader gave, beside a practice exam and what cannot be divided", () => {
    for (const { made, source, wanted } of cases) {
      const largest = Math.max(...allUnits(source).map(({ minutes }) => minutes));
      const learning = made.days.map(({ day, tasks }) => ({
        week: mondayOf(day),
        minutes: tasks.reduce(
          (sum, task) => sum + (task.kind === "sheet" || task.kind === "review" ? 0 : task.minutes),
          0,
        ),
      }));
      for (const week of Map.groupBy(learning, ({ week: own }) => own).values()) {
        const taken = week.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(taken).toBeLessThanOrEqual(Math.max(wanted.minutesAWeek, source.practice) + largest + 0.01);
      }
    }
  });

  test("days are in order, within the reader’s weekdays, and end with the sheet and the exam", () => {
    for (const { made, wanted, today } of cases) {
      const { examDay = "", weekdays = [] } = wanted;
      const days = made.days.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.filter((day) => day < today)).toEqual([]);
      expect(made.days.at(-1)).toEqual({ day: examDay, tasks: [{ kind: "exam", minutes: 0 }], minutes: 0 });
      expect(daysOf(made, "sheet")).toEqual([addDays(examDay, -1)]);
      // The two days that the exam itself sets fall where they fall.
      for (const day of days.slice(0, -2)) expect(weekdays).toContain(weekdayOf(day));
      for (const { tasks } of made.days) expect(tasks.length).toBeGreaterThan(0);
    }
  });

  test("practice exams lie in the last week and the last fortnight, never on the last two days", () => {
    for (const { made, wanted } of cases) {
      const before = daysOf(made, "practice").map((day) => daysBetween(day, wanted.examDay ?? ""));
      if (before.length === 0) continue;
      const [last = 0, first] = before.toReversed();
      expect(last).toBeGreaterThanOrEqual(2);
      expect(last).toBeLessThanOrEqual(14);
      if (first !== undefined) expect([first >= 8 && first <= 14, last <= 7]).toEqual([true, true]);
    }
  });

  test("each chapter is reviewed only after something of it was studied", () => {
    for (const { made, source, done } of cases) {
      const first = new Map(
        placed(made)
          .toReversed()
          .map(({ id, day }) => [id, day]),
      );
      for (const { day, tasks } of made.days)
        for (const task of tasks)
          if (task.kind === "review")
            for (const index of task.pages) {
              const units = source.pages[index]?.units ?? [];
              expect(units.some(({ id }) => done.has(id) || (first.get(id) ?? "9") < day)).toBe(true);
            }
    }
  });

  test("the same gives the same, and leaves what it was given as it was", () => {
    for (const { source, wanted, today, done, made } of cases.slice(0, 40)) {
      const before = JSON.stringify(source);
      expect(plan(source, wanted, today, done)).toEqual(made);
      expect(JSON.stringify(source)).toBe(before);
    }
  });

  test("the drawn cases are of every sort", () => {
    const kinds = cases.flatMap(({ made }) => made.advice.map(({ kind }) => kind));
    for (const kind of ["short", "tight", "plenty", "noDay", "noPractice", "longPractice"])
      expect(kinds).toContain(kind);
    expect(cases.some(({ made }) => made.advice.length === 0)).toBe(true);
    expect(cases.some(({ made }) => daysOf(made, "practice").length === 2)).toBe(true);
    expect(cases.some(({ made }) => daysOf(made, "review").length > 0)).toBe(true);
  });
});

describe("what is studied", () => {
  const four = material([page(1, [20, 20], [10]), page(2, [30], [10, 10]), page(3, [25, 5]), page(4, [40])]);

  test("comes in the order of the book, questions behind their chapter", () => {
    const made = plan(four, goal("2027-01-04", 2), monday, nothing);
    expect(placed(made).map(({ id }) => id)).toEqual(allUnits(four).map(({ id }) => id));
  });

  test("is left out when it is done", () => {
    const made = plan(four, goal("2027-01-04", 2), monday, new Set(["sec-1-1", "q-2-2"]));
    expect(placed(made).map(({ id }) => id)).not.toContain("sec-1-1");
    expect(placed(made)).toHaveLength(allUnits(four).length - 2);
  });

  test("lies apart where there is plenty of time, each chapter at a stretch", () => {
    const made = plan(four, goal("2027-03-01", 5), monday, nothing);
    const days = [...new Set(placed(made).map(({ day }) => day))];
    expect(days).toHaveLength(4);
    for (const [i, day] of days.slice(1).entries()) expect(daysBetween(days[i] ?? "", day)).toBeGreaterThan(10);
    expect(advice(made.advice, "plenty")).toEqual({ kind: "plenty", enough: 30 });
  });

  test("of a chapter longer than a day is spread over days that follow each other", () => {
    const made = plan(
      material([page(1, Array<number>(12).fill(10))]),
      goal("2027-03-01", 3, [1, 3, 5]),
      monday,
      nothing,
    );
    expect([...new Set(placed(made).map(({ day }) => day))]).toEqual(["2026-11-23", "2026-11-25"]);
  });

  test("begins today, and leaves the end for review", () => {
    const made = plan(four, goal("2027-01-04", 1), monday, nothing);
    expect(made.days[0]?.day).toBe(monday);
    const last = placed(made).at(-1)?.day ?? "";
    expect(daysBetween(last, "2027-01-04")).toBeGreaterThan(9);
    expect(daysOf(made, "review").filter((day) => day > last).length).toBeGreaterThan(3);
  });

  test("begins a year before an exam that is further away", () => {
    const made = plan(four, goal("2999-01-04", 1), monday, nothing);
    expect(daysBetween(made.days[0]?.day ?? "", "2999-01-04")).toBeLessThanOrEqual(366);
    expect(made.left).toEqual([]);
  });
});

describe("where time lacks", () => {
  const heavy = material([page(1, [60], [], 2), page(2, [60], [], 1), page(3, [60], [], 3)], {}, [31, 26, 20]);

  test("the heaviest domain comes first, and the lightest is left out by name", () => {
    const made = plan(heavy, goal("2026-11-28", 2), monday, nothing);
    expect(placed(made).map(({ id }) => id)).toEqual(["sec-2-1"]);
    expect(made.left.map(({ page: index }) => index)).toEqual([0, 2]);
    expect(advice(made.advice, "short")).toEqual({ kind: "short", needed: 270, domains: [3, 2] });
  });

  test("what it says is needed is enough, and half an hour less is not", () => {
    const short = advice(plan(heavy, goal("2026-11-28", 3), monday, nothing).advice, "short");
    const needed = short?.kind === "short" ? (short.needed ?? 0) : 0;
    expect(plan(heavy, goal("2026-11-28", needed / 60), monday, nothing).left).toEqual([]);
    expect(plan(heavy, goal("2026-11-28", needed / 60 - 0.5), monday, nothing).left).not.toEqual([]);
  });

  test("no week is named where none would be enough", () => {
    const made = plan(material([page(1, [9000])]), goal("2026-11-26", 1), monday, nothing);
    expect(advice(made.advice, "short")).toEqual({ kind: "short", needed: undefined, domains: [] });
  });

  test("cards give way before chapters do", () => {
    const cards = { ...heavy, cards: 500 };
    const made = plan(cards, goal("2026-11-28", 9), monday, nothing);
    expect([made.left, daysOf(made, "cards").length > 0]).toEqual([[], true]);
    const tight = plan(cards, goal("2026-11-28", 4.5), monday, nothing);
    expect([tight.left, daysOf(tight, "cards")]).toEqual([[], []]);
    expect(advice(tight.advice, "tight")).toBeDefined();
  });

  test("a day to go holds the sheet alone; on weekdays that do not come, the plan says so", () => {
    const tomorrow = plan(heavy, goal("2026-11-24", 5), monday, nothing);
    expect(tomorrow.days.map(({ day }) => day)).toEqual([monday, "2026-11-24"]);
    expect(daysOf(tomorrow, "sheet")).toEqual([monday]);
    expect(advice(tomorrow.advice, "noDay")).toBeUndefined();
    const sundays = plan(heavy, goal("2026-11-28", 5, [7]), monday, nothing);
    expect(advice(sundays.advice, "noDay")).toBeDefined();
  });
});

describe("without a day to plan to", () => {
  const one = material([page(1, [10])]);
  test.each([
    ["no day", { minutesAWeek: 60, examDay: undefined, changed: 1 }, "unset", 0],
    ["no hours", { minutesAWeek: 0, examDay: "2027-01-01", changed: 1 }, "unset", 0],
    ["a day gone by", goal("2026-11-22", 5), "past", 0],
    ["today", goal(monday, 5), "today", 1],
  ] as const)("%s gives a plan that is %s", (_, wanted, state, days) => {
    const made = plan(one, wanted, monday, nothing);
    expect([made.state, made.days.length, made.left]).toEqual([state, days, []]);
  });
});

describe("a practice exam", () => {
  const long = material([page(1, [20], [5, 5])], { practice: 240 });

  test("that takes longer than a day shortens the other days of its week, and is told of", () => {
    const made = plan(long, goal("2027-01-30", 6), monday, nothing);
    expect(daysOf(made, "practice")).toEqual(["2027-01-16", "2027-01-23"]);
    expect(advice(made.advice, "longPractice")).toEqual({ kind: "longPractice", minutes: 240 });
    for (const { day, minutes } of made.days.filter(({ day: own }) => own >= "2027-01-18" && own <= "2027-01-22"))
      expect(minutes, day).toBeLessThanOrEqual(24 + 15);
  });

  test("is left out where it would take more than half of the time", () => {
    const made = plan(long, goal("2026-12-05", 2), monday, nothing);
    expect(daysOf(made, "practice")).toEqual([]);
    expect(advice(made.advice, "noPractice")).toBeDefined();
  });

  test("is followed by a day on what was missed", () => {
    const made = plan(long, goal("2027-01-30", 12), monday, nothing);
    const after = made.days.find(({ day }) => day > "2027-01-16");
    expect(after?.tasks.find(({ kind }) => kind === "review")).toMatchObject({ isAfterPractice: true });
  });
});

describe("cards", () => {
  test("take some minutes of every day from the first chapter on, a fifth of it at most", () => {
    const made = plan(material([page(1, [30])], { cards: 300 }), goal("2027-01-30", 3), monday, nothing);
    const times = made.days.flatMap(({ tasks }) =>
      tasks.flatMap((task) => (task.kind === "cards" ? [task.minutes] : [])),
    );
    expect(new Set(times)).toEqual(new Set([5]));
    expect(times.length).toBeGreaterThan(50);
    const brief = plan(material([page(1, [3])], { cards: 300 }), goal("2027-01-30", 1), monday, nothing);
    expect(brief.days[0]?.tasks.find(({ kind }) => kind === "cards")?.minutes).toBe(2);
  });
});
