// Short messages: what was done (with a way back), and what went wrong (with a way on).

import { $, focused, focusIfLost, h } from "./dom.js";

const SHOWN = 6_000; // milliseconds
const SHOWN_WITH_UNDO = 20_000;

let hiding;
let takeBack = null;

/**
 * Say what happened. With `undo`, offer to take it back, by the button or by Ctrl+Z; what was said before can no longer be,
 * or it might take this along.
 */
export function say(text, undo = null) {
  takeBack = undo && (() => (hide(), undo(), focusIfLost($("#main"))));
  const button = undo && h("button", { type: "button", className: "plain", title: "Ctrl+Z" }, "Undo");
  button?.addEventListener("click", takeBack);
  $("#status").replaceChildren(h("span", {}, text), ...(button ? [button] : []));
  hideIn(undo ? SHOWN_WITH_UNDO : SHOWN);
}

/** Take the message away after so many milliseconds; later where its button has the keyboard focus. */
function hideIn(milliseconds) {
  clearTimeout(hiding);
  hiding = setTimeout(() => ($("#status").contains(focused()) ? hideIn(milliseconds) : hide()), milliseconds);
}

function hide() {
  $("#status").replaceChildren();
  takeBack = null;
}

addEventListener("keydown", (event) => {
  const isTyping = focused()?.isContentEditable || focused()?.matches("textarea, input[type=text]");
  if (!takeBack || isTyping || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key !== "z") return;
  event.preventDefault();
  takeBack();
});

/** Show a problem until it is dismissed or something succeeds. A `wayOn` is offered if given, under its name. */
export function showProblem({ title, detail, retryAfter = null }, wayOn = null, name = "Try again") {
  const dismiss = h("button", { type: "button", className: "plain" }, "Dismiss");
  dismiss.addEventListener("click", () => (clearProblem(), focusIfLost($("#main"))));
  const on = wayOn && h("button", { type: "button" }, name);
  on?.addEventListener("click", wayOn);
  const wait = retryAfter ? ` It expects to have room in ${retryAfter} s.` : "";
  $("#problem").replaceChildren(h("strong", {}, title), h("p", {}, detail + wait), h("div", { className: "row" }, ...(on ? [on] : []), dismiss));
  $("#problem").hidden = false;
  // last of all: what the keyboard goes on with is focused after this, and the page scrolls there
  requestAnimationFrame(() => $("#problem").scrollIntoView({ block: "nearest" }));
}

/** Take every message away. */
export function clearNotices() {
  hide();
  clearProblem();
}

function clearProblem() {
  $("#problem").hidden = true;
  $("#problem").replaceChildren();
}
