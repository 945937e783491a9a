// Changing text in place, and asking after each change whether the sources still carry it.

import { settled } from "./dom.js";
import { checkSupport } from "./service.js";

const TOO_LONG = [413, 422];
const PAUSE = 200; // milliseconds without a key before the text is checked

/** Let the text of an element be changed until Enter or the loss of focus, or until Escape, which cancels. */
export function editInPlace(element, { label, onInput, onDone, onCancel }) {
  if (element.isContentEditable) return;
  const before = attributesOf(element);
  element.contentEditable = "plaintext-only";
  element.setAttribute("role", "textbox");
  element.setAttribute("aria-label", label);
  element.removeAttribute("aria-pressed");
  element.focus();
  getSelection().selectAllChildren(element);
  getSelection().collapseToEnd();
  const stop = new AbortController();
  const { signal } = stop;
  const end = (then) => {
    if (signal.aborted) return;
    stop.abort();
    element.removeAttribute("contenteditable");
    for (const [name, value] of before) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    then();
  };
  element.addEventListener("input", () => onInput(element.textContent.replace(/\s+/g, " ").trim()), { signal });
  element.addEventListener("blur", () => end(onDone), { signal });
  element.addEventListener(
    "keydown",
    (event) => {
      event.stopPropagation();
      if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault();
      end(event.key === "Enter" ? onDone : onCancel);
    },
    { signal },
  );
}

/** What the check answered on a text as it now stands, or null while it has not. */
export const answerOn = (text, check) => (check?.of === text ? check : null);

/** Whether an answer finds anything wrong: the service's verdict, or a word that no source has here. */
export const isWrong = ({ failed, stands, unsupported }) => !failed && (!stands || unsupported.length > 0);

/**
 * A function that asks, once typing pauses, whether the sources of a text carry it, and calls `onChecked` with the answer:
 * `{of, stands, unsupported}`, the text, whether it stands and what is wrong in it, or `{of, failed, tooLong, unsupported: []}`.
 * `find` gives the text as it now stands, `{text, sources}`, or nothing where it is gone; an answer on an older text is dropped.
 */
export function checker(find, onChecked) {
  let running = null;
  return settled(async () => {
    running?.abort();
    running = new AbortController();
    const asked = find();
    if (!asked) return;
    const { text, sources } = asked;
    let check;
    try {
      check = await checkSupport(text, sources.map((source) => source.text), running.signal);
    } catch (error) {
      if (error.name === "AbortError") return;
      check = { failed: true, tooLong: TOO_LONG.includes(error.status), unsupported: [] };
    }
    if (find()?.text === text) onChecked({ ...check, of: text });
  }, PAUSE);
}

const attributesOf = (element) => ["role", "aria-label", "aria-pressed"].map((name) => [name, element.getAttribute(name)]);
