// Files and folders in, articles out.

import { plural } from "./dom.js";
import { Problem, extract } from "./service.js";

const READABLE = /\.(txt|html?|jsonl?)$/i;
const NAMED = 5;

/** "4-capital-ledger.txt" as "Capital Ledger". */
function outletFrom(fileName) {
  const stem = fileName.replace(/\.\w+$/, "").replace(/^\d+[-_. ]+/, "");
  return stem.replace(/[-_]+/g, " ").replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()).trim();
}

/** The text of a file. Throws a Problem if it is not UTF-8: what was guessed at would lose its accents without a word. */
export async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Problem("Not UTF-8", "it is not UTF-8; save it as UTF-8 and choose it again, or paste its text.");
  }
}

/**
 * The articles in one file, several in a JSON file: `{articles, leftOut}`, the latter in words what of them cannot be
 * used and was left out, or "". Throws a SyntaxError for JSON that is none.
 */
export async function articlesFrom(fileName, text) {
  const ending = fileName.split(".").pop().toLowerCase();
  const rows = ending === "json" || ending === "jsonl" ? rowsOf(text, ending) : [await documentIn(text, ending)];
  const documents = rows.filter((row) => typeof row?.text === "string");
  const odd = new Set(documents.length < rows.length ? ["text"] : []);
  const articles = documents.map((document) => asArticle(document, rows.length === 1 ? outletFrom(fileName) : "", odd));
  return { articles, leftOut: odd.size ? `In ${fileName}, what cannot be used was left out: ${[...odd].join(", ")}.` : "" };
}

const documentIn = (text, ending) => (/^html?$/.test(ending) ? extract(text) : { text });

/** The documents that a JSON file holds, whichever way it does. */
function rowsOf(text, ending) {
  const read = ending === "jsonl" ? text.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line)) : JSON.parse(text);
  const rows = [read].flat().flatMap((row) => row?.documents ?? row);
  return rows.map((row) => (typeof row === "string" ? { text: row } : row));
}

/**
 * A document, as in the service's JSON, as an article of the page; `outlet` is whose it is if it does not say.
 * The names of the fields that do not hold what they should go into `odd`.
 */
function asArticle({ text, title, source, published_at: publishedAt }, outlet, odd) {
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
  };
}

/** Every file of a drop, those in dropped folders included. */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  return entries.length ? (await Promise.all(entries.map(filesUnder))).flat() : [...transfer.files];
}

/** The files that hold articles, by name, and others; hidden files and the references beside a cluster are neither. */
export function sorted(files) {
  const meant = files.filter((file) => !/^(\.|reference)/i.test(file.name));
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
        found.push(...entries);
        return next(); // the browser hands them out a hundred at a time
      }, reject);
    next();
  });
}
