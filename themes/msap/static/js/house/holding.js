/**
 * What holds now, and the dates to come, kept true on a page that was built weeks ago: of the document, or of a
 * house that stands in another site's page (js/embed/). Nothing here announces itself: a line that changes by itself
 * each minute would interrupt people who listen to the page.
 *
 * `[data-ouverture]`: compiled days; the element gets the sentence, and `data-etat`.
 * `[data-jours]`: the compiled days of a branch or a stop; `[data-passages]` in it: a list whose items
 * are remade with the next dates. `[data-arret]`: where a stop is, as a sentence says it.
 * `[data-visites]`: the passages to come at all stops, remade likewise; hidden when there are none.
 * `[data-tournee]`: the element gets the sentence of all stops, and `data-etat`.
 * `[data-saison]`: a season's table, see seasons.js.
 * `[data-semaine]`: the table of the week; today's row is marked, if it is of the season and the house in service, and
 * says today's own hours where they are not the row's: a holiday, a closure, the other week of a rhythm.
 * `[data-jour]`: a date; until then `[data-avant]` in it is shown, then `[data-apres]`, or nothing at all. Where
 * there is something to say after, the house is closed: `[data-en-service]` is hidden then. `[data-ouvre]`: it opens.
 * `[data-des]`: an instant; the element is hidden until then.
 * `[data-dernier-jour]`: a date; the element is hidden once that day is over.
 */

/** @import { Compiled, TourStop } from "../types" */

import { comingDays, dateThere, dayText, hoursText, nextDays, sentence, status, weekdayThere } from "../lib/opening.js";
import { nextPassages, tourStatus } from "../lib/tour.js";
import { showSeasons } from "./seasons.js";

const MINUTE_MS = 60_000;
const SHOWN_DATES = 3;

/** @type {(root: ParentNode, name: string) => NodeListOf<HTMLElement>} */
const every = (root, name) => root.querySelectorAll(`[data-${name}]`);

/** @type {(element: Node) => ParentNode} */
const rootOf = (element) => /** @type {Document | ShadowRoot} */ (element.getRootNode());

/** @type {(element: HTMLElement, now: number) => void} */
function showState(element, now) {
  const found = status(JSON.parse(element.dataset.ouverture ?? ""), now);
  say(element, found.state, sentence(found));
}

/** @type {(element: HTMLElement, now: number) => void} */
function showTour(element, now) {
  const { state, text } = tourStatus(stops(rootOf(element)), now);
  say(element, state, text);
}

/** @type {(root: ParentNode) => TourStop[]} */
function stops(root) {
  return [...every(root, "arret")].map(({ dataset: { arret = "", lieu = "", jours = "" } }) => ({
    place: arret,
    where: lieu,
    days: JSON.parse(jours),
  }));
}

/** @type {(element: HTMLElement, state: string, text: string) => void} */
function say(element, state, text) {
  element.dataset.etat = state;
  if (element.textContent !== text) element.textContent = text;
  element.hidden = false;
}

/** @type {(list: HTMLElement, now: number) => void} */
function showDates(list, now) {
  /** @type {HTMLElement | null} */
  const card = list.closest("[data-jours]");
  const texts = nextDays(JSON.parse(card?.dataset.jours ?? ""), now, SHOWN_DATES).map(dayText);
  list.hidden = !texts.length;
  list.previousElementSibling?.toggleAttribute("hidden", !texts.length);
  const same = texts.join() === [...list.children].map((item) => item.textContent.trim()).join();
  if (same) return;
  list.textContent = "";
  for (const text of texts) list.append(made("li", text));
}

/**
 * The passages to come, over all stops; nothing stands over an empty list.
 * @type {(box: HTMLElement, now: number) => void}
 */
function showVisits(box, now) {
  const found = nextPassages(stops(rootOf(box)), now, SHOWN_DATES);
  const items = found.map((passage) => made("li", made("strong", dayText(passage)), " ", passage.where));
  box.querySelector(".hint")?.toggleAttribute("hidden", true);
  box.hidden = !items.length;
  const list = box.querySelector("ul");
  if (!list || items.map(textOf).join() === [...list.children].map(textOf).join()) return;
  list.textContent = "";
  list.append(...items);
}

/** @type {(element: Element) => string} */
const textOf = ({ textContent }) => textContent ?? "";

