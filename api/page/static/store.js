// What the page knows. Saved in this browser on every change, so that a reload loses nothing; tabs show the same work.

const KEY = "nutgraf-2"; // raise the number when the shape below changes

const blank = () => ({
  articles: [], // {id, outlet, url, title, text, publishedAt}
  draft: "", // pasted and not yet added
  keep: [], // cleaning rules that the editor switched off
  maxWords: 150,
  brief: null, // see brief.js
  asking: false, // a brief was being written when the page was last saved
  serial: 0, // the last number given to an article or sentence
});

export const state = { ...blank(), ...read() };

let saved = JSON.stringify(state);
let full = false;
let leaving = false;

addEventListener("pagehide", () => {
  save();
  leaving = true; // requests that end because the page goes away must not look finished
});
addEventListener("pageshow", () => (leaving = false));

/** Save now, if anything changed: a tab in which nothing did must not undo the work of another. */
export function save() {
  const now = JSON.stringify(state);
  if (leaving || now === saved) return;
  try {
    localStorage.setItem(KEY, now);
    saved = now;
    full = false;
  } catch {
    full = true; // the quota, or storage switched off
  }
}

/** Call `redraw` after another tab of the page has saved and its work is this one's too, unless `isBusy()`. */
export function onOthersWork(isBusy, redraw) {
  addEventListener("storage", ({ key }) => {
    if (key !== KEY || full || isBusy()) return;
    Object.assign(state, blank(), read(), { asking: false }); // the other tab asks
    saved = JSON.stringify(state);
    redraw();
  });
}

/** Whether the last save did not fit into the browser's storage. */
export const isFull = () => full;

/** A number that nothing else on the page has. */
export const nextNumber = () => (state.serial += 1);

/** Forget everything. Returns what there was. */
export function startOver() {
  const before = { ...state };
  Object.assign(state, blank(), { serial: state.serial });
  return before;
}

/** What this browser kept, as far as it has the shape that the page gave it: one odd value must not stop the whole page. */
function read() {
  try {
    return sound(JSON.parse(localStorage.getItem(KEY)) ?? {});
  } catch {
    return {};
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
  const { outlet, url, title, publishedAt } = article;
  return { ...article, outlet: words(outlet), url: words(url), title: words(title), publishedAt: words(publishedAt) || null };
}
