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

let running = null;

/** Stop a brief that is being written. */
export const stopAsking = () => running?.abort();

/**
 * Ask for a brief of the articles on the page; what is locked or dropped in the brief before is honoured.
 * On success `state.brief` is the new one. Throws a Problem, or an AbortError after `stopAsking`.
 */
export async function ask() {
  stopAsking();
  running = new AbortController();
  const documents = structuredClone(state.articles);
  const choices = stillValid(state.brief, documents);
  const request = {
    documents: toDocuments(documents),
    max_words: wordsToAsk(state.maxWords, choices.locked, choices.dropped),
    ...(state.keep.length && { keep: state.keep }),
  };
  begin(documents);
  try {
    const response = await summarize(request, {
      signal: running.signal,
      onStage: showStage,
      onSentence: (sentence) => {
        if (!choices.dropped.some((other) => sameFact(sentence, other))) drawArrival(asSentence(sentence));
      },
    });
    state.brief = composed(response, documents, choices);
  } finally {
    state.asking = false;
    $("#working").hidden = true;
    $("#brief").classList.remove("is-working");
    save();
  }
}

/** What was locked and dropped, as far as the articles behind it are still on the page. */
function stillValid(brief, documents) {
  const known = new Set(documents.map(({ id }) => id));
  const valid = (sentence) => sentence.sources.every((source) => known.has(source.document_id));
  return {
    locked: (brief?.sentences ?? []).filter((sentence) => sentence.locked && valid(sentence)),
    dropped: (brief?.dropped ?? []).filter(valid),
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

/** Tick off the stage that has ended, and show the one that follows. */
function showStage({ name }) {
  const names = Object.keys(STAGES);
  const next = names[names.indexOf(name) + 1];
  $("#stages").lastElementChild.className = "";
  if (next) $("#stages").append(underWay(next));
}

const underWay = (name) => h("li", { className: "under-way" }, STAGES[name]);
