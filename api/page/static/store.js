// What the page knows. Saved in this browser on every change, so that a reload loses nothing; tabs show the same work.

import { together } from "./together.js";

const KEY = "nutgraf-2"; // raise the number when the shape below changes
const ASKING = "nutgraf-asking"; // in the tab's own storage: a second tab must not ask for the same brief once more
const AGAIN = 500; // milliseconds until a busy tab looks again for the work of another

/** @typedef {{id: string, outlet: string, url: string, title: string, text: string, publishedAt: string | null, language: string}} Article */

/** The work: what all tabs share. */
const blank = () => ({
  articles: /** @type {Article[]} */ ([]),
  draft: "", // pasted and not yet added
  keep: /** @type {string[]} */ ([]), // cleaning rules that the editor switched off
  maxWords: 150,
  verbatim: false, // sentences quoted, none rewritten
  brief: null, // see brief.js
  serial: 0, // the last number given to an article or sentence
});

let seen = held(KEY); // what the browser held when this tab last looked

export const state = {
  ...read(seen),
  asking: held(ASKING, "sessionStorage") !== null, // a brief is being written in this tab, or was when it was left
};

let shared = JSON.stringify(work()); // the work as all tabs last had it
let full = false;
let leaving = false;

addEventListener("pagehide", () => {
  save();
  leaving = true; // requests that end because the page goes away must not look finished
});
addEventListener("pageshow", () => (leaving = false));

/** Save now, if anything changed: a tab in which nothing did must not undo the work of another. */
export function save() {
  if (leaving) return;
  takeInOthersWork();
  const now = JSON.stringify(work());
  try {
    if (state.asking) sessionStorage.setItem(ASKING, "yes");
    else sessionStorage.removeItem(ASKING);
    if (now === shared) return;
    localStorage.setItem(KEY, now);
    seen = shared = now;
    full = false;
  } catch {
    full = true; // the quota, or storage switched off
  }
}

/** Call `redraw` after another tab of the page has saved and its work is this one's too; while this one `isBusy()`, later. */
export function onOthersWork(isBusy, redraw) {
  let waiting;
  const look = () => {
    clearTimeout(waiting);
    if (isBusy()) return void (waiting = setTimeout(look, AGAIN));
    takeInOthersWork();
    redraw();
  };
  addEventListener("storage", ({ key }) => key === KEY && look());
}

/** Make the work of another tab this one's too, if one has saved since this one looked; what was changed here stays. */
function takeInOthersWork() {
  const now = held(KEY);
  if (now === null || now === seen) return;
  const theirs = read(now);
  Object.assign(state, together(JSON.parse(shared), work(), theirs));
  shared = JSON.stringify(theirs);
  seen = now;
}

function work() {
  return Object.fromEntries(Object.keys(blank()).map((name) => [name, state[name]]));
}

/** Whether the last save did not fit into the browser's storage. */
export const isFull = () => full;

/** A number that nothing else on the page has. */
export const nextNumber = () => (state.serial += 1);

/** Forget everything. Returns what there was. */
export function startOver() {
  const before = { ...state };
  Object.assign(state, blank(), { asking: false, serial: state.serial });
  return before;
}

/** What a storage of the browser holds under a key; null for nothing, and where storage is switched off. */
function held(key, storage = "localStorage") {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/** The work that was kept, as far as it has the page's shape: one odd value must not stop the whole page. */
function read(kept) {
  try {
    return { ...blank(), ...sound(JSON.parse(kept) ?? {}) };
  } catch {
    return blank();
  }
}

function sound(kept) {
  const shape = { ...blank(), brief: {} };
  const isLike = (one, other) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
  const fitting = Object.entries(kept).filter(([name, value]) => value !== null && isLike(value, shape[name]));
  const work = Object.fromEntries(fitting);
  if (work.articles) work.articles = work.articles.filter((article) => article?.id && typeof article.text === "string").map(inWords);
  if (work.keep) work.keep = work.keep.filter((rule) => typeof rule === "string");
  return work;
}

/** An article whose parts are all text, as every part of the page takes them to be. */
function inWords(article) {
  const words = (value) => (typeof value === "string" ? value : "");
  const { outlet, url, title, publishedAt, language } = article;
  const optional = { publishedAt: words(publishedAt) || null, language: words(language) };
  return { ...article, outlet: words(outlet), url: words(url), title: words(title), ...optional };
}
