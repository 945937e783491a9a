// The articles that are to be summarized: one card each, with what cleaning takes out struck through.

import { isChanged, publishedIn, showPublished } from "./dates.js";
import { $, countWords, fromTemplate, h, keepingFocus, plural, released, safeLink, settled } from "./dom.js";
import { passage } from "./reading.js";
import { clean } from "./service.js";
import { nextNumber, save, state } from "./store.js";

const cleaned = new Map(); // article id → {headline, removed, published_at}, every rule applied
const unclean = new Set(); // articles that the service would not clean, as they were sent: one that has changed is sent again
const open = new Set(); // ids of the articles whose text is shown
let asked = ""; // the articles and their dates that the service was last asked about
let refused = null; // {id, detail, part} of the article that the service would not take, and the field of it, or null

/** What an article can do without, by the service's field: the article's own, and what it is to an editor. */
const OPTIONAL = {
  published_at: ["publishedAt", "date"],
  title: ["title", "headline"],
  url: ["url", "address"],
  language: ["language", "language"],
};

/** Add articles (`{outlet, text, url?, title?, publishedAt?, language?}`); blank ones are left out. Returns how many were added. */
export function add(articles) {
  const whole = articles.filter((article) => article.text?.trim());
  for (const { outlet = "", url = "", title = "", text, publishedAt = null, language = "" } of whole) {
    state.articles.push({ id: `article-${nextNumber()}`, outlet, url, title, text, publishedAt, language });
  }
  save();
  previewCleaning();
  return whole.length;
}

/** What to call an article: its outlet, or its number. */
export const nameOf = (article, index) => article.outlet.trim() || `Article ${index + 1}`;

/** Give an article another outlet's name, in the brief too: that holds the articles as they were when it was written. */
export function rename(id, outlet) {
  for (const article of [...state.articles, ...(state.brief?.documents ?? [])]) if (article.id === id) article.outlet = outlet;
}

/** Take over what the fields of an article's card say of when it was published, if the editor changed them. Returns whether. */
export function redate(id, card) {
  const article = state.articles.find((each) => each.id === id);
  const [day, time] = card.querySelectorAll(".day, .time");
  if (!article || !isChanged([day, time])) return false;
  article.publishedAt = publishedIn({ day, time }, publishedAt(article));
  cleaned.set(id, { ...cleaned.get(id), published_at: article.publishedAt });
  previewCleaning();
  return true;
}

/** The articles as the service takes them. */
export const toDocuments = (articles) =>
  articles.map(({ id, outlet, url, title, text, publishedAt, language }) => ({
    id,
    text,
    ...(title && { title }),
    ...((outlet.trim() || url) && { source: { ...(outlet.trim() && { name: outlet.trim() }), ...(url && { url }) } }),
    ...(publishedAt && { published_at: publishedAt }),
    ...(language && { language }),
  }));

/** By article, the first that is of the same outlet: the service counts the two as one. */
export const voices = (articles) => {
  const names = articles.map(({ outlet }) => outlet.trim());
  return names.map((name, index) => (name ? names.indexOf(name) : index));
};

/** Show on its card that an article was refused, and why; null clears. */
export function markRefused(problem) {
  refused = problem;
}

/** Go on without what the service would not take of an article. */
export function leaveOut() {
  const article = state.articles.find(({ id }) => id === refused?.id);
  if (article) article[OPTIONAL[refused.part][0]] = "";
  refused = null;
  previewCleaning();
}

/** Draw the cards, the rules switched off, and the bar beneath. */
export function drawArticles() {
  const cards = state.articles.map(card);
  keepingFocus(() => $("#article-list").replaceChildren(...cards));
  $("#asking").hidden = state.articles.length === 0;
  $("#try-sample").hidden = state.articles.length > 0;
  drawKeptRules();
}

/** Ask the service what it would take out of each article and when it takes it to be of, if any is new or has a new date. */
export const previewCleaning = settled(async () => {
  const articles = toDocuments(state.articles).filter((article) => !unclean.has(JSON.stringify(article)));
  const these = JSON.stringify(articles.map(({ id, published_at }) => [id, published_at]));
  if (articles.length === 0 || these === asked) return;
  asked = these;
  try {
    const documents = await clean(articles);
    articles.forEach(({ id }, index) => cleaned.set(id, documents[index]));
    await released();
    drawArticles();
  } catch ({ article }) {
    // A preview only: the brief itself will say what is wrong. The others are shown without the one that is refused.
    asked = "";
    if (!articles[article]) return;
    unclean.add(JSON.stringify(articles[article]));
    previewCleaning();
  }
}, 50);

/** When an article was published: as its sender or the editor said, else as the service found; "" if neither did. */
const publishedAt = ({ id, publishedAt: said }) => said ?? cleaned.get(id)?.published_at ?? "";

