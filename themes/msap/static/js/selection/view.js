// A house beside others, as elements: texts only, so that nothing of a page becomes markup.

/** @import { HouseFacts } from "./house_facts.js" */

/** @type {(tag: string, name: string, ...content: (Node | string)[]) => HTMLElement} */
function made(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

/**
 * Put *texts* into *list*, each in an element of its own, in the place of what it has.
 * @type {(list: HTMLElement, texts: string[], tag: string) => void}
 */
export function fill(list, texts, tag) {
  list.textContent = "";
  list.append(...texts.map((text) => made(tag, "", text)));
  list.hidden = !texts.length;
}

/**
 * The card of a house; services that all have are not said again.
 * @type {(house: { href: string, facts: HouseFacts }, common: string[], remove: () => void) => HTMLElement}
 */
export function houseCard({ href, facts }, common, remove) {
  const own = facts.services.filter((service) => !common.includes(service));
  const card = made("article", "selection-house", heading(href, facts.name), made("p", "hint", facts.kind));
  card.append(...facts.notes.map((note) => made("p", "selection-note", note)));
  if (facts.successor) card.append(made("p", "", "Remplacée par ", link(facts.successor.name, successorPath(href, facts))));
  if (facts.now) card.append(state(facts));
  card.append(...facts.phones.map(({ shown, dialled }) => made("p", "", phone(shown, dialled))));
  if (facts.address.length) card.append(made("p", "", facts.address.join(", ")));
  if (facts.week.length) card.append(made("h3", "", "Cette semaine"), list(facts.week));
  if (own.length) card.append(made("h3", "", common.length ? "En plus" : "Ce qu’on peut y faire"), list(own));
  card.append(button(facts.name, remove));
  return card;
}

/** @type {(href: string, name: string) => HTMLElement} */
function heading(href, name) {
  return made("h2", "", link(name, href));
}

/** @type {(text: string, href: string) => HTMLAnchorElement} */
function link(text, href) {
  const element = /** @type {HTMLAnchorElement} */ (made("a", "", text));
  element.href = href;
  return element;
}

/**
 * The link of a closed page starts at that page.
 * @type {(href: string, facts: HouseFacts) => string}
 */
function successorPath(href, facts) {
  return new URL(facts.successor?.href ?? "", new URL(href, document.baseURI)).href;
}

/** @type {(shown: string, dialled: string) => HTMLAnchorElement} */
function phone(shown, dialled) {
  const element = link(`Appeler le ${shown}`, dialled.startsWith("tel:") ? dialled : "");
  element.className = "action number";
  return element;
}

/** @type {(facts: HouseFacts) => HTMLElement} */
function state(facts) {
  const line = made("p", "opening", facts.now);
  line.dataset.etat = facts.state;
  return line;
}

/** @type {(texts: string[]) => HTMLElement} */
const list = (texts) => made("ul", "plain-list", ...texts.map((text) => made("li", "", text)));

/** @type {(name: string, remove: () => void) => HTMLElement} */
function button(name, remove) {
  const element = /** @type {HTMLButtonElement} */ (made("button", "action", "Retirer", made("span", "visually-hidden", ` ${name}`)));
  element.type = "button";
  element.addEventListener("click", remove);
  return element;
}