/** @type {(tag: string, ...content: (Node | string)[]) => HTMLElement} */
function made(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/**
 * Tables have no clock of their own: theirs is that of the house, else of its first stop.
 * @type {(element: Element) => Compiled | undefined}
 */
function clock(element) {
  const root = rootOf(element);
  const [opening] = every(root, "ouverture");
  const [stop] = every(root, "jours");
  const told = opening?.dataset.ouverture ?? stop?.dataset.jours;
  return told === undefined ? undefined : JSON.parse(told);
}

/** @type {(group: HTMLElement, now: number) => void} */
function orderSeasons(group, now) {
  const compiled = clock(group);
  if (compiled) showSeasons(group, dateThere(compiled, now));
}

/** @type {(table: HTMLElement, now: number) => void} */
function markToday(table, now) {
  const compiled = clock(table);
  if (!compiled) return;
  const season = table.closest("[data-saison]");
  const holds = (!season || season.hasAttribute("data-en-cours")) && dateThere(compiled, now) >= firstDay(table);
  const today = holds ? weekdayThere(compiled, now) : -1;
  const [body] = /** @type {HTMLTableElement} */ (table).tBodies;
  [...body.rows].forEach(({ cells: [day, hours] }, weekday) => {
    setToday(day, weekday === today);
    setHours(hours, weekday === today ? otherHours(hours, now) : "");
  });
}

/**
 * Today's hours, if they are known and not those that `cell` says of every week; of a house that travels they are its stops'.
 * @type {(cell: Element, now: number) => string}
 */
function otherHours(cell, now) {
  const [opening] = every(rootOf(cell), "ouverture");
  if (!opening) return "";
  const [today] = comingDays(JSON.parse(opening.dataset.ouverture ?? ""), now);
  const usual = [...cell.querySelectorAll(":scope > span")].flatMap((line) => minutesIn(textOf(line)));
  return today.isKnown && usual.join() !== today.open.join() ? hoursText(today) : "";
}

/**
 * "8 h 30 – 12 h" as minutes after midnight.
 * @type {(line: string) => number[]}
 */
const minutesIn = (line) =>
  [...line.matchAll(/(\d+)\sh(?:\s(\d\d))?/g)].map(([, hours, minutes = 0]) => Number(hours) * 60 + Number(minutes));

/** @type {(cell: Element, text: string) => void} */
function setHours(cell, text) {
  const told = text && `Aujourd’hui\u00a0: ${text}`;
  const before = cell.querySelector("strong");
  if (told === (before?.textContent ?? "")) return;
  before?.remove();
  if (told) cell.append(" ", made("strong", told));
}

/**
 * The day on which the house of `table` opens, if it is announced: its week does not hold until then.
 * @type {(table: Element) => string}
 */
const firstDay = (table) => every(rootOf(table), "ouvre")[0]?.dataset.jour ?? "";

/**
 * The mark is seen; who listens hears a word.
 * @type {(day: Element, isToday: boolean) => void}
 */
function setToday(day, isToday) {
  if (isToday === day.hasAttribute("aria-current")) return;
  if (!isToday) {
    day.removeAttribute("aria-current");
    return day.querySelector(".week-heard")?.remove();
  }
  const word = made("span", ", aujourd’hui");
  word.className = "week-heard";
  day.setAttribute("aria-current", "date");
  day.append(word);
}

/** @type {(element: HTMLElement, now: number) => void} */
function turnOnTheDay(element, now) {
  const compiled = clock(element);
  const isThere = (compiled ? dateThere(compiled, now) : "") >= (element.dataset.jour ?? "");
  const after = element.querySelector("[data-apres]");
  element.querySelector("[data-avant]")?.toggleAttribute("hidden", isThere);
  after?.toggleAttribute("hidden", !isThere);
  if (after) every(rootOf(element), "en-service").forEach((part) => part.toggleAttribute("hidden", isThere));
  else element.hidden = isThere;
}

/** @type {(element: HTMLElement, now: number) => void} */
function hideWhenOver(element, now) {
  const { dernierJour } = element.dataset;
  // The day ends last in Tahiti: elsewhere the line stays some hours too long, never too short.
  element.hidden = now >= Date.parse(`${dernierJour}T24:00:00-10:00`);
}

/** @type {(element: HTMLElement, now: number) => void} */
function showWhenDue(element, now) {
  element.hidden = now < Date.parse(element.dataset.des ?? "");
}

/**
 * One faulty element must not take the others with it.
 * @type {(show: (element: HTMLElement, now: number) => void, now: number) => (element: HTMLElement) => void}
 */
function safely(show, now) {
  return (element) => {
    try {
      show(element, now);
    } catch (error) {
      console.error(error);
    }
  };
}

/** @type {(root: ParentNode) => void} */
function update(root) {
  const now = Date.now();
  every(root, "ouverture").forEach(safely(showState, now));
  every(root, "tournee").forEach(safely(showTour, now));
  /** @type {NodeListOf<HTMLElement>} */
  const groups = root.querySelectorAll(".season-weeks");
  groups.forEach(safely(orderSeasons, now));
  every(root, "semaine").forEach(safely(markToday, now));
  every(root, "visites").forEach(safely(showVisits, now));
  every(root, "passages").forEach(safely(showDates, now));
  every(root, "jour").forEach(safely(turnOnTheDay, now));
  every(root, "des").forEach(safely(showWhenDue, now));
  every(root, "dernier-jour").forEach(safely(hideWhenOver, now));
}

/**
 * Say what holds below *root* now, at each minute, and when the page comes back into sight.
 * @type {(root: ParentNode) => void}
 */
export function keepTrue(root) {
  updateEachMinute(root);
  document.addEventListener("visibilitychange", () => document.hidden || update(root));
}

/** @type {(root: ParentNode) => void} */
function updateEachMinute(root) {
  update(root);
  setTimeout(updateEachMinute, MINUTE_MS - (Date.now() % MINUTE_MS), root);
}
