// Asking again: what the editor locked stays, what they dropped stays out, and the rest refills the word budget.

import { countWords } from "./dom.js";

const MOST_WORDS = 1000; // the service's own limit

/** How long a brief to ask for, so that the budget can still be filled once locked and dropped facts are set aside. */
export function wordsToAsk(maxWords, locked, dropped) {
  return Math.min(MOST_WORDS, maxWords + total(locked) + total(dropped));
}

/** Whether two sentences rest on a common range of an article, and so state the same fact. */
export function sameFact(one, other) {
  return one.sources.some((a) =>
    other.sources.some((b) => a.document_id === b.document_id && a.start < b.end && b.start < a.end),
  );
}

/**
 * The new brief: the locked sentences, and of the arrived ones the most central that say something else and fit.
 * The order is that of the arrived ones; locked sentences take the places of those that say the same, in the editor's order.
 * A sentence that follows another stays with it.
 */
export function merged(arrived, locked, dropped, maxWords) {
  if (locked.length + dropped.length === 0) return arrived;
  const isLocked = (sentence) => locked.some((other) => sameFact(sentence, other));
  const isFresh = (sentence) => !isLocked(sentence) && !dropped.some((other) => sameFact(sentence, other));
  const fitting = new Set();
  let room = maxWords - total(locked);
  for (const run of runs(arrived).sort((a, b) => b[0].centrality - a[0].centrality)) {
    const end = run.findIndex((sentence) => !isFresh(sentence));
    const whole = end < 0 ? run : run.slice(0, end);
    if (whole.length && total(whole) <= room) {
      whole.forEach((sentence) => fitting.add(sentence));
      room -= total(whole);
    }
  }
  const waiting = [...locked];
  const brief = arrived.flatMap((sentence) => {
    if (fitting.has(sentence)) return [sentence];
    return isLocked(sentence) && waiting.length ? [waiting.shift()] : [];
  });
  return [...brief, ...waiting];
}

/** Each sentence with those that follow it. */
function runs(sentences) {
  const found = [];
  for (const sentence of sentences) {
    if (sentence.follows && found.length) found.at(-1).push(sentence);
    else found.push([sentence]);
  }
  return found;
}

const total = (sentences) => sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0);
