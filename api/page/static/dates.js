// When an article was published: what its card shows, and what the editor says instead.

const DAY = 10; // characters of "2026-03-02"
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

/** Show in a card's two fields when an article was published: ISO 8601, a day alone too; "" for unknown. */
export function showPublished({ day, time }, said) {
  day.value = said.slice(0, DAY);
  time.value = /T(\d\d:\d\d)/.exec(said)?.[1] ?? "";
  for (const field of [day, time]) field.dataset.shown = field.value; // empty where what was said is no date
  time.hidden = !day.value; // what stands in its place is as high: a button must not move from under the pointer
}

/** Whether the editor has changed one of a card's two fields since they were filled. */
export const isChanged = (fields) => fields.some(({ value, dataset }) => value !== (dataset.shown ?? ""));

/**
 * What a card's two fields say, as the service takes it: null without a day, the day alone without a time. A time is in the zone
 * in which `said` is, what the article was taken for before; else in that of the editor.
 */
export function publishedIn({ day, time }, said) {
  if (!day.value) return null;
  return time.value ? `${day.value}T${time.value}${ZONE.exec(said.slice(DAY))?.[0] ?? zoneHere(`${day.value}T${time.value}`)}` : day.value;
}

/** The zone of this browser at a time of its own: "+01:00". */
function zoneHere(local) {
  const minutes = -new Date(local).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
