// The brief: its headline and sentences, what is known about each, and what the editor may do to them.
//
// A brief is {response, documents, voices, keep, headline, headlineCheck, sentences, dropped, chosen}: the service's answer,
// the articles, which of them were of one outlet, and the rules it was made with, and the editor's version. A sentence is the service's with {id, written,
// locked, check} added.

import { $, countWords, fromTemplate, h, keepingFocus, plural } from "./dom.js";
import { voices } from "./articles.js";
import { disagreementsOn, outletOf, remarks, whoSays } from "./compare.js";
import { machineNote, sourceList } from "./copying.js";
import { answerOn, isWrong } from "./editing.js";
import { rangeIn, meaningful, stem, stems } from "./reading.js";
import { merged } from "./merge.js";
import { nextNumber, state } from "./store.js";

/** The service's sentence as one of the page's. */
export const asSentence = (sentence) => ({ ...sentence, id: `s${nextNumber()}`, written: sentence.text, locked: false, check: null });

/** A new brief from the service's answer, with what was locked and dropped in the one before, and its headline or null. */
export function composed(response, documents, { locked, dropped, headline }) {
  const sentences = merged(response.sentences.map(asSentence), locked, dropped, state.maxWords);
  const made = { response, documents, voices: voices(documents), keep: [...state.keep] };
  return { ...made, headline: headline ?? response.headline, headlineCheck: null, sentences, dropped, chosen: null };
}

/** Draw all of the brief but its sources and its picture. */
export function drawBrief(brief) {
  $("#headline").textContent = brief.headline;
  drawHeadlineVerdict(brief);
  drawNote(brief);
  const said = remarks(brief).map((remark) => h("li", {}, remark));
  $("#warnings").replaceChildren(...said);
  $("#warnings").hidden = said.length === 0;
  $("#stale").hidden = isCurrent(brief);
  const rows = brief.sentences.map((sentence, index) => row(brief, sentence, index));
  keepingFocus(() => $("#sentences").replaceChildren(...rows));
  brief.sentences.forEach((sentence) => drawFacts(brief, sentence));
  drawDropped(brief);
  $("#printed-sources").replaceChildren(h("h2", {}, "Sources"), sourceList(brief));
}

/** The chosen sentence, or null. */
export const chosenIn = (brief) => brief.sentences.find(({ id }) => id === brief.chosen) ?? null;

/** Show which sentence is chosen. */
export function drawChosen(brief) {
  for (const item of $("#sentences").children) {
    const chosen = item.dataset.id === brief.chosen;
    const text = $(".sentence-text", item);
    item.classList.toggle("chosen", chosen);
    if (!text.isContentEditable) text.setAttribute("aria-pressed", String(chosen));
  }
  drawMarks(brief);
}

/** Who wrote the brief, how long it is, and from what. */
export function drawNote(brief) {
  const words = brief.sentences.reduce((sum, { text }) => sum + countWords(text), 0);
  $("#machine-note").textContent = `${machineNote(brief)} ${plural(words, "word")} from ${plural(brief.documents.length, "article")}. Check before you publish.`;
}

/** Whether the articles carry a headline that was changed. */
export function drawHeadlineVerdict(brief) {
  const edited = brief.headline !== brief.response.headline;
  drawVerdict($("#headline-verdict"), edited, answerOn(brief.headline, brief.headlineCheck));
  $("#restore-headline").hidden = !edited;
}

/** A sentence that has just been written, while others still are. */
export function drawArrival(sentence) {
  $("#sentences").append(h("li", { className: "sentence arriving" }, h("p", { className: "sentence-text" }, sentence.text)));
}

/** What is known about a sentence, as it now stands. */
export function drawFacts(brief, sentence) {
  const item = $(`#sentences [data-id="${sentence.id}"]`);
  if (!item) return;
  const edited = sentence.text !== sentence.written;
  $(".outlets", item).textContent = whoSays(brief, sentence);
  $(".outlets", item).title = [...new Set(sentence.sources.map((source) => outletOf(brief, source.document_id)))].join(", ");
  $(".outlets", item).classList.toggle("single", sentence.independent_sources === 1);
  $(".disputed", item).hidden = disagreementsOn(brief, sentence).length === 0;
  $(".origin", item).textContent = edited ? "Edited" : sentence.origin === "rewritten" ? "Rewritten" : "Verbatim";
  drawVerdict($(".unsupported", item), edited, answerOn(sentence.text, sentence.check));
  item.classList.toggle("is-unsupported", edited && sentence.check !== null && isWrong(sentence.check));
  $(".restore", item).hidden = !edited;
  item.classList.toggle("locked", sentence.locked);
  $(".lock", item).textContent = sentence.locked ? "Locked" : "Lock";
  $(".lock", item).ariaLabel = `${$(".lock", item).textContent} sentence ${brief.sentences.indexOf(sentence) + 1}`;
  $(".lock", item).setAttribute("aria-pressed", String(sentence.locked));
}