function card(article, index) {
  const element = fromTemplate("article-card");
  const name = nameOf(article, index);
  const outlet = $(".outlet", element);
  outlet.value = article.outlet;
  outlet.placeholder = `Article ${index + 1}: outlet`;
  outlet.setAttribute("aria-label", `Outlet of article ${index + 1}`);
  outlet.dataset.key = `outlet-${article.id}`;
  outlet.dataset.id = article.id;
  drawDate(element, article, index);
  $(".words", element).textContent = plural(countWords(article.text), "word");
  const link = safeLink(article.url);
  if (link) Object.assign($(".link", element), { href: link, hidden: false });
  const remove = $(".remove", element);
  remove.dataset.id = article.id;
  remove.dataset.key = `remove-${article.id}`;
  remove.setAttribute("aria-label", `Remove ${name}`);
  $(".card-title", element).textContent = article.title || titleOf(article);
  if (refused?.id === article.id) {
    element.classList.add("refused");
    Object.assign($(".card-problem", element), { textContent: refused.detail, hidden: false });
    const [, part] = OPTIONAL[refused.part] ?? [];
    if (part) Object.assign($(".leave-out", element), { textContent: `Leave its ${part} out`, hidden: false });
  }
  fold($("details", element), article, name);
  return element;
}

function drawDate(element, article, index) {
  const [day, time] = element.querySelectorAll(".day, .time");
  showPublished({ day, time }, publishedAt(article));
  for (const field of [day, time]) {
    field.setAttribute("aria-label", `${field === day ? "Day" : "Time"} of publication of article ${index + 1}`);
    Object.assign(field.dataset, { id: article.id, key: `${field.className}-${article.id}` });
  }
  $(".undated", element).hidden = !cleaned.has(article.id) || publishedAt(article) !== "" || state.articles.length < 2;
}

function fold(details, article, name) {
  const box = $(".article-text", details);
  const removed = cleaned.get(article.id)?.removed ?? [];
  const out = removed.filter(({ rule }) => !state.keep.includes(rule));
  const summary = $("summary", details);
  summary.textContent = !cleaned.has(article.id)
    ? "Show the text"
    : out.length === 0
      ? "Nothing removed"
      : `${plural(out.length, "passage")} removed as not part of the article`;
  summary.dataset.key = `text-${article.id}`;
  box.setAttribute("aria-label", `Text of ${name}`);
  box.dataset.key = `body-${article.id}`;
  const fill = () => box.replaceChildren(...passage(article.text, removed, removedPassage(article)));
  details.open = open.has(article.id);
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    if (details.open) fill();
    open[details.open ? "add" : "delete"](article.id);
  });
}

const removedPassage = (article) => (range, words) => {
  const kept = state.keep.includes(range.rule);
  const name = ruleName(range.rule);
  return h(
    "span",
    { className: kept ? "restored" : "removed" },
    h(kept ? "ins" : "del", {}, words),
    h(
      "button",
      {
        type: "button",
        className: "rule",
        title: kept ? `Remove every “${name}” passage again` : `Restore every “${name}” passage`,
        "aria-label": kept ? `${name}, restored: remove ${name} passages again` : `Restore ${name} passages`,
        dataset: { rule: range.rule, key: `rule-${article.id}-${range.start}` },
      },
      kept ? `${name}, restored` : name,
    ),
  );
};

function drawKeptRules() {
  const box = $("#kept-rules");
  box.hidden = state.keep.length === 0;
  box.replaceChildren(
    "Not removed, at your wish: ",
    ...state.keep.flatMap((rule) => [
      h(
        "button",
        { type: "button", className: "rule", "aria-label": `Remove ${ruleName(rule)} passages again`, dataset: { rule } },
        ruleName(rule),
        h("span", { "aria-hidden": "true" }, " ×"),
      ),
      " ",
    ]),
  );
}

/** Apply a cleaning rule again, or no longer. Returns in words what was done. */
export function toggleRule(rule) {
  const again = state.keep.includes(rule);
  state.keep = again ? state.keep.filter((other) => other !== rule) : [...state.keep, rule];
  save();
  return `Every “${ruleName(rule)}” passage ${again ? "removed again" : "restored"}.`;
}

const ruleName = (rule) => rule.replace(/[_-]/g, " ");

/** The headline that cleaning found, else how the article begins. */
function titleOf({ id, text }) {
  const { headline = null, removed = [] } = cleaned.get(id) ?? {};
  if (headline) return headline;
  const [begins] = passage(text, removed, () => "").filter((node) => node.trim());
  const line = (begins ?? text).trim().split("\n")[0].replace(/^#+\s*/, "");
  return line.length > 160 ? `${line.slice(0, 160).replace(/\s+\S*$/, "")} …` : line;
}
