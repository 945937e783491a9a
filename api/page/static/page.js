// The page's script: what happens on each click, key and drop. The parts beside it draw, ask and remember.

import { $, focused, focusIfLost, keepingFocus, plural, settled } from "./dom.js";
import * as articles from "./articles.js";
import { ask, stopAsking } from "./asking.js";
import { chosenIn, drawBrief, drawChosen } from "./brief.js";
import { drawSources, showMarked } from "./compare.js";
import { copy, FORMATS } from "./copying.js";
import { addPasted, articlesFrom, bindDrops, contentOf, honour, leftOut, sorted } from "./intake.js";
import { drawMap, lightMap } from "./map.js";
import { clearNotices, say, showProblem } from "./notices.js";
import { bindSentences, checkChanges, choose } from "./sentences.js";
import { sample } from "./service.js";
import { isFull, onOthersWork, save, startOver, state } from "./store.js";
import { bindWishes, drawWishes } from "./wishes.js";

const FULL = " That is more than this browser keeps: they will be gone after a reload.";
const VIEWS = ["articles", "brief"];

function draw() {
  const view = currentView();
  for (const name of VIEWS) $(`#${name}`).hidden = name !== view;
  for (const link of $("nav").children) {
    link.ariaCurrent = link.dataset.view === view ? "page" : null;
    link.hidden = link.dataset.view === "brief" && state.brief === null && !state.asking;
  }
  if (view === "articles") articles.drawArticles();
  $("#article-count").textContent = state.articles.length || "";
  if ($("#paste").value !== state.draft) $("#paste").value = state.draft;
  drawWishes();
  $("#finish").hidden = $("#picture").hidden = state.brief === null || state.asking;
  if (view === "brief" && state.brief && !state.asking) keepingFocus(drawWholeBrief);
  else $("#sources").hidden = true;
  document.title = view === "brief" && state.brief ? `${state.brief.headline} – Nutgraf` : "Nutgraf";
}

/** Draw what this browser kept. Where that fails nothing else on the page works, so the way out is offered at once. */
function drawKept() {
  try {
    draw();
  } catch (error) {
    console.error(error);
    const said = "This browser kept something that the page cannot read. Starting over clears the articles and the brief.";
    showProblem({ title: "The work kept here cannot be shown", detail: said }, () => (startOver(), change(clearNotices)), "Start over");
  }
}

function drawWholeBrief() {
  drawBrief(state.brief);
  drawPicture();
  drawChoice();
  checkChanges();
}

const drawPicture = () => drawMap(state.brief, (sentence) => choose(sentence?.id ?? null));

function drawChoice() {
  drawChosen(state.brief);
  drawSources(state.brief, chosenIn(state.brief));
  lightMap(state.brief);
}

/** Fit what is shown to a window of another size, and leave what is being edited or marked as it is. */
function refit() {
  if (currentView() !== "brief" || !state.brief || state.asking) return;
  keepingFocus(drawPicture);
  showMarked();
}

function currentView() {
  const wanted = location.hash.replace("#/", "");
  if (wanted === "brief" && (state.brief || state.asking)) return "brief";
  if (VIEWS.includes(wanted)) return "articles";
  return state.brief || state.asking ? "brief" : "articles";
}

function show(view) {
  if (location.hash === `#/${view}`) draw();
  else location.hash = `#/${view}`;
}

let asked = null; // the last request for a brief: one that another has taken the place of says and shows nothing

/** Have the brief written; `also` is said with it when it is ready. */
async function write(also = "") {
  const before = state.brief;
  clearNotices();
  articles.markRefused(null);
  const mine = (asked = ask());
  show("brief");
  draw();
  $("#working h1").focus();
  let then = "#headline"; // where the keyboard goes on
  try {
    const lost = await mine;
    if (matchMedia("(min-width: 62rem)").matches) state.brief.chosen = state.brief.sentences[0]?.id ?? null;
    save();
    const said = ["The brief is ready.", also, ...lost].filter(Boolean).join(" ");
    say(said, before && (() => (change(() => (state.brief = before)), focusIfLost($("#headline")))));
  } catch (error) {
    if (asked !== mine) return;
    if (error.name !== "AbortError") refuse(error);
    if (!state.brief) show("articles");
    then = currentView() === "brief" ? "#asking-again button" : "#asking .primary";
  }
  draw();
  focusIfLost($(then));
}

/** Have the brief written of what is on the page: text that was pasted and not yet added is meant too. */
async function writeOfAll(event) {
  event.preventDefault();
  const added = await addPasted();
  if (added !== null) write(added ? `The pasted text was added as article ${state.articles.length}.` : "");
}

function refuse(problem) {
  const { about, detail, part } = problem;
  const again = () => write();
  if (!about) return showProblem(problem, again);
  const index = state.articles.findIndex(({ id }) => id === about.id);
  const name = articles.nameOf(state.articles[index] ?? about, index < 0 ? problem.article : index);
  showProblem({ ...problem, detail: `${name}: ${detail}` }, again);
  articles.markRefused({ id: about.id, detail, part });
  return index < 0 ? undefined : show("articles");
}

