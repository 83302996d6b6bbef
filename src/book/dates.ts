/** Dates and times as HTML writes them for machines. */

const date = String.raw`\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`;
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`;

/** A day, or a moment on it. https://html.spec.whatwg.org/multipage/edits.html#attr-mod-datetime */
const moment = `${date}(?:[T ]${clock}${zone})?`;

/** Everything `<time>` may say. https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value */
const anyTime = [
  String.raw`\d{4,}`,
  String.raw`\d{4,}-(?:0[1-9]|1[0-2])`,
  `${date}(?:[T ]${clock}${zone}?)?`,
  String.raw`(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
  `${clock}${zone}?`,
  zone,
  String.raw`\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])`,
  String.raw`P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?`,
].join("|");

/** Whether `value` is something that `<time>` may say. */
export function isTime(value: string): boolean {
  return new RegExp(`^(?:${anyTime})$`).test(value) && isOnCalendar(value);
}

/** Whether `value` is a day or a moment, as `<ins>` says when it was made. */
export function isMoment(value: string): boolean {
  return new RegExp(`^(?:${moment})$`).test(value) && isOnCalendar(value);
}

/** False for the thirtieth of February. */
function isOnCalendar(value: string): boolean {
  const [, year = "2000", month, day] = /^(?:(\d{4,})-)?(\d\d)-(\d\d)(?!\d)/.exec(value) ?? [];
  if (month === undefined) return true;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
}
