// What the page knows. Saved in this browser on every change, so that a reload loses nothing.

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

export const state = { ...blank(), ...read(KEY) };

let full = false;
let leaving = false;

addEventListener("pagehide", () => {
  save();
  leaving = true; // requests that end because the page goes away must not look finished
});
addEventListener("pageshow", () => (leaving = false));

/** Save now. */
export function save() {
  if (leaving) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
    full = false;
  } catch {
    full = true; // the quota, or storage switched off
  }
}

/** Whether the last save did not fit into the browser's storage. */
export const isFull = () => full;

/** A number that nothing else on the page has. */
export const nextNumber = () => (state.serial += 1);

/** Take back what happens after this call: returns a function that restores the state as it is now. */
export function snapshot() {
  const before = JSON.stringify(state);
  return () => {
    Object.assign(state, JSON.parse(before));
    save();
  };
}

/** Forget everything. */
export function startOver() {
  Object.assign(state, blank(), { serial: state.serial });
  save();
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