async function addFiles(files) {
  const { readable, others } = sorted(files);
  const unread = others.length ? [leftOut(others)] : [];
  const asked = [];
  let added = 0;
  clearNotices();
  for (const file of readable) {
    try {
      const found = await articlesFrom(file.name, await contentOf(file));
      const count = articles.add(found.articles);
      if (count === 0) unread.push(`${file.name} holds no article.`);
      else if (found.leftOut) unread.push(found.leftOut);
      if (count) asked.push(...honour(found.wishes, file.name));
      added += count;
    } catch (problem) {
      unread.push(problem.title ? `${file.name}: ${problem.detail}` : `${file.name} is not valid JSON.`);
    }
  }
  draw();
  if (unread.length) showProblem({ title: "Not everything could be read", detail: unread.join(" ") });
  say(added ? [`${plural(added, "article")} added.${isFull() ? FULL : ""}`, ...asked].join(" ") : "No article found there.");
}

/** Change what the page knows, and show it. */
function change(what) {
  what();
  save();
  draw();
}

function remove(id) {
  const place = state.articles.findIndex((article) => article.id === id);
  const article = state.articles[place];
  change(() => state.articles.splice(place, 1));
  const others = $("#article-list").children;
  focusIfLost(others.length ? $(".remove", others[Math.min(place, others.length - 1)]) : $("#paste"));
  say("Article removed.", () => {
    change(() => state.articles.splice(place, 0, article));
    focusIfLost($(`[data-key="remove-${id}"]`));
  });
}

function toggle(rule) {
  const turn = () => {
    const done = articles.toggleRule(rule);
    draw();
    focusIfLost($("#kept-rules button") ?? $("#article-list summary"));
    return done;
  };
  say(turn(), turn);
}

function clear() {
  stopAsking();
  const before = startOver();
  change(clearNotices);
  focusIfLost($("#paste"));
  const takeBack = () => {
    const { serial } = state;
    const draft = [before.draft, state.draft].filter((text) => text.trim()).join("\n\n");
    Object.assign(state, before, { asking: false, serial, draft, articles: [...before.articles, ...state.articles] });
  };
  say("Everything cleared.", () => (change(takeBack), focusIfLost($("#asking .primary"))));
}

function bindArticles() {
  const composer = $("#composer");
  const paste = $("#paste");
  const addDraft = async () => {
    const added = await addPasted();
    if (!added) return added === 0 && say("Paste an article first.");
    draw();
    paste.focus();
    return say(`Article ${state.articles.length} added.${isFull() ? FULL : ""}`);
  };
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    addDraft();
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) addDraft();
  });
  const saveSoon = settled(save, 200);
  paste.addEventListener("input", () => {
    state.draft = paste.value;
    saveSoon();
  });
  for (const id of ["files", "folder"]) {
    $(`#choose-${id}`)?.addEventListener("click", () => $(`#${id}`).click());
    $(`#${id}`).addEventListener("change", async ({ target }) => {
      await addFiles([...target.files]);
      target.value = "";
    });
  }
  $("#try-sample").addEventListener("click", async () => {
    try {
      await addFiles((await sample()).map(({ name, text }) => new File([text], name)));
      $("#asking .primary").focus();
    } catch (problem) {
      showProblem(problem);
    }
  });
  $("#articles").addEventListener("click", ({ target }) => {
    const { rule } = target.closest(".rule")?.dataset ?? {};
    if (rule) {
      toggle(rule);
    } else if (target.matches(".leave-out")) {
      articles.leaveOut();
      change(clearNotices);
      focusIfLost($("#asking .primary"));
      say("Left out. The brief can be written without it.");
    } else if (target.matches(".remove")) {
      remove(target.dataset.id);
    }
  });
  $("#article-list").addEventListener("input", ({ target }) => {
    if (!target.matches(".outlet")) return;
    articles.rename(target.dataset.id, target.value);
    saveSoon();
  });
  // not on every change: a year is one at each of its digits
  $("#article-list").addEventListener("focusout", ({ target }) => {
    if (target.matches(".day, .time") && articles.redate(target.dataset.id, target.closest(".card"))) change(() => articles.markRefused(null));
  });
  $("#start-over").addEventListener("click", clear);
  $("#asking").addEventListener("submit", writeOfAll);
}

function bindBrief() {
  bindSentences({ all: draw, choice: drawChoice });
  $("#stop").addEventListener("click", stopAsking);
  $("#close-sources").addEventListener("click", () => {
    const { chosen } = state.brief;
    choose(null);
    $(`[data-key="text-${chosen}"]`).focus();
  });
  // a sentence that loses the focus folds its tools away, and the button would move from under the pointer
  $("#finish").addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
  $("#asking-again").addEventListener("submit", writeOfAll);
  $("#finish").addEventListener("click", async ({ target }) => {
    const format = target.dataset.copy;
    if (!format) return;
    if (await copy(state.brief, format)) return say(`Copied as ${target.textContent}.`);
    $("#copy-dialog textarea").value = FORMATS[format](state.brief);
    $("#copy-dialog").showModal();
    return $("#copy-dialog textarea").select();
  });
  $("#print").addEventListener("click", () => window.print());
}

/** To the content, without an address of its own: the part behind the # says which view is shown. */
function bindSkip() {
  $(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("#main").focus();
  });
}

bindSkip();
bindArticles();
bindBrief();
bindWishes();
bindDrops((files) => (show("articles"), addFiles(files)));
addEventListener("hashchange", () => (drawKept(), scrollTo(0, 0)));
addEventListener("resize", settled(refit, 150));
onOthersWork(
  () => state.asking || focused()?.isContentEditable,
  () => (articles.previewCleaning(), draw()),
);
articles.previewCleaning();
if (state.asking && state.articles.length) write();
else drawKept();
document.documentElement.dataset.ready = "";
