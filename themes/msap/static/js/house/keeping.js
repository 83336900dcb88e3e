/**
 * "Garder" and "Envoyer" on the page of a house: what they do, asked for when one of them is first reached
 * (offering.js).
 */

import { MOST_HOUSES, queryOf } from "../selection/asked.js";
import { factsOf } from "../selection/house_facts.js";
import { keep, keptIn } from "../selection/kept.js";
import { sentHouse, shared, waysOf } from "../selection/sent.js";

const storage = () => window.localStorage;

/**
 * Do what *button* of *box* is for.
 * @type {(button: HTMLElement, box: HTMLElement) => Promise<void> | void}
 */
export function press(button, box) {
  return button.hasAttribute("data-garder") ? keepOrNot(button, box) : send(box);
}

/** @type {(button: HTMLElement, box: HTMLElement) => void} */
function keepOrNot(button, box) {
  const slug = box.dataset.garde ?? "";
  const kept = keptIn(storage);
  const others = kept.filter((each) => each !== slug);
  const takes = !kept.includes(slug);
  /** @type {HTMLAnchorElement} */
  const link = /** @type {any} */ (box.querySelector("[data-voir]"));
  const page = link.href.split("?")[0];
  if (takes && others.length >= MOST_HOUSES) {
    return say(box, `Votre sélection a déjà ${MOST_HOUSES} maisons\u00a0: retirez-en une avant d’en garder une autre.`);
  }
  if (!keep(takes ? [...others, slug] : others, storage)) {
    link.href = page + queryOf([slug]);
    link.hidden = false;
    return say(box, "Votre navigateur ne garde rien pour ce site\u00a0: le lien vers la sélection porte cette maison.");
  }
  button.setAttribute("aria-pressed", String(takes));
  const count = takes ? others.length + 1 : others.length;
  link.hidden = !count;
  say(box, takes ? keptText(count) : "Cette maison n’est plus dans votre sélection.");
}

/** @type {(count: number) => string} */
const keptText = (count) =>
  count === 1
    ? "Gardée sur cet appareil. Gardez-en une autre pour les comparer."
    : `Gardée sur cet appareil\u00a0: ${count} maisons dans votre sélection.`;

/** @type {(box: HTMLElement) => Promise<void>} */
async function send(box) {
  const facts = factsOf(document, Date.now());
  if (!facts) return;
  const sent = sentHouse(facts, location.href.split(/[?#]/)[0], Date.now());
  if (await shared(sent, navigator)) return;
  box.querySelector(".sending-ways")?.remove();
  const ways = waysOf(sent, (text) => say(box, text));
  box.append(ways);
  ways.querySelector("a")?.focus();
}

/** @type {(box: HTMLElement, text: string) => void} */
function say(box, text) {
  const status = box.querySelector("[role=status]");
  if (status) status.textContent = text;
}
