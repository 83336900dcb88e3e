/** What a house offers, as its page shows it: plugins/pages/house/offers.py. */

/** @import { Known, FormTerm, Tree } from "../types" */
/** @import { Mapping } from "./texts.js" */
/** @typedef {{ code: string, name: string, description: string, facts: string[], documents: string[] }} ShownOffer */
/** @typedef {{ told: ShownOffer[], plain: ShownOffer[], bundle: ShownOffer[] }} ShownOffers */
/** @typedef {(hours: Tree) => string} HoursSentence */

import { phoneShown } from "../checks/phones.js";
import { tellsOfAppointments } from "./appointments.js";
import { mappingsOf, textOf, textsOf } from "./texts.js";

const NBSP = "\u00a0";

/**
 * The partners of a house: those of which it says something, those it names, its label's.
 * @type {(tree: Mapping, known: Known, sentenceOf: HoursSentence) => ShownOffers}
 */
export function shownPartners(tree, known, sentenceOf) {
  const facts = (/** @type {Mapping} */ presence) => partnerFacts(presence, known, sentenceOf);
  return parted(tree.partenaires, "partenaire", known.vocabularies.partenaires, facts, labelOf(tree, known)?.bundle);
}

/**
 * The services of a house, likewise.
 * @type {(tree: Mapping, known: Known) => ShownOffers}
 */
export function shownServices(tree, known) {
  const facts = (/** @type {Mapping} */ offer) => [textOf(offer.precision)].filter(Boolean);
  return parted(tree.services, "service", known.vocabularies.services, facts, labelOf(tree, known)?.services);
}

/** @type {(tree: Mapping, known: Known) => FormTerm | undefined} */
const labelOf = ({ label }, { vocabularies }) => vocabularies.labels?.find((term) => term.code === textOf(label));

/** @type {(value: Tree | undefined, key: string, terms: FormTerm[] | undefined, facts: (offer: Mapping) => string[], bundle: string[] | undefined) => ShownOffers} */
function parted(value, key, terms = [], facts, bundle = []) {
  const short = (Array.isArray(value) ? value : []).map((item) => (typeof item === "string" ? { [key]: item } : item));
  const own = mappingsOf(short).map((offer) => shownOffer(textOf(offer[key]), terms, facts(offer), textsOf(offer.documents)));
  const named = new Set(own.map((offer) => offer.code));
  const isTold = (/** @type {ShownOffer} */ offer) => Boolean(offer.facts.length || offer.documents.length);
  return {
    told: own.filter(isTold),
    plain: own.filter((offer) => !isTold(offer)),
    bundle: bundle.filter((code) => !named.has(code)).map((code) => shownOffer(code, terms, [], [])),
  };
}

/** @type {(code: string, terms: FormTerm[], facts: string[], documents: string[]) => ShownOffer} */
function shownOffer(code, terms, facts, documents) {
  const term = terms.find((each) => each.code === code || each.replaces?.includes(code));
  return { code: term?.code ?? code, name: term?.label ?? code, description: term?.description ?? "", facts, documents };
}

/** @type {(presence: Mapping, known: Known, sentenceOf: HoursSentence) => string[]} */
function partnerFacts(presence, known, sentenceOf) {
  const mode = textOf(presence.mode);
  const detail = textOf(presence.precision);
  const phone = textOf(presence.telephone);
  const byAppointment = textOf(presence.sur_rdv).toLowerCase();
  const needsNone = byAppointment === "non" && !tellsOfAppointments(detail);
  return [
    mode && (known.vocabularies.modes?.find((term) => term.code === mode)?.label ?? mode),
    presence.horaires ? sentenceOf(presence.horaires) : "",
    byAppointment === "oui" ? "Sur rendez-vous" : needsNone ? "Sans rendez-vous" : "",
    phone && `Téléphone${NBSP}: ${phoneShown(phone, "", known.phones) ?? phone}`,
    detail,
  ].filter(Boolean);
}
