// An article's raw text with ranges marked in it.

import { h } from "./dom.js";

/** `text[start:end]` as the service counts: in code points, not in JavaScript's UTF-16 units. */
export function slicer(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}

/** A DOM range over code points `start` to `end` of an element that holds one text node. */
export function rangeIn(element, start, end) {
  const slice = slicer(element.textContent);
  const range = new Range();
  range.setStart(element.firstChild, slice(0, start).length);
  range.setEnd(element.firstChild, slice(0, end).length);
  return range;
}

/**
 * The text as nodes, with `ranges` (`{start, end}`, none overlapping) drawn by `draw(range, words)`.
 * Hard-wrapped lines are joined and runs of blank lines closed up for the eye; offsets are those of the raw text.
 */
export function passage(text, ranges, draw) {
  const slice = slicer(joinWrapped(text));
  const nodes = [];
  let at = 0;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (range.start < at) continue;
    nodes.push(closeUp(slice(at, range.start)), draw(range, closeUp(slice(range.start, range.end))));
    at = range.end;
  }
  nodes.push(closeUp(slice(at)));
  return nodes;
}

/** Scroll inside `box` until `target` stands in its middle; the page itself stays where it is. */
export function scrollWithin(box, target) {
  const offset = target.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - Math.max(0, (box.clientHeight - target.offsetHeight) / 2);
}

/**
 * The words of a text, those that no text of `others` has set in `<span class="own">`.
 * Only words that carry meaning are marked: those with a digit, and those of four letters and more that are not common.
 */
export function withOwnWords(text, others) {
  return markedWords(text, (word) => !others.some((other) => other.has(stem(word))));
}

/** The words of a text that carry meaning, as stems: "evacuated" and "evacuation" are one, 243 and 251 are two. */
export const stems = (text) => new Set(meaningful(text).map(([word]) => stem(word)));

/** The words of a text that carry meaning, with their places: `[[word], …]` as from `matchAll`. */
export const meaningful = (text) =>
  [...text.matchAll(WORD)].filter(([word]) => /\p{N}/u.test(word) || (word.length > 3 && !COMMON.has(word.toLowerCase())));

export function stem(word) {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]s$/, "");
  return /\p{N}/u.test(plain) ? plain.replaceAll(",", "") : plain.slice(0, 5);
}

const COMMON = new Set(
  ("about after also because been before being between both could down during each from have having here into more most " +
    "only other over said same says should some such than that their them then there these they this those through under " +
    "until very were what when where which while will with would your").split(" "),
);
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,]*[\p{L}\p{N}])?/gu;

function markedWords(text, isMarked) {
  const nodes = [];
  let at = 0;
  for (const match of meaningful(text)) {
    if (!isMarked(match[0])) continue;
    nodes.push(text.slice(at, match.index), h("span", { className: "own" }, match[0]));
    at = match.index + match[0].length;
  }
  return [...nodes, text.slice(at)];
}

const joinWrapped = (text) => text.replace(/(?<=[^\n]{60})\n(?=\S)/g, " ");
const closeUp = (text) => text.replace(/\n\s*\n\s*\n/g, "\n\n");
