// Short messages: what was done (with a way back), and what went wrong (with a way on).

import { $, h } from "./dom.js";

const SHOWN = 6_000; // milliseconds
const SHOWN_WITH_UNDO = 20_000;

let hiding;

/** Say what happened. With `undo`, offer to take it back. */
export function say(text, undo = null) {
  const button = undo && h("button", { type: "button", className: "plain" }, "Undo");
  button?.addEventListener("click", () => {
    $("#status").replaceChildren();
    undo();
  });
  $("#status").replaceChildren(h("span", {}, text), ...(button ? [button] : []));
  clearTimeout(hiding);
  hiding = setTimeout(() => $("#status").replaceChildren(), undo ? SHOWN_WITH_UNDO : SHOWN);
}

/** Show a problem until it is dismissed or something succeeds. `retry` is offered if given. */
export function showProblem({ title, detail, retryAfter = null }, retry = null) {
  const dismiss = h("button", { type: "button", className: "plain" }, "Dismiss");
  dismiss.addEventListener("click", clearProblem);
  const again = retry && h("button", { type: "button" }, "Try again");
  again?.addEventListener("click", retry);
  const wait = retryAfter ? ` It expects to have room in ${retryAfter} s.` : "";
  $("#problem").replaceChildren(h("strong", {}, title), h("p", {}, detail + wait), h("div", { className: "row" }, ...(again ? [again] : []), dismiss));
  $("#problem").hidden = false;
}

/** Take every message away. */
export function clearNotices() {
  $("#status").replaceChildren();
  clearProblem();
}

function clearProblem() {
  $("#problem").hidden = true;
  $("#problem").replaceChildren();
}
