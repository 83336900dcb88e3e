/**
 * The page /selection/: the houses that its address names (`?maisons=durtal,mende`), else those kept on this device,
 * side by side. What each says is read in its own page, so nothing is said twice.
 */

/** @import { HouseFacts } from "./house_facts.js" */

import { eachMinute } from "../search/minutes.js";
import { askedIn, MOST_HOUSES, queryOf } from "./asked.js";
import { distances, sharedServices } from "./compared.js";
import { dateOf, factsOf } from "./house_facts.js";
import { keep, keptIn } from "./kept.js";
import { readHouse } from "./reading.js";
import { sentHouses, shared, waysOf } from "./sent.js";
import { fillList, houseCard, sayState } from "./view.js";

/** @typedef {{ slug: string, href: string, page: Document, facts: HouseFacts }} Found */

const storage = () => window.localStorage;
/** @type {<E extends HTMLElement>(name: string) => E} */
const the = (name) => /** @type {any} */ (document.querySelector(`[data-${name}]`));
const told = askedIn(location.search);
/** @type {string[]} */
let slugs = told?.slugs ?? keptIn(storage);
/** @type {Found[]} */
let houses = [];
/** The services that all of them have. @type {string[]} */
let common = [];

/** @type {(text: string) => void} */
const say = (text) => void (the("dit").textContent = text);

/** What the address asked for, and cannot be. */
function complaints() {
  const texts = [];
  if (told?.left) texts.push(`On compare ${MOST_HOUSES} maisons au plus\u00a0: l’adresse en nomme ${told.left} de trop.`);
  if (told?.refused) texts.push("L’adresse de cette page contient des mots qui ne sont pas des noms de maison.");
  return texts;
}

async function start() {
  fillList(the("refus"), complaints());
  if (slugs.length) say("Lecture des pages des maisons…");
  const answers = await Promise.all(slugs.map((slug) => readHouse(slug, Date.now())));
  const found = answers.flatMap((answer) => ("facts" in answer ? [answer] : []));
  houses = found.filter(({ slug }, rank) => found.findIndex((other) => other.slug === slug) === rank);
  const missing = answers.flatMap((answer) => ("problem" in answer ? [answer.problem] : []));
  fillList(the("refus"), [...complaints(), ...missing]);
  slugs = houses.map(({ slug }) => slug);
  show();
}

function show() {
  const kept = keptIn(storage);
  const facts = houses.map((house) => house.facts);
  common = sharedServices(facts);
  history.replaceState(null, "", `${location.pathname}${queryOf(slugs)}`);
  the("maisons").textContent = "";
  the("maisons").append(...houses.map(cardOf));
  the("outils").hidden = the("jour").hidden = !houses.length;
  the("vide").hidden = houses.length > 0;
  sayDay();
  the("garder-tout").hidden = !houses.length || same(kept, slugs);
  section("commun", common);
  section("distances", distances(facts));
  the("envoi").textContent = "";
  the("maisons").setAttribute("aria-busy", "false");
  say(summary(kept));
}

/** @type {(house: Found) => HTMLElement} */
const cardOf = (house) => houseCard(house, common, () => remove(house.slug));

function sayDay() {
  the("jour").textContent = `Horaires au ${dateOf(Date.now())}.`;
}

/** What houses say of now, a minute later; who is at a house's link or button stays there. */
function refresh() {
  for (const [rank, house] of houses.entries()) {
    const facts = factsOf(house.page, Date.now()) ?? house.facts;
    if (JSON.stringify(facts) === JSON.stringify(house.facts)) continue;
    house.facts = facts;
    const card = the("maisons").children[rank];
    if (card.contains(document.activeElement)) sayState(card, facts);
    else card.replaceWith(cardOf(house));
  }
  sayDay();
}

/** @type {(name: string, items: string[]) => void} */
function section(name, items) {
  the(name).hidden = !items.length;
  fillList(/** @type {HTMLElement} */ (the(name).querySelector("ul")), items);
}

/** @type {(kept: string[]) => string} */
function summary(kept) {
  const mine = same(kept, slugs) ? "gardée sur cet appareil" : "reçue par son adresse, pas gardée sur cet appareil";
  if (!houses.length) return "Aucune maison dans votre sélection pour le moment.";
  if (houses.length === 1) return `Une seule maison, ${mine}\u00a0: gardez-en une autre pour les comparer.`;
  return `${houses.length} maisons, sélection ${mine}.`;
}

/** @type {(one: string[], other: string[]) => boolean} */
const same = (one, other) => one.length === other.length && one.every((slug) => other.includes(slug));

/** @type {(slug: string) => void} */
function remove(slug) {
  const isMine = same(keptIn(storage), slugs);
  const gone = houses.find((house) => house.slug === slug);
  houses = houses.filter((house) => house !== gone);
  slugs = houses.map((house) => house.slug);
  if (isMine) keep(slugs, storage);
  show();
  say(`${gone?.facts.name} est retirée. ${the("dit").textContent}`);
  the("titre").focus();
}

async function send() {
  const sent = sentHouses(houses.map(({ facts }) => facts), location.href);
  if (await shared(sent, navigator)) return;
  the("envoi").textContent = "";
  the("envoi").append(waysOf(sent, say));
  the("envoi").querySelector("a")?.focus();
}

function keepAll() {
  const isKept = keep(slugs, storage);
  show();
  if (!isKept) say("Votre navigateur ne garde rien pour ce site\u00a0: gardez plutôt l’adresse de cette page.");
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button?.hasAttribute("data-partager")) void send();
  if (button?.hasAttribute("data-garder-tout")) keepAll();
});

void start();
eachMinute(refresh);
