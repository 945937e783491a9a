// What is pasted, files and folders in; articles out.

import { $, plural } from "./dom.js";
import { add, toggleRule } from "./articles.js";
import { showProblem } from "./notices.js";
import { Problem, extract } from "./service.js";
import { save, state } from "./store.js";

const PAGE_FILE = /\.html?$/i;
const JSON_FILE = /\.jsonl?$/i;
const READABLE = /\.(txt|html?|jsonl?)$/i;
const REFERENCE = /^reference(?:[-_]?\d+)?\.txt$/; // what a person wrote about a cluster; the command line has the same rule
const PAGE_BEGINS = /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i; // the command line has it too
const NAMED = 5;
const OF_AN_EXAMPLE = ["documents", "id", "summary", "summaries"];

/** "4-capital-ledger.txt" as "Capital Ledger". */
function outletFrom(fileName) {
  const stem = fileName.replace(/\.\w+$/, "").replace(/^\d+[-_. ]+/, "");
  return stem.replace(/[-_]+/g, " ").replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()).trim();
}

/**
 * What a file holds: the bytes of a web page, which says itself how they are to be read; else its text. Throws a Problem if
 * that is not UTF-8: what was guessed at would lose its accents without a word.
 */
export async function contentOf(file) {
  const bytes = await file.arrayBuffer();
  if (isPage(file.name, new TextDecoder().decode(bytes))) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("Not UTF-8", "it is not UTF-8; save it as UTF-8 and choose it again, or paste its text.");
  }
}

/**
 * The articles in the content of one file, several in a JSON file: `{articles, wishes, leftOut}`, what requests among them ask for besides,
 * `{maxWords, verbatim, keep}`, and in words what cannot be used and was left out, or "". Throws a SyntaxError for JSON that is none.
 */
export async function articlesFrom(fileName, content) {
  const values = JSON_FILE.test(fileName) ? valuesIn(content, fileName) : [await documentIn(fileName, content)];
  const rows = values.flatMap((value) => value?.documents ?? value).map((row) => (typeof row === "string" ? { text: row } : row));
  const documents = rows.filter((row) => typeof row?.text === "string");
  const odd = new Set(documents.length < rows.length ? ["text"] : []);
  const articles = documents.map((document) => asArticle(document, rows.length === 1 ? outletFrom(fileName) : "", odd));
  const wishes = wishesOf(values.filter((value) => value?.documents), odd);
  return { articles, wishes, leftOut: odd.size ? `In ${fileName}, what cannot be used was left out: ${[...odd].join(", ")}.` : "" };
}

const isPage = (fileName, text) => PAGE_FILE.test(fileName) || (!JSON_FILE.test(fileName) && PAGE_BEGINS.test(text));

const documentIn = (fileName, content) =>
  content instanceof ArrayBuffer || isPage(fileName, content) ? extract(content) : { text: content };

/** Add what was pasted. Returns how many articles that were; null if it cannot be read, which is said. */
export async function addPasted() {
  const text = state.draft;
  try {
    const { articles } = await articlesFrom("", text);
    const added = add(articles);
    if (added && state.draft === text) state.draft = "";
    save();
    return added;
  } catch (problem) {
    showProblem(problem);
    return null;
  }
}

/** The requests and documents that a JSON file holds, whichever way it does. */
function valuesIn(text, fileName) {
  const read = /l$/i.test(fileName) ? text.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line)) : JSON.parse(text);
  return [read].flat();
}

/** What requests ask for besides their documents, as far as the page can be set to it; the names of the rest go into `odd`. */
function wishesOf(requests, odd) {
  const { min, max } = /** @type {HTMLInputElement} */ ($("#length"));
  const wishes = {};
  for (const [name, value] of requests.flatMap(Object.entries)) {
    if (OF_AN_EXAMPLE.includes(name) || value === null || (name === "strategy" && value === "fusion")) continue;
    if (name === "max_words" && Number.isInteger(value) && value >= Number(min) && value <= Number(max)) wishes.maxWords = value;
    else if (name === "strategy" && value === "extractive") wishes.verbatim = true;
    else if (name === "keep" && Array.isArray(value) && value.every((rule) => typeof rule === "string")) wishes.keep = value;
    else odd.add(name);
  }
  return wishes;
}

/**
 * A document, as in the service's JSON, as an article of the page; `outlet` is whose it is if it does not say.
 * The names of the fields that do not hold what they should go into `odd`.
 */
function asArticle({ text, title, source, published_at: publishedAt, language }, outlet, odd) {
  const words = (name, value) => {
    if (typeof value === "string") return value;
    if (value !== undefined && value !== null) odd.add(name);
    return "";
  };
  if (source && typeof source !== "object") odd.add("source");
  return {
    outlet: words("source.name", source?.name) || outlet,
    url: words("source.url", source?.url),
    title: words("title", title),
    text,
    publishedAt: words("published_at", publishedAt) || null,
    language: words("language", language),
  };
}

/** Take over what a request asks for besides its articles. Returns in words what changed. */
export function honour({ maxWords, verbatim = false, keep = [] }, name) {
  const fresh = keep.filter((rule) => !state.keep.includes(rule));
  const said = fresh.map(toggleRule);
  if (maxWords && maxWords !== state.maxWords) {
    state.maxWords = maxWords;
    said.push(`At most ${maxWords} words.`);
  }
  if (verbatim && !state.verbatim) {
    state.verbatim = true;
    said.push("Word for word only.");
  }
  save();
  return said.length ? [`As ${name} asks: ${said.join(" ")}`] : [];
}

/** Listen for files dropped anywhere on the page, and hand them on, those in dropped folders included. */
export function bindDrops(take) {
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => event.relatedTarget === null && document.body.classList.remove("dropping"));
  addEventListener("drop", async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    take(await droppedFiles(event.dataTransfer));
  });
}

async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  return entries.length ? (await Promise.all(entries.map(filesUnder))).flat() : [...transfer.files];
}

/** The files that hold articles, by name, and others; what is hidden and the references beside a cluster are neither. */
export function sorted(files) {
  const isHidden = ({ name, webkitRelativePath: path }) => /(^|\/)\./.test(path || name);
  const meant = files.filter((file) => !isHidden(file) && !REFERENCE.test(file.name));
  const { readable = [], others = [] } = Object.groupBy(meant, ({ name }) => (READABLE.test(name) ? "readable" : "others"));
  return { readable: readable.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })), others };
}

/** That files were left out, the first few by name. */
export function leftOut(files) {
  const names = files.slice(0, NAMED).map(({ name }) => name);
  if (files.length > NAMED) names.push(plural(files.length - NAMED, "more", "more"));
  return `Left out, as only .txt, .html, .json and .jsonl files can be read: ${names.join(", ")}.`;
}

function filesUnder(entry) {
  if (entry.isFile) return new Promise((resolve, reject) => entry.file((file) => resolve([file]), reject));
  return new Promise((resolve, reject) => {
    const reader = entry.createReader();
    const found = [];
    const next = () =>
      reader.readEntries(async (entries) => {
        if (entries.length === 0) return resolve((await Promise.all(found.map(filesUnder))).flat());
        found.push(...entries.filter(({ name }) => !name.startsWith(".")));
        return next(); // the browser hands them out a hundred at a time
      }, reject);
    next();
  });
}