/**
 * Mark in the text what no source says, and in the chosen sentence what only one of its several sources says.
 * Sentences that are not on the page now, as while the next brief is written, are passed over.
 */
export function drawMarks(brief) {
  if (!window.Highlight) return; // the words under each sentence say the same
  const unsupported = new Highlight();
  const single = new Highlight();
  for (const sentence of brief.sentences) {
    const element = $(`#sentences [data-id="${sentence.id}"] .sentence-text`);
    element?.normalize();
    if (element?.textContent !== sentence.text || !sentence.text) continue;
    if (sentence.text !== sentence.written) {
      for (const { start, end } of sentence.check?.unsupported ?? []) unsupported.add(rangeIn(element, start, end));
    }
    if (sentence.id === brief.chosen) singleWords(sentence).forEach(([start, end]) => single.add(wordRange(element, start, end)));
  }
  CSS.highlights.set("unsupported", unsupported);
  CSS.highlights.set("single", single);
}

/** Whether the brief is of the articles as they now stand on the page. */
function isCurrent({ documents, voices: counted = voices(documents), keep }) {
  const sent = (articles) => articles.map(({ id, publishedAt }) => [id, publishedAt]);
  return JSON.stringify([sent(documents), counted, keep]) === JSON.stringify([sent(state.articles), voices(state.articles), state.keep]);
}

function row(brief, sentence, index) {
  const item = fromTemplate("sentence-row");
  item.dataset.id = sentence.id;
  const number = index + 1;
  const text = $(".sentence-text", item);
  text.textContent = sentence.text;
  text.dataset.key = `text-${sentence.id}`;
  text.setAttribute("role", "button");
  $(".tools", item).setAttribute("aria-label", `Sentence ${number}`);
  for (const button of item.querySelectorAll("button")) {
    button.dataset.key = `${button.classList[1]}-${sentence.id}`;
    button.setAttribute("aria-label", button.dataset.label.replace("#", number));
  }
  $(".up", item).disabled = index === 0;
  $(".down", item).disabled = number === brief.sentences.length;
  return item;
}

function drawDropped(brief) {
  $("#dropped").hidden = brief.dropped.length === 0;
  $("#dropped ul").replaceChildren(
    ...brief.dropped.map((sentence) =>
      h(
        "li",
        {},
        h("span", {}, sentence.text, " "),
        h("button", { type: "button", className: "plain", "aria-label": `Put back: ${sentence.text}`, dataset: { putBack: sentence.id } }, "Put back"),
      ),
    ),
  );
}

/** What is wrong with words. The check goes by rules: it says what a source has not, and only seems to know what one means. */
const SAID = {
  number: (text) => `no source gives the number “${text}” for this`,
  date: (text) => `no source gives the date “${text}” for this`,
  name: (text) => `no source names “${text}” here`,
  quotation: (text) => `no source quotes these words: “${text}”`,
  attribution: (text) => `no source has this speaker say it: “${text}”`,
  negation: (text) => `the sources seem to deny or doubt this, or to say otherwise: “${text}”`,
  hedge: (text) => `the sources seem only to allege, quote or limit this: “${text}”`,
  role: (text) => `the sources seem to say this of another, or the other way round: “${text}”`,
  word: (text) => `no source says “${text}” here`,
};

/** Say in a live region whether the sources carry what was edited; while that is being checked the region keeps quiet. */
function drawVerdict(region, edited, answer) {
  region.ariaBusy = String(edited && answer === null);
  region.textContent = edited ? verdict(answer) : "";
}

function verdict(answer) {
  if (answer === null) return "Checking…";
  if (answer.failed) return answer.tooLong ? "Too long to be checked" : "Could not be checked";
  if (!isWrong(answer)) return "Supported by its sources";
  const said = answer.unsupported.map(({ text, reason }) => (SAID[reason] ?? SAID.word)(text));
  if (answer.stands) return `Supported, but for this: ${said.join("; ")}`;
  return `Unsupported: ${said.join("; ")}`;
}

/** UTF-16 ranges of the words that exactly one of several sources has. */
function singleWords(sentence) {
  const sources = sentence.sources.map(({ text }) => stems(text));
  if (sources.length < 2) return [];
  return meaningful(sentence.text)
    .filter(([word]) => sources.filter((words) => words.has(stem(word))).length === 1)
    .map(({ 0: word, index }) => [index, index + word.length]);
}

function wordRange(element, start, end) {
  const range = new Range();
  range.setStart(element.firstChild, start);
  range.setEnd(element.firstChild, end);
  return range;
}
