// A house, or several, as a text for someone: by the device's own way to share, else by message or mail.

/** @import { HouseFacts } from "./house_facts.js" */

import { element } from "../search/elements.js";
import { dateOf } from "./house_facts.js";

/**
 * What is sent: a title, a text without the address, the address.
 * @typedef {{ title: string, text: string, url: string }} Sent
 */

/**
 * Name, address, telephone, hours of this week.
 * @type {(house: HouseFacts, url: string, instant: number) => Sent}
 */
export function sentHouse(house, url, instant) {
  const hours = house.week.length ? [`Horaires au ${dateOf(instant)}\u00a0:`, ...house.week.map((line) => `- ${line}`)] : [];
  return { title: house.name, text: [...heading(house), ...house.notes, ...hours].join("\n"), url };
}

/**
 * Several houses, each with its address and telephone; their hours are behind the link.
 * @type {(houses: HouseFacts[], url: string) => Sent}
 */
export function sentHouses(houses, url) {
  const title = "Maisons de services au public à comparer";
  return { title, text: houses.map((house) => heading(house).join("\n")).join("\n\n"), url };
}

/** @type {(house: HouseFacts) => string[]} */
function heading({ name, address, phones }) {
  const numbers = phones.map(({ shown }) => shown).join(", ");
  return [name, address.join(", "), numbers && `Tél. ${numbers}`].filter(Boolean);
}

/** @type {(sent: Sent) => string} */
export const wholeText = ({ text, url }) => `${text}\n${url}`;

/**
 * The links that write a message, and a mail. Android and iOS take the text of a message after `?&`.
 * @type {(sent: Sent) => { message: string, mail: string }}
 */
export function linksOf(sent) {
  const body = encodeURIComponent(wholeText(sent));
  return { message: `sms:?&body=${body}`, mail: `mailto:?subject=${encodeURIComponent(sent.title)}&body=${body}` };
}

/**
 * Hand *sent* to the device; false where it has no way of its own, or refuses: then links are shown.
 * @type {(sent: Sent, navigator: Navigator) => Promise<boolean>}
 */
export async function shared(sent, navigator) {
  if (!navigator.share) return false;
  try {
    await navigator.share(sent);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError"; // the person thought better of it
  }
}

/**
 * The ways that are left, as a line of links and a button that copies; what was done is said to *say*.
 * @type {(sent: Sent, say: (text: string) => void) => HTMLElement}
 */
export function waysOf(sent, say) {
  const { message, mail } = linksOf(sent);
  /** @type {(text: string, href: string) => HTMLElement} */
  const link = (text, href) => element("a", { class: "action", href }, text);
  return element("p", { class: "sending-ways" }, link("Par SMS", message), " ", link("Par courriel", mail), " ", copyButton(sent, say));
}

/** @type {(sent: Sent, say: (text: string) => void) => HTMLElement} */
function copyButton(sent, say) {
  const button = element("button", { class: "action", type: "button" }, "Copier le texte");
  button.addEventListener("click", () => {
    const copied = navigator.clipboard?.writeText(wholeText(sent)) ?? Promise.reject();
    copied.then(
      () => say("Le texte est copié."),
      () => say("Votre navigateur ne permet pas de copier\u00a0: choisissez le SMS ou le courriel."),
    );
  });
  return button;
}
