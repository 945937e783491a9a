// The cluster as a picture: a row an article, a dot a sentence, lines between sentences that say the same.
// Arrow keys go from dot to dot; Enter opens what a dot stands for.

import { $, h } from "./dom.js";
import { chosenIn } from "./brief.js";
import { groupsOf, outletOf } from "./compare.js";
import { slicer } from "./reading.js";

const ROW = 40; // pixels from one article's dots to the next
const TOP = 26;
const EDGE = 14;
const GUTTER = 190; // for the outlets' names, where there is room beside the dots
const ROOM = 640;
const LETTER = 8; // pixels that a letter of a name takes, at most
const LARGEST = 10; // pixels, a radius
const SMALLEST = 3;

let dots = [];
let carried = new Set(); // groups that the brief, as the editor left it, rests on
let current = 0;

/** Draw the picture. `onChoose(sentence)` is called with the sentence of the brief that a chosen dot went into. */
export function drawMap(brief, onChoose) {
  const box = $("#map");
  const width = Math.max(280, box.clientWidth);
  dots = layOut(brief, width);
  carried = new Set(brief.sentences.flatMap((sentence) => groupsOf(brief, sentence)));
  current = Math.min(current, Math.max(0, dots.length - 1));
  const picture = svg("svg", {
    width,
    height: TOP + ROW * (brief.documents.length - 1) + EDGE + LARGEST,
    role: "group",
    "aria-label": `The sentences of ${brief.documents.length} articles. Arrow keys go from sentence to sentence.`,
  });
  picture.append(...lines(), ...labels(brief, width), ...dots.map((dot, index) => circle(brief, dot, index)));
  box.replaceChildren(picture);
  lightMap(brief);
  picture.addEventListener("keydown", (event) => onKey(event, brief, onChoose));
  picture.addEventListener("click", (event) => {
    const index = event.target.dataset.index;
    if (index !== undefined) choose(Number(index), brief, onChoose);
  });
  picture.addEventListener("pointerover", ({ target }) => target.dataset.index && describe(brief, dots[target.dataset.index]));
  picture.addEventListener("focusin", ({ target }) => target.dataset.index && describe(brief, dots[target.dataset.index]));
}

/** Light up what the chosen sentence rests on. */
export function lightMap(brief) {
  const chosen = chosenIn(brief);
  const lit = new Set(chosen ? groupsOf(brief, chosen).map(({ id }) => id) : []);
  for (const shape of $("#map").querySelectorAll("[data-group]")) shape.classList.toggle("lit", lit.has(shape.dataset.group));
}

/** A dot for each member of each group: `{group, member, row, place, x, y, radius}`, by row and place in the article. */
function layOut(brief, width) {
  const rows = brief.documents.map(() => []);
  const rowOf = new Map(brief.documents.map(({ id }, row) => [id, row]));
  for (const group of brief.response.groups) {
    for (const member of group.members) rows[rowOf.get(member.document_id)]?.push({ group, member });
  }
  const longest = Math.max(1, ...rows.map((row) => row.length));
  const left = width < ROOM ? EDGE : GUTTER;
  const step = Math.min(44, (width - left - EDGE) / longest);
  const greatest = Math.max(...brief.response.groups.map(({ centrality }) => centrality), Number.EPSILON);
  const limit = Math.max(SMALLEST, Math.min(LARGEST, step * 0.6));
  return rows.flatMap((row, y) =>
    row
      .sort((a, b) => a.member.start - b.member.start)
      .map((dot, place) => ({
        ...dot,
        row: y,
        place,
        x: left + place * step,
        y: TOP + y * ROW,
        radius: Math.max(SMALLEST, limit * Math.sqrt(dot.group.centrality / greatest)),
      })),
  );
}

