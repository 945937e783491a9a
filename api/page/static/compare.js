// The chosen sentence beside the exact ranges that it rests on, one column an article.

import { $, fromTemplate, h, plural, safeLink } from "./dom.js";
import { nameOf } from "./articles.js";
import { passage, scrollWithin, stems, withOwnWords } from "./reading.js";

/** Show what a sentence rests on, or nothing for null. */
export function drawSources(brief, sentence) {
  const pane = $("#sources");
  pane.hidden = sentence === null;
  if (sentence === null) return;
  const quoting = brief.documents.filter(({ id }) => sentence.sources.some((source) => source.document_id === id));
  const several = sentence.independent_sources > 1;
  $("#sources-title").textContent = several ? `${whoSays(brief, sentence)} say this` : whoSays(brief, sentence);
  $("#columns").replaceChildren(...quoting.map((article) => column(brief, article, sentence)));
  drawDisagreements(brief, sentence);
  const silent = brief.documents.filter((article) => !quoting.includes(article));
  $("#silent").textContent = [
    sentence.sources.length > 1 ? "Dotted words stand in one of these sources only." : "",
    silent.length ? `No such sentence was found in: ${silent.map((article) => outletOf(brief, article.id)).join(", ")}.` : "",
  ].join(" ");
  showMarked();
}

/** Scroll each column to the first passage marked in it, and the pane to the first column. */
export function showMarked() {
  const pane = $("#sources");
  for (const box of pane.querySelectorAll(".article-text")) {
    const first = $("mark", box);
    if (first) scrollWithin(box, first);
  }
  const seen = $(".article-text", pane);
  if (seen && seen.getBoundingClientRect().bottom > pane.getBoundingClientRect().bottom) scrollWithin(pane, seen);
}

/** "3 outlets", or the only one where it was found. */
export function whoSays(brief, sentence) {
  if (sentence.independent_sources > 1) return plural(sentence.independent_sources, "outlet");
  const { document_id: id } = sentence.sources[0];
  return `Found in ${outletOf(brief, originalOf(brief, id) ?? id)} alone`;
}

/** The id of the document that one reprints, or null. */
const originalOf = (brief, documentId) => brief.response.documents.find(({ id }) => id === documentId)?.duplicate_of ?? null;

export function outletOf(brief, documentId) {
  const index = brief.documents.findIndex(({ id }) => id === documentId);
  return nameOf(brief.documents[index], index);
}

/** What the service warns of, and what outlets disagree on that the brief does not tell. */
export function remarks(brief) {
  const told = new Set(brief.sentences.flatMap((sentence) => disagreementsOn(brief, sentence)));
  const untold = brief.response.disagreements.filter((item) => !told.has(item));
  return [
    ...brief.response.warnings.map((warning) => inOutlets(brief, warning)),
    ...untold.map((item) => `Outlets disagree, not in the brief: ${sides(brief, item)}`),
  ];
}

/** A warning with its articles called by their outlets. */
const inOutlets = (brief, warning) =>
  warning.replace(/documents\[(\d+)\](?: \([^)]*\))?/g, (whole, index) =>
    brief.documents[index] ? nameOf(brief.documents[index], Number(index)) : whole,
  );

/** The words of each source that count for comparing, and those of all the others. */
function otherSources(sentence, source) {
  return sentence.sources.filter((other) => other !== source).map((other) => stems(other.text));
}

function column(brief, article, sentence) {
  const element = fromTemplate("source-column");
  const name = outletOf(brief, article.id);
  const link = safeLink(article.url);
  $("h3", element).append(link ? h("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, name) : name);
  const original = originalOf(brief, article.id);
  if (original) {
    Object.assign($(".reprint", element), {
      hidden: false,
      textContent: `Reprint of ${outletOf(brief, original)}; the two count as one outlet`,
    });
  }
  const { coverage } = brief.response.documents.find(({ id }) => id === article.id);
  $(".carried", element).textContent = `The brief rests on ${Math.round(100 * coverage)} % of its text`;
  const box = $(".article-text", element);
  box.setAttribute("aria-label", `${name}, with what the sentence rests on marked`);
  const marks = sentence.sources.filter((source) => source.document_id === article.id);
  const removed = brief.response.removed.filter((removal) => removal.document_id === article.id);
  box.append(
    ...passage(article.text, [...marks, ...removed], (range, words) => {
      if (range.rule) return h("del", {}, words);
      const others = otherSources(sentence, range);
      return h("mark", {}, ...(others.length ? withOwnWords(words, others) : [words]));
    }),
  );
  return element;
}

function drawDisagreements(brief, sentence) {
  const found = disagreementsOn(brief, sentence).map((item) => h("p", {}, h("strong", {}, "Outlets disagree: "), sides(brief, item)));
  $("#disagreements").replaceChildren(...found);
}

/** Who says what: "“243 people” (Ellery Courier, Norvane Agency); “251 people” (Capital Ledger)". */
export const sides = (brief, { variants }) =>
  variants.map(({ text, document_ids: ids }) => `“${text}” (${ids.map((id) => outletOf(brief, id)).join(", ")})`).join("; ");

/** What outlets contradict each other on among what a sentence's sources say. */
export function disagreementsOn(brief, sentence) {
  const holds = (claim) => sentence.sources.some((source) => source.document_id === claim.document_id && overlap(source, claim));
  return brief.response.disagreements.filter(({ variants }) => variants.some(({ sources }) => sources.some(holds)));
}

const overlap = (one, other) => one.start < other.end && other.start < one.end;

/** The groups of the response that a sentence came from. */
export const groupsOf = (brief, sentence) =>
  brief.response.groups.filter((group) =>
    group.members.some((member) =>
      sentence.sources.some(
        (source) => source.document_id === member.document_id && overlap(source, member),
      ),
    ),
  );
