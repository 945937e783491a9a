// What the editor does to the sentences of the brief: choose, edit, move, lock, drop, put back.

import { $, focusIfLost } from "./dom.js";
import { drawFacts, drawHeadlineVerdict, drawMarks, drawNote } from "./brief.js";
import { checker, editInPlace } from "./editing.js";
import { say } from "./notices.js";
import { save, state } from "./store.js";

let show; // {all, choice}: draw the whole brief, or what depends on the chosen sentence

/** Listen on the list of sentences, the headline and the dropped ones, and draw with `{all, choice}` after each change. */
export function bindSentences(redraws) {
  show = redraws;
  const list = $("#sentences");
  const idOf = (event) => event.target.closest("[data-id]")?.dataset.id;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const id = idOf(event);
    if (!id) return;
    if (button) ACTIONS[button.classList[1]]?.(id);
    else if (event.detail < 2 && !event.target.isContentEditable && getSelection().isCollapsed) choose(id);
  });
  // the first click may fold tools away and move another sentence under the pointer: the one that it chose is meant
  let pressed = null;
  list.addEventListener("mousedown", (event) => {
    if (event.detail < 2) pressed = event.target.closest(".sentence-text") && idOf(event);
  });
  list.addEventListener("dblclick", () => pressed && ACTIONS.edit(pressed));
  list.addEventListener("keydown", (event) => {
    if (!event.target.matches(".sentence-text") || !idOf(event)) return;
    if (act(event, idOf(event))) event.preventDefault();
  });
  $("#dropped").addEventListener("click", ({ target }) => {
    const { putBack: id } = target.dataset;
    if (id && putBack(id)) say("Sentence put back.", () => drop(id));
  });
  $("#headline").addEventListener("click", editHeadline);
  $("#restore-headline").addEventListener("click", () => {
    const before = state.brief.headline;
    setHeadline(state.brief.response.headline);
    say("Edit taken back.", () => setHeadline(before));
  });
  $("#headline").addEventListener("keydown", (event) => event.key === "Enter" && (event.preventDefault(), editHeadline()));
}

/** Choose a sentence of the brief by its id, or none with null. */
export function choose(id) {
  state.brief.chosen = id;
  save();
  show.choice();
  if (id) $(`#sentences [data-id="${id}"]`).scrollIntoView({ block: "nearest" });
}

/** Ask about each change that has no answer: it may have been lost with a reload or an undo, or the service was away. */
export function checkChanges() {
  const { headline, headlineCheck, response, sentences } = state.brief;
  const isOpen = (text, answer) => answer?.of !== text || (answer.failed && !answer.tooLong);
  if (headline !== response.headline && isOpen(headline, headlineCheck)) checkHeadline();
  for (const { id, text, written, check: answer } of sentences) {
    if (text !== written && isOpen(text, answer)) check(id);
  }
}

const textOf = (id) => /** @type {HTMLElement | null} */ ($(`#sentences [data-key="text-${id}"]`));
const find = (id) => state.brief?.sentences.find((sentence) => sentence.id === id);

const checkers = {}; // by the id of the sentence

function check(id) {
  checkers[id] ??= checker(
    () => find(id),
    (answer) => {
      find(id).check = answer;
      drawChanged(id);
    },
  );
  checkers[id]();
}

const checkHeadline = checker(
  () => state.brief && { text: state.brief.headline, sources: state.brief.documents },
  (answer) => {
    state.brief.headlineCheck = answer;
    drawChangedHeadline();
  },
);

function drawChanged(id) {
  save();
  drawFacts(state.brief, find(id));
  drawMarks(state.brief);
  drawNote(state.brief);
}

function drawChangedHeadline() {
  save();
  drawHeadlineVerdict(state.brief);
  drawNote(state.brief);
}

function act(event, id) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by && event.altKey) move(id, by);
  else if (by) step(id, by);
  else if (event.key === " ") choose(id);
  else if (event.key === "Enter") ACTIONS.edit(id);
  else if (event.key === "Delete") ACTIONS.drop(id);
  else if (event.key === "Escape") choose(null);
  else return false;
  return true;
}

