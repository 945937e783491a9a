// What the brief should be like: how long, and whether anything may be rewritten. The page asks in two places.

import { $ } from "./dom.js";
import { save, state } from "./store.js";

const LENGTHS = ["length", "length-again"];
const VERBATIM = ["verbatim", "verbatim-again"];

/** Show what is asked for. */
export function drawWishes() {
  for (const id of LENGTHS) {
    $(`#${id}`).value = state.maxWords;
    $(`#${id}-shown`).textContent = state.maxWords;
  }
  for (const id of VERBATIM) $(`#${id}`).checked = state.verbatim;
}

/** Listen for changes. */
export function bindWishes() {
  const listen = (ids, take) => ids.forEach((id) => $(`#${id}`).addEventListener("input", ({ target }) => (take(target), drawWishes(), save())));
  listen(LENGTHS, ({ value }) => (state.maxWords = Number(value)));
  listen(VERBATIM, ({ checked }) => (state.verbatim = checked));
}
