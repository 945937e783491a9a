// The brief for use elsewhere: text, Markdown, HTML and JSON, each saying who wrote it and what it rests on.

import { h, safeLink } from "./dom.js";
import { disagreementsOn, outletOf, remarks, sides, whoSays } from "./compare.js";
import { answerOn, isWrong } from "./editing.js";

export const FORMATS = { text: asText, markdown: asMarkdown, html: (brief) => asHtml(brief).outerHTML, json: asJson };

/** "Written by a machine (…)"; that a person changed it, where one did; and which changes no source carries, or none was asked about. */
export function machineNote(brief) {
  const { name, revision, engine } = brief.response.model;
  const edited = brief.sentences.some(isEdited) || isHeadlineEdited(brief);
  const by = `Written by a machine (${name}, revision ${revision.slice(0, 12)}, ${engine})${edited ? ", edited by hand" : ""}.`;
  return [by, ...doubts(brief)].join(" ");
}

const isEdited = ({ text, written }) => text !== written;
const isHeadlineEdited = ({ headline, response }) => headline !== response.headline;

/** In words, each edit that the sources do not carry, or of which nobody knows. */
function doubts({ headline, headlineCheck, response, sentences }) {
  const edits = [
    { name: "The headline", text: headline, written: response.headline, check: headlineCheck },
    ...sentences.map((sentence, index) => ({ ...sentence, name: `Sentence ${index + 1}` })),
  ];
  return edits.filter(isEdited).flatMap(({ name, text, check }) => {
    const answer = answerOn(text, check);
    if (answer === null || answer.failed) return [`${name} has not been checked against its sources.`];
    return isWrong(answer) ? [`${name} says what its sources do not.`] : [];
  });
}

function asText(brief) {
  const outlets = brief.documents.map(({ id }) => outletOf(brief, id));
  const disputes = brief.sentences.flatMap((sentence) => disagreementsOn(brief, sentence));
  const notes = [...new Set(disputes)].map((item) => `Outlets disagree: ${sides(brief, item)}.`);
  const last = `${machineNote(brief)} From: ${outlets.join(", ")}.`;
  return `${[brief.headline, joined(brief), [...notes, ...remarks(brief), last].join("\n")].join("\n\n")}\n`;
}

function asMarkdown(brief) {
  const body = brief.sentences.map((sentence, index) => `${escaped(sentence.text)}[^${index + 1}]`).join(" ");
  const notes = brief.sentences.map((sentence, index) => {
    const quoted = sentence.sources.map((source) => `${escaped(outletOf(brief, source.document_id))}: “${escaped(flat(source.text))}”`);
    const disputed = disagreementsOn(brief, sentence).map((item) => ` **Outlets disagree:** ${escaped(sides(brief, item))}.`);
    return `[^${index + 1}]: ${escaped(whoSays(brief, sentence))}.${disputed.join("")} ${quoted.join(" · ")}`;
  });
  const said = [...remarks(brief), machineNote(brief)].map((remark) => `*${escaped(remark)}*`);
  return `${[`# ${escaped(brief.headline)}`, body, ...said, notes.join("\n")].join("\n\n")}\n`;
}

function asHtml(brief) {
  const body = h("p", {});
  brief.sentences.forEach((sentence, index) => {
    const link = h("a", { href: `#source-${index + 1}` }, String(index + 1));
    body.append(index ? " " : "", sentence.text, h("sup", {}, link));
  });
  const said = [...remarks(brief), machineNote(brief)].map((remark) => h("p", {}, h("small", {}, remark)));
  return h("article", {}, h("h1", {}, brief.headline), body, ...said, sourceList(brief));
}

/** The numbered list of what each sentence rests on, and of who disagrees; also what the printed page carries. */
export function sourceList(brief) {
  const list = h("ol", {});
  brief.sentences.forEach((sentence, index) => {
    const item = h("li", { id: `source-${index + 1}` });
    sentence.sources.forEach((source, place) => {
      const link = safeLink(brief.documents.find(({ id }) => id === source.document_id).url);
      const outlet = outletOf(brief, source.document_id);
      item.append(place ? " · " : "", link ? h("a", { href: link, rel: "noopener noreferrer" }, outlet) : outlet, ": ", h("q", {}, flat(source.text)));
    });
    disagreementsOn(brief, sentence).forEach((dispute) => item.append(h("br"), `Outlets disagree: ${sides(brief, dispute)}`));
    list.append(item);
  });
  return list;
}

function asJson(brief) {
  const sentences = brief.sentences.map(({ text, written, origin, sources, independent_sources, centrality, follows }) => ({
    text,
    origin,
    edited: text !== written,
    sources,
    independent_sources,
    centrality,
    follows,
  }));
  const changed = isHeadlineEdited(brief) ? ["The headline was edited by hand."] : [];
  const warnings = [...brief.response.warnings, ...changed, ...doubts(brief)];
  return JSON.stringify({ ...brief.response, headline: brief.headline, summary: joined(brief), sentences, warnings }, null, 2);
}

const joined = (brief) => brief.sentences.map(({ text }) => text).join(" ");
const flat = (text) => text.replace(/\s+/g, " ");
const escaped = (text) => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** Put the brief on the clipboard. Returns false where the browser does not let us (plain http from another machine). */
export async function copy(brief, format) {
  const text = FORMATS[format](brief);
  try {
    const items = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (format === "html") items["text/html"] = new Blob([text], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(items)]);
    return true;
  } catch {
    return false;
  }
}
