/** How a place is reached, as its page says it: plugins/pages/house/telling.py and places/contact.py. */

/** @import { Known, Tree } from "../types" */
/** @import { Mapping } from "./texts.js" */

import { phoneShown } from "../checks/phones.js";
import { tellsOfAppointments } from "./appointments.js";
import { textOf, textsOf } from "./texts.js";

/**
 * The address as it stands on an envelope.
 * @type {(place: Mapping) => string[]}
 */
export function addressLines({ adresse, complement_adresse: complement, code_postal: postcode, commune }) {
  return [textOf(adresse), textOf(complement), `${textOf(postcode)} ${textOf(commune)}`.trim()].filter(Boolean);
}

/**
 * Telephones as people read them; one that is none as it is written.
 * @type {(place: Mapping, known: Known) => string[]}
 */
export function phonesOf({ telephone, autres_telephones: others, code_postal: postcode }, known) {
  return [...textsOf(telephone), ...textsOf(others)].map((typed) => phoneShown(typed, textOf(postcode), known.phones) ?? typed);
}

/**
 * The name of the server of a web address.
 * @type {(address: string) => string}
 */
export function serverOf(address) {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return address;
  }
}

/**
 * Whether one has an appointment: a link's address, or a sentence.
 * @type {(tree: Mapping, text: string) => { href: string, note: string }}
 */
export function bookingOf(tree, text) {
  const given = textOf(tree.prise_rdv);
  const isLink = /^https?:/i.test(given);
  const isFree = given.toLowerCase() === "non" && !tree.horaires_rdv && !told(tree, text).some(tellsOfAppointments);
  const note = given.toLowerCase() === "oui" ? "On peut prendre rendez-vous." : isFree ? "Sans rendez-vous." : "";
  return { href: isLink ? given : "", note };
}

/** @type {(tree: Mapping, text: string) => string[]} */
const told = ({ presentation_resume: summary, complement_adresse: complement }, text) => [text, textOf(summary), textOf(complement)];

/**
 * « Venir et être accueilli », a row each.
 * @type {(tree: Mapping, known: Known) => { name: string, told: string }[]}
 */
export function welcomeOf(tree, { vocabularies }) {
  const names = (/** @type {string} */ kind, /** @type {Tree | undefined} */ codes) =>
    textsOf(codes)
      .map((code) => vocabularies[kind]?.find((term) => term.code === code || term.replaces?.includes(code))?.label ?? code)
      .join(", ");
  return [
    { name: "Accessibilité", told: names("accessibilites", tree.accessibilite) },
    { name: "Détails d’accès", told: textOf(tree.fiche_acces_libre) && "Fiche Acceslibre de la maison (autre site)" },
    { name: "Langues", told: names("langues", tree.langues) },
    { name: "Transports", told: textOf(tree.transports) },
    { name: "Sur place", told: names("equipements", tree.equipements) },
  ].filter((fact) => fact.told);
}