const ACTIONS = {
  edit(id) {
    if (state.brief.chosen !== id) choose(id);
    const sentence = find(id);
    const { text: before, locked } = sentence;
    const takeBack = () => Object.assign(sentence, { text: before, locked });
    editInPlace(textOf(id), {
      label: "Text of the sentence",
      onInput(text) {
        Object.assign(sentence, { text, locked: sentence.locked || text !== sentence.written });
        if (text !== sentence.written) check(id);
        drawChanged(id);
      },
      onDone() {
        if (!sentence.text) {
          takeBack();
          drop(id);
        } else if (sentence.text !== before) {
          say("Sentence edited.", () => set(id, { text: before, locked }));
        }
      },
      onCancel() {
        takeBack();
        save();
        show.all();
      },
    });
  },
  lock(id) {
    const { locked, lockedByHand } = find(id);
    set(id, { locked: !locked, lockedByHand: !locked });
    say(locked ? "Sentence no longer locked." : "Sentence locked.", () => set(id, { locked, lockedByHand }));
  },
  up: (id) => move(id, -1),
  down: (id) => move(id, 1),
  drop,
  restore(id) {
    const { text, written, locked, lockedByHand } = find(id);
    set(id, { text: written, check: null, locked: Boolean(lockedByHand) });
    say("Edit taken back.", () => set(id, { text, locked }));
  },
};

/** Change a sentence, if it is still in the brief, and show it. */
function set(id, values) {
  const sentence = find(id);
  if (!sentence) return;
  Object.assign(sentence, values);
  save();
  show.all();
  focusIfLost(textOf(id));
}

function drop(id) {
  const { brief } = state;
  const place = brief?.sentences.findIndex((sentence) => sentence.id === id) ?? -1;
  if (place < 0) return; // as when putting it back is taken back and another tab was faster
  const [sentence] = brief.sentences.splice(place, 1);
  brief.dropped.push({ ...sentence, place });
  const next = brief.sentences[Math.min(place, brief.sentences.length - 1)];
  if (brief.chosen === id) brief.chosen = next?.id ?? null;
  save();
  show.all();
  (next ? textOf(next.id) : $("#dropped li:last-child button")).focus();
  say("Sentence dropped.", () => putBack(id));
}

/** Put a dropped sentence back; false where it cannot be, as another tab or a new brief was faster. */
function putBack(id) {
  const { brief } = state;
  const index = brief?.dropped.findIndex((sentence) => sentence.id === id) ?? -1;
  if (index < 0) return false;
  const [sentence] = brief.dropped.splice(index, 1);
  brief.sentences.splice(sentence.place, 0, sentence);
  brief.chosen = id;
  save();
  show.all();
  textOf(id).focus();
  return true;
}

function move(id, by) {
  const { sentences } = state.brief;
  const from = sentences.findIndex((sentence) => sentence.id === id);
  const to = from + by;
  if (to < 0 || to >= sentences.length) return;
  moveTo(id, to);
  say(`Sentence moved to place ${to + 1} of ${sentences.length}.`, () => moveTo(id, from));
}

function moveTo(id, place) {
  const sentences = state.brief?.sentences ?? [];
  const from = sentences.findIndex((sentence) => sentence.id === id);
  if (from < 0) return;
  sentences.splice(place, 0, ...sentences.splice(from, 1));
  save();
  show.all();
  focusIfLost(textOf(id));
}

function step(id, by) {
  const { sentences } = state.brief;
  const next = sentences[sentences.findIndex((sentence) => sentence.id === id) + by];
  if (!next) return;
  choose(next.id);
  textOf(next.id).focus();
}

function editHeadline() {
  const { brief } = state;
  const before = brief.headline;
  const change = (text) => {
    brief.headline = text || brief.response.headline;
    checkHeadline();
    drawChangedHeadline();
  };
  const draw = () => ($("#headline").textContent = brief.headline);
  const onDone = () => {
    draw();
    if (brief.headline !== before) say("Headline edited.", () => setHeadline(before));
  };
  editInPlace($("#headline"), { label: "Headline", onInput: change, onDone, onCancel: () => (change(before), draw()) });
}

function setHeadline(headline) {
  if (!state.brief) return;
  state.brief.headline = headline;
  save();
  show.all();
  focusIfLost($("#headline"));
}