function lines() {
  const byGroup = Map.groupBy(dots, ({ group }) => group);
  return [...byGroup].flatMap(([group, members]) =>
    members.slice(1).map((dot, index) => {
      const from = members[index];
      const bend = dot.row === from.row ? ROW * 0.8 : 0;
      const middle = (from.y + dot.y) / 2;
      return svg("path", {
        d: bend
          ? `M${from.x} ${from.y}Q${(from.x + dot.x) / 2} ${from.y + bend} ${dot.x} ${dot.y}`
          : `M${from.x} ${from.y}C${from.x} ${middle} ${dot.x} ${middle} ${dot.x} ${dot.y}`,
        class: `link${carried.has(group) ? " selected" : ""}`,
        "data-group": group.id,
      });
    }),
  );
}

function labels(brief, width) {
  const beside = width >= ROOM;
  const longest = Math.floor((beside ? GUTTER : width) / LETTER);
  return brief.documents.map(({ id }, row) => {
    const y = TOP + row * ROW + (beside ? 4 : -LARGEST - 4);
    const label = svg("text", { x: beside ? 0 : EDGE - LARGEST, y, class: "row-label" });
    const name = outletOf(brief, id);
    label.textContent = name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
    return label;
  });
}

function circle(brief, dot, index) {
  const { group, member } = dot;
  const element = svg("circle", {
    cx: dot.x,
    cy: dot.y,
    r: dot.radius,
    class: `dot${carried.has(group) ? " selected" : ""}`,
    "data-group": group.id,
    role: "button",
    tabindex: index === current ? 0 : -1,
    "data-index": index,
    "data-key": `dot-${member.document_id}-${member.start}`,
    "aria-label": `${outletOf(brief, member.document_id)}: ${sentenceText(brief, member)} ${standing(brief, group)}`,
  });
  return element;
}

function onKey(event, brief, onChoose) {
  if (event.key === "Enter" || event.key === " ") choose(current, brief, onChoose);
  else if (event.key in STEPS) focusDot(STEPS[event.key](dots[current]));
  else return;
  event.preventDefault();
}

const STEPS = {
  ArrowRight: ({ row, place }) => dotAt(row, place + 1),
  ArrowLeft: ({ row, place }) => dotAt(row, place - 1),
  ArrowDown: ({ row, place }) => nearestIn(row + 1, place),
  ArrowUp: ({ row, place }) => nearestIn(row - 1, place),
  Home: ({ row }) => dotAt(row, 0),
  End: ({ row }) => nearestIn(row, Infinity),
};

const dotAt = (row, place) => dots.findIndex((dot) => dot.row === row && dot.place === place);
const nearestIn = (row, place) => dots.findLastIndex((dot) => dot.row === row && dot.place <= place);

function focusDot(index) {
  if (index < 0) return;
  const circles = $("#map").querySelectorAll("circle");
  circles[current].setAttribute("tabindex", -1);
  circles[index].setAttribute("tabindex", 0);
  circles[index].focus();
  current = index;
}

function choose(index, brief, onChoose) {
  current = index;
  const { group } = dots[index];
  describe(brief, dots[index]);
  onChoose(brief.sentences.find((sentence) => groupsOf(brief, sentence).includes(group)) ?? null);
}

function describe(brief, { group, member }) {
  const outlet = h("strong", {}, `${outletOf(brief, member.document_id)}: `);
  const told = h("span", { className: "hint" }, standing(brief, group));
  $("#map-caption").replaceChildren(outlet, `${sentenceText(brief, member)} `, told);
}

function standing(brief, group) {
  const outlets = new Set(group.members.map((member) => outletOf(brief, member.document_id)));
  const said = outlets.size > 1 ? `Said by ${[...outlets].join(", ")}.` : "Said by no other article.";
  return `${said} ${carried.has(group) ? "In the brief." : "Not in the brief."}`;
}

function sentenceText(brief, { document_id: id, start, end }) {
  const article = brief.documents.find((document) => document.id === id);
  return slicer(article.text)(start, end).replace(/\s+/g, " ");
}

function svg(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
