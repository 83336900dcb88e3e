// A house beside others, as elements: texts only, so that nothing of a page becomes markup.

/** @import { HouseFacts } from "./house_facts.js" */

import { element, paragraph } from "../search/elements.js";

/**
 * Put *texts* into *list*, each an item, in the place of what it has; without any it is hidden.
 * @type {(list: HTMLElement, texts: string[]) => void}
 */
export function fillList(list, texts) {
  list.textContent = "";
  list.append(...items(texts));
  list.hidden = !texts.length;
}

/**
 * The card of a house; services that all have are not said again.
 * @type {(house: { href: string, facts: HouseFacts }, common: string[], remove: () => void) => HTMLElement}
 */
export function houseCard({ href, facts }, common, remove) {
  const own = facts.services.filter((service) => !common.includes(service));
  const parts = [
    element("h2", {}, element("a", { href }, facts.name)),
    element("p", { class: "hint" }, facts.kind),
    ...facts.notes.map((note) => paragraph("selection-note", note)),
    facts.successor && element("p", {}, "Remplacée par ", element("a", { href: successorPath(href, facts) }, facts.successor.name)),
    facts.now ? element("p", { class: "opening", "data-etat": facts.state }, facts.now) : null,
    ...facts.phones.map((phone) => element("p", {}, call(phone))),
    facts.address.length ? element("p", {}, facts.address.join(", ")) : null,
    ...titled("Cette semaine", facts.week.map(dayItem), "selection-week"),
    ...titled(common.length ? "En plus" : "Ce qu’on peut y faire", items(own)),
    button(facts.name, remove),
  ];
  return element("article", { class: "selection-house" }, ...parts);
}

/**
 * Say in a card what holds by now.
 * @type {(card: Element, facts: HouseFacts) => void}
 */
export function sayState(card, { state, now }) {
  /** @type {HTMLElement | null} */
  const line = card.querySelector(".opening");
  if (!line) return;
  line.textContent = now;
  line.dataset.etat = state;
}

/** @type {(texts: string[]) => HTMLElement[]} */
const items = (texts) => texts.map((text) => element("li", {}, text));

/** @type {(title: string, lines: HTMLElement[], name?: string) => HTMLElement[]} */
const titled = (title, lines, name = "") =>
  lines.length ? [element("h3", {}, title), element("ul", { class: `plain-list ${name}`.trim() }, ...lines)] : [];

/**
 * "lundi 23 novembre, 8 h 30 – 12 h": the day, and its hours beside it; the comma is heard, and printed.
 * @type {(text: string) => HTMLElement}
 */
function dayItem(text) {
  const [day, ...hours] = text.split(", ");
  return element("li", {}, element("span", {}, day, element("span", {}, ",")), " ", element("span", {}, hours.join(", ")));
}

/**
 * The link of a closed page starts at that page.
 * @type {(href: string, facts: HouseFacts) => string}
 */
function successorPath(href, facts) {
  return new URL(facts.successor?.href ?? "", new URL(href, document.baseURI)).href;
}

/** @type {(phone: { shown: string, dialled: string }) => HTMLElement} */
function call({ shown, dialled }) {
  return element("a", { class: "action number", href: dialled.startsWith("tel:") ? dialled : "" }, `Appeler le ${shown}`);
}

/** @type {(name: string, remove: () => void) => HTMLElement} */
function button(name, remove) {
  const made = element("button", { class: "action", type: "button" }, "Retirer", element("span", { class: "visually-hidden" }, ` ${name}`));
  made.addEventListener("click", remove);
  return made;
}
