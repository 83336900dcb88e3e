/**
 * The page of a house: what holds now, and the dates to come, kept true on a page that was
 * built weeks ago. Nothing here announces itself: a line that changes by itself each minute
 * would interrupt people who listen to the page.
 *
 * One file with what every page has: a house's page asks for four files, its icon included.
 *
 * `[data-ouverture]`: compiled days; the element gets the sentence, and `data-etat`.
 * `[data-jours]`: the compiled days of a branch or a stop; `[data-passages]` in it: a list whose items
 * are remade with the next dates. `[data-arret]`: where a stop is, as a sentence says it.
 * `[data-visites]`: the passages to come at all stops, remade likewise; hidden when there are none.
 * `[data-tournee]`: the element gets the sentence of all stops, and `data-etat`.
 * `[data-saison]`: a season's table, see seasons.js.
 * `[data-semaine]`: the table of the week; today's row is marked, if it is of the season.
 * `[data-dernier-jour]`: a date; the element is hidden once that day is over.
 */
import "../site/site.js";
import { dateThere, dayText, nextDays, sentence, status, weekdayThere } from "../lib/opening.js";
import { nextPassages, tourStatus } from "../lib/tour.js";
import { openInAppleMaps } from "./map_links.js";
import { showSeasons } from "./seasons.js";

const MINUTE_MS = 60_000;
const SHOWN_DATES = 3;

const every = (name) => document.querySelectorAll(`[data-${name}]`);

function showState(element, now) {
  const found = status(JSON.parse(element.dataset.ouverture), now);
  say(element, found.state, sentence(found));
}

function showTour(element, now) {
  const { state, text } = tourStatus(stops(), now);
  say(element, state, text);
}

function stops() {
  return [...every("arret")].map(({ dataset }) => ({ place: dataset.arret, where: dataset.lieu, days: JSON.parse(dataset.jours) }));
}

function say(element, state, text) {
  element.dataset.etat = state;
  if (element.textContent !== text) element.textContent = text;
  element.hidden = false;
}

function showDates(list, now) {
  const card = list.closest("[data-jours]");
  const texts = nextDays(JSON.parse(card.dataset.jours), now, SHOWN_DATES).map(dayText);
  list.hidden = list.previousElementSibling.hidden = !texts.length;
  const same = texts.join() === [...list.children].map((item) => item.textContent.trim()).join();
  if (same) return;
  list.textContent = "";
  for (const text of texts) list.append(made("li", text));
}

/** The passages to come, over all stops; nothing stands over an empty list. */
function showVisits(box, now) {
  const found = nextPassages(stops(), now, SHOWN_DATES);
  const items = found.map((passage) => made("li", made("strong", dayText(passage)), " ", passage.where));
  const list = box.querySelector("ul");
  box.querySelector(".hint").hidden = true;
  box.hidden = !items.length;
  if (items.map(textOf).join() === [...list.children].map(textOf).join()) return;
  list.textContent = "";
  list.append(...items);
}

const textOf = ({ textContent }) => textContent;

function made(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** Tables have no clock of their own: theirs is that of the house, else of its first stop. */
function clock() {
  const [opening] = every("ouverture");
  const [stop] = every("jours");
  return opening ? JSON.parse(opening.dataset.ouverture) : stop && JSON.parse(stop.dataset.jours);
}

function orderSeasons(group, now) {
  const compiled = clock();
  if (compiled) showSeasons(group, dateThere(compiled, now));
}

function markToday(table, now) {
  const compiled = clock();
  if (!compiled) return;
  const season = table.closest("[data-saison]");
  const today = !season || season.hasAttribute("data-en-cours") ? weekdayThere(compiled, now) : -1;
  [...table.tBodies[0].rows].forEach(({ cells: [day] }, weekday) => {
    if (weekday === today) day.setAttribute("aria-current", "date");
    else day.removeAttribute("aria-current");
  });
}

function hideWhenOver(element, now) {
  const { dernierJour } = element.dataset;
  // The day ends last in Tahiti: elsewhere the line stays some hours too long, never too short.
  element.hidden = now >= Date.parse(`${dernierJour}T24:00:00-10:00`);
}

/** One faulty element must not take the others with it. */
function safely(show, now) {
  return (element) => {
    try {
      show(element, now);
    } catch (error) {
      console.error(error);
    }
  };
}

function update() {
  const now = Date.now();
  every("ouverture").forEach(safely(showState, now));
  every("tournee").forEach(safely(showTour, now));
  document.querySelectorAll(".season-weeks").forEach(safely(orderSeasons, now));
  every("semaine").forEach(safely(markToday, now));
  every("visites").forEach(safely(showVisits, now));
  every("passages").forEach(safely(showDates, now));
  every("dernier-jour").forEach(safely(hideWhenOver, now));
}

function updateEachMinute() {
  update();
  setTimeout(updateEachMinute, MINUTE_MS - (Date.now() % MINUTE_MS));
}

function start() {
  openInAppleMaps(document, navigator);
  updateEachMinute();
  document.addEventListener("visibilitychange", () => document.hidden || update());
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
