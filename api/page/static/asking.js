// Asking for a brief: the stages and sentences as they come, then the whole.

import { $, countWords, h, plural } from "./dom.js";
import { toDocuments } from "./articles.js";
import { asSentence, composed, drawArrival } from "./brief.js";
import { sameFact, wordsToAsk } from "./merge.js";
import { summarize } from "./service.js";
import { save, state } from "./store.js";

/** The service's stages in their order, in an editor's words. */
const STAGES = {
  clean: "Taking the articles out of their pages",
  segment: "Finding the sentences",
  encode: "Reading them",
  group: "Grouping what says the same",
  rank: "Weighing what matters",
  select: "Choosing what fits",
  write: "Writing, and checking against the sources",
};

let running = null; // the AbortController of the last request

/** Stop a brief that is being written. */
export const stopAsking = () => running?.abort();

/**
 * Ask for a brief of the articles on the page; what is locked or dropped in the brief before, and a headline that was
 * changed, are honoured. On success `state.brief` is the new one. Returns in words what could not be kept.
 * Throws a Problem, with the article that it is `about` as it was sent, or null; or an AbortError after `stopAsking` or
 * another `ask`, which takes the place of this one.
 */
export async function ask() {
  stopAsking();
  const mine = (running = new AbortController());
  const documents = structuredClone(state.articles);
  const choices = stillValid(state.brief, documents);
  const request = {
    documents: toDocuments(documents),
    max_words: wordsToAsk(state.maxWords, choices.locked, choices.dropped),
    ...(state.verbatim && { strategy: "extractive" }),
    ...(state.keep.length && { keep: state.keep }),
  };
  begin(documents);
  try {
    const response = await summarize(request, {
      signal: mine.signal,
      onStage: showStage,
      onSentence: (sentence) => {
        if (!choices.dropped.some((other) => sameFact(sentence, other))) drawArrival(asSentence(sentence));
      },
    });
    mine.signal.throwIfAborted();
    state.brief = composed(response, documents, choices);
    return choices.lost;
  } catch (error) {
    throw Object.assign(error, { about: documents[error.article] ?? null });
  } finally {
    if (running === mine) end();
  }
}

/** What was locked and dropped, as far as the articles behind it are still on the page, and a changed headline of any. */
function stillValid(brief, documents) {
  const known = new Set(documents.map(({ id }) => id));
  const valid = ({ sources }) => sources.every((source) => known.has(source.document_id));
  const locked = brief?.sentences.filter((sentence) => sentence.locked) ?? [];
  const gone = locked.filter((sentence) => !valid(sentence));
  const isChanged = brief && brief.headline !== brief.response.headline;
  const headline = isChanged && brief.documents.some(({ id }) => known.has(id)) ? brief.headline : null;
  return {
    locked: locked.filter(valid),
    dropped: (brief?.dropped ?? []).filter(valid),
    headline,
    lost: [
      ...gone.map(({ text }) => `Gone with its articles: “${text}”`),
      ...(isChanged && !headline ? [`Gone with its articles: the headline “${brief.headline}”`] : []),
    ],
  };
}

function begin(documents) {
  state.asking = true;
  save();
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  const sent = `${plural(documents.length, "article")}, ${plural(words, "word")}`;
  $("#stages").replaceChildren(h("li", {}, sent), underWay("clean"));
  $("#sentences").replaceChildren();
  $("#brief").classList.add("is-working");
  $("#working").hidden = false;
}

function end() {
  state.asking = false;
  $("#working").hidden = true;
  $("#brief").classList.remove("is-working");
  save();
}

/** Tick off the stage that has ended, and show the one that follows. */
function showStage({ name }) {
  const names = Object.keys(STAGES);
  const next = names[names.indexOf(name) + 1];
  $("#stages").lastElementChild.className = "";
  if (next) $("#stages").append(underWay(next));
}

const underWay = (name) => h("li", { className: "under-way" }, STAGES[name]);
