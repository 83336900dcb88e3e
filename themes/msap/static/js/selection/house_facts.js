// What the page of a house says, as values: of the page in sight, or of one that was asked for.

/** @import { Compiled, OpenDay, Position, TourStop } from "../types" */

import { comingDays, dayName, dayText, sentence, status } from "../lib/opening.js";
import { nextPassages, tourStatus } from "../lib/tour.js";

const WEEK_DAYS = 7;

/**
 * A house as it is compared and sent. `state` and `now`: what holds at the moment, as on its page; `week` has a line for
 * each of seven days, or for each passage; `notes` are what its page says of its opening or its end.
 * @typedef {{ name: string, kind: string, state: string, now: string, week: string[], address: string[],
 *   phones: { shown: string, dialled: string }[], services: string[], position: Position | null, notes: string[],
 *   successor: { name: string, href: string } | null }} HouseFacts
 */

/**
 * What *page* says at an instant; null where it is not the page of a house.
 * @type {(page: ParentNode, instant: number) => HouseFacts | null}
 */
export function factsOf(page, instant) {
  const house = page.querySelector("article.house");
  const name = textOf(house?.querySelector("h1"));
  if (!house || !name) return null;
  const hours = hoursOf(house, instant);
  // Where a team has its letters sent is no place to go to.
  const travels = hours.state === "deplace" || Boolean(house.querySelector("[data-tournee]"));
  return {
    name,
    kind: textOf(house.querySelector(".house-kind")),
    ...hours,
    address: travels ? [] : linesOf(house.querySelector(".essentials .address")),
    phones: [...house.querySelectorAll('.essentials a[href^="tel:"]')].map(phoneOf),
    services: servicesOf(house),
    position: positionOf(house),
    notes: [...house.querySelectorAll(".house-head ~ .notice .notice-title")].map(textOf).filter(Boolean),
    successor: successorOf(house),
  };
}

/** @type {(house: Element, instant: number) => Pick<HouseFacts, "state" | "now" | "week">} */
function hoursOf(house, instant) {
  const stops = stopsOf(house);
  if (house.querySelector("[data-tournee]") && stops.length) {
    const { state, text } = tourStatus(stops, instant);
    const passages = nextPassages(stops, instant, WEEK_DAYS).filter(({ day, now }) => day - now.day < WEEK_DAYS);
    return { state, now: text, week: passages.map((passage) => `${dayText(passage)}, ${passage.where}`) };
  }
  /** @type {HTMLElement | null} */
  const opening = house.querySelector("[data-ouverture]");
  const compiled = read(opening?.dataset.ouverture);
  if (!compiled) return { state: "", now: textOf(opening), week: [] };
  const found = status(compiled, instant);
  const week = found.state === "deplace" ? [] : comingDays(compiled, instant).slice(0, WEEK_DAYS).map(dayLine);
  return { state: found.state, now: sentence(found), week };
}

/** @type {(day: OpenDay & { isKnown: boolean }) => string} */
function dayLine(day) {
  return day.isKnown ? dayText(day) : `${dayName(day)}, horaires inconnus`;
}

/** @type {(house: Element) => TourStop[]} */
function stopsOf(house) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = house.querySelectorAll("[data-arret]");
  return [...found].flatMap(({ dataset: { arret = "", lieu = "", jours = "" } }) => {
    const days = read(jours);
    return days ? [{ place: arret, where: lieu, days }] : [];
  });
}

/** @type {(text: string | undefined) => Compiled | null} */
function read(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** @type {(link: Element) => { shown: string, dialled: string }} */
const phoneOf = (link) => ({ shown: textOf(link.querySelector(".number")), dialled: link.getAttribute("href") ?? "" });

/** @type {(house: Element) => string[]} */
function servicesOf(house) {
  const section = house.querySelector("#services")?.parentElement;
  const named = section?.querySelectorAll(".offer-names > li, .offer-list > li > .offer-name") ?? [];
  // What is folded explains what is named already.
  return [...new Set([...named].filter((item) => !item.closest("details")).map(textOf))];
}

/** @type {(house: Element) => Position | null} */
function positionOf(house) {
  const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(hrefOf(house.querySelector('a[href^="geo:"]'))) ?? [];
  return latitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
}

/** @type {(house: Element) => HouseFacts["successor"]} */
function successorOf(house) {
  const link = house.querySelector("#remplacement ~ * a, .successor a");
  return link ? { name: textOf(link), href: hrefOf(link) } : null;
}

/** @type {(element: Element | null) => string} */
const hrefOf = (element) => element?.getAttribute("href") ?? "";

/** @type {(element: Element | null) => string[]} */
function linesOf(element) {
  return [...(element?.childNodes ?? [])].map(textOf).filter(Boolean);
}

/** @type {(node: Node | null | undefined) => string} */
const textOf = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * The day of an instant, in words: "23 novembre 2026".
 * @type {(instant: number) => string}
 */
export const dateOf = (instant) =>
  new Date(instant).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Paris" });
