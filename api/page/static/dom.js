// Making elements. Text goes in as text nodes only; nothing here or elsewhere parses markup.

export const $ = (selector, root = document) => root.querySelector(selector);

/** What has the keyboard focus. */
export const focused = () => /** @type {HTMLElement | null} */ (document.activeElement);

/** An element with properties (`dataset` and `aria-…` too) and children; null children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "dataset") Object.assign(element.dataset, value);
    else if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The one element inside the page's `<template id=…>`, fresh. */
export function fromTemplate(id) {
  return $(`#${id}`).content.firstElementChild.cloneNode(true);
}

/** Redraw, then give the keyboard focus back to the element that had it (found again by its `data-key`), and a field its selection. */
export function keepingFocus(redraw) {
  const before = /** @type {HTMLInputElement | null} */ (focused());
  const { selectionStart, selectionEnd } = before ?? {};
  redraw();
  const key = before?.dataset.key;
  const after = key && $(`[data-key="${CSS.escape(key)}"]`);
  after?.focus({ preventScroll: true });
  if (typeof selectionStart === "number") after?.setSelectionRange?.(selectionStart, selectionEnd);
}

/** Give the keyboard focus to an element if nothing that is shown has it: what had it is gone, hidden or switched off. */
export function focusIfLost(element) {
  const now = /** @type {HTMLButtonElement | null} */ (focused());
  if (now && now !== document.body && now.checkVisibility() && !now.disabled) return;
  element?.focus();
}

/** A link for an http or https address, null for anything else. */
export function safeLink(address) {
  try {
    const url = new URL(address);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
export const countWords = (text) => text.trim().split(/\s+/u).filter(Boolean).length;

/** Call once things have been quiet for so many milliseconds. */
export function settled(call, milliseconds) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(call, milliseconds, ...given);
  };
}

let pressed = false;
addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => (pressed = false)), true);

/** Wait until no pointer is pressed: a click on what is redrawn between its press and its release is lost. */
export async function released() {
  while (pressed) await new Promise((resolve) => setTimeout(resolve, 20));
}
