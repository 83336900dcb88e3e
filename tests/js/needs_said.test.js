// What people ask, in their own words, and what is understood: over a small country of the real vocabularies
// (tests/search/test_needs_country.py keeps it true).

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { beginningNumber } from "../../themes/msap/static/js/reading/needs.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import beginnings from "../vectors/beginnings.json" with { type: "json" };
import country from "../vectors/needs_country.json" with { type: "json" };
import everyday from "./needs_said.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const HOUSES_AT_ONCE = 10;
const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);

/** Each question with what is to be read in it: what is not named is not looked at, but for the place. */
const ROWS = [
  // A need among words that say nothing.
  ["calculer ma retraite", { need: "assurance-retraite", left: ["calculer"], asks: true }],
  ["envoyer un colis", { need: "la-poste", left: ["envoyer"], asks: true }],
  ["passeport enfant", { need: "france-titres", left: ["enfant"], asks: true }],
  ["ma carte vitale est perdue", { need: "cpam", left: ["perdue"], asks: true }],
  ["déclarer mes impôts 2026", { need: "dgfip", asks: true }],
  ["toucher le RSA quand on est étudiant", { need: "caf", asks: true }],
  ["faire ma carte grise en ligne", { need: "france-titres", asks: true }],
  ["comment avoir un rendez-vous pour un passeport", { need: "france-titres", asks: true }],
  ["bonjour je voudrais savoir pour mon chômage", { need: "france-travail", asks: true }],
  ["mon mari touche la retraite agricole", { need: "msa", asks: true }],
  ["refaire mon permis volé", { need: "france-titres", left: ["vole"], asks: true }],
  ["calculer ma retraite Mende", { need: "assurance-retraite", place: "48095", left: ["calculer"] }],
  ["carte vitale perdue à Millau", { need: "cpam", place: "12145", left: ["perdue"] }],
  ["imprimer un papier Rodez", { need: "accompagnement-numerique", place: "12202", left: [] }],
  ["passeport pour mon fils 48000", { need: "france-titres", place: "48095" }],
  // A need that nobody offers beside one that is offered.
  ["passeport et bibliothèque", { need: "france-titres", absent: "bibliotheque", asks: true }],
  ["RSA et conciliateur Mende", { need: "caf", absent: "conciliateur-de-justice", place: "48095" }],
  ["mission locale et tourisme Mende", { need: "mission-locale", absent: "tourisme", place: "48095" }],
  ["mission locale et impôts Le Port", { need: "dgfip", absent: "mission-locale", place: "97407" }],
  // Everyday words are no communes.
  ["mon espace santé", { need: "cpam", asks: true }],
  ["aide internet", { need: "accompagnement-numerique", asks: true }],
  ["je ne sais pas lire", { asks: true }],
  ["porter plainte", { need: "justice", asks: true }],
  ["lettre recommandée", { need: "la-poste", asks: true }],
  ["apprendre internet", { need: "accompagnement-numerique", asks: true }],
  ["lire mon courrier", { need: "la-poste", asks: true }],
  ["Liré", { place: "49177" }],
  ["lire", { place: "49177" }],
  ["Espas", { place: "32125" }],
  ["retraite agde", { need: "assurance-retraite", place: "34003" }],
  ["france services lire", { place: "49177" }],
  ["aide internet agde", { need: "accompagnement-numerique", place: "34003" }],
  ["lire 49", { place: "49177" }],
  ["mende lire", { place: "48095", left: ["lire"] }],
  ["plus de job", { need: "france-travail", asks: true }],
  ["sans emploi", { need: "france-travail", asks: true }],
  ["près de Job", { place: "63179" }],
  // A town without its last letter is no need with another one wrong.
  ["nante", { place: "44109" }],
  // Of needs said by one word, those that houses offer; each once.
  ["AAH", { need: "caf", never: "mdph", asks: true }],
  ["retraite de ma mère décédée", { need: "assurance-retraite", asks: true }],
  // What people say.
  ["faire une procuration", { need: "accompagnement-numerique", asks: true }],
  ["livret de famille perdu", { need: "accompagnement-numerique", asks: true }],
  ["certificat de non-gage", { need: "france-titres", asks: true }],
  ["prime de Noël", { need: "caf", asks: true }],
  ["aide au loyer Mende", { need: "caf", place: "48095" }],
  ["point conseil budget", { need: "acces-au-droit", asks: true }],
  ["numéro fiscal oublié", { need: "dgfip", asks: true }],
  ["rupture conventionnelle", { need: "france-travail", asks: true }],
  ["besoin d'un ordi", { need: "accompagnement-numerique", asks: true }],
  ["envoyer un recommandé", { need: "la-poste", asks: true }],
  ["déclarer ma micro-entreprise", { need: "urssaf", asks: true }],
  ["acte de naissance", { need: "accompagnement-numerique", asks: true }],
  ["chèque emploi service", { need: "urssaf", asks: true }],
  ["je suis au chomage Millau", { need: "france-travail", place: "12145" }],
  // Words of one need within the words of another.
  ["mettre maman en maison de retraite", { absent: "perte-autonomie", never: "assurance-retraite", asks: true }],
  ["maison de retraite", { absent: "clic", never: "assurance-retraite", asks: true }],
  ["colis alimentaire", { need: "aides-prestations-sociales", never: "la-poste", asks: true }],
  ["timbres fiscaux", { need: "dgfip", never: "la-poste", asks: true }],
  ["extrait de naissance", { need: "accompagnement-numerique", never: "caf", asks: true }],
  ["mon ex ne paye pas la pension", { need: "caf", never: "assurance-retraite", asks: true }],
  ["permis de construire", { absent: "mairie", never: "france-titres", asks: true }],
  ["harcèlement au travail", { need: "justice", never: "france-travail", asks: true }],
  // No place said.
  ["carte grise", { need: "france-titres", asks: true }],
  ["près de chez moi", { asks: true }],
  ["la plus proche", { asks: true }],
  ["prendre rendez-vous", { asks: true }],
  ["france services la plus proche", { asks: true }],
  ["CAF ouverte samedi", { need: "caf", filters: ["jour=samedi"], asks: true }],
  ["bilan retraite", { need: "assurance-retraite", left: ["bilan"], asks: true }],
  ["ma fille a perdu son permis", { need: "france-titres", left: ["fille", "perdu"], asks: true }],
  ["changement d'adresse", { need: "accompagnement-numerique", asks: true }],
  // Words of time and form, beside a need or a place.
  ["retraite samedi matin Mende", { need: "assurance-retraite", place: "48095", filters: ["jour=samedi", "moment=matin"] }],
  ["bus retraite", { need: "assurance-retraite", filters: ["itinerant=oui"], asks: true }],
  ["bus Mende", { place: "48095", filters: ["itinerant=oui"] }],
  ["allocation adulte handicapé Mende", { need: "caf", place: "48095" }],
  ["handicapé Mende", { place: "48095", filters: ["fauteuil=oui"] }],
  ["MDPH fauteuil Mende", { absent: "mdph", place: "48095", filters: ["fauteuil=oui"] }],
  ["passeport à moins de 20 km de Mende", { need: "france-titres", place: "48095", filters: ["rayon=20"] }],
  ["CAF après 18 h 30 Millau", { need: "caf", place: "12145", filters: ["moment=apres-18h30"] }],
  ["ouvert maintenant", { filters: ["ouvert=oui"], asks: true }],
  ["lundi matin sans rendez-vous", { filters: ["jour=lundi", "moment=matin", "sansrdv=oui"], asks: true }],
  // Offered by nobody, and no place said.
  ["violences conjugales", { absent: "cidff", asks: true }],
  ["tourisme", { absent: "tourisme", asks: true }],
  ["ouvert samedi zzzz", { filters: ["jour=samedi"], left: ["zzzz"], asks: true }],
];

function ask(q) {
  const library = wholeLibrary(async (path) => {
    if (!Object.hasOwn(country, path)) throw new Error(`404 ${path}`);
    return structuredClone(country[path]);
  });
  return find(library, readAddress(writeAddress({ q })), HOUSES_AT_ONCE, MONDAY_9AM);
}

for (const [question, wanted] of ROWS) {
  test(`« ${question} » is ${JSON.stringify(wanted)}`, async () => {
    const { reading, results, asksWhere } = await ask(question);
    const codes = (absent) => reading.needs.filter((need) => need.absent === absent).map(({ code }) => code);
    assert.deepEqual(reading.places.filter(({ current }) => current).map(({ code }) => code), wanted.place ? [wanted.place] : []);
    if (wanted.need) assert.ok(codes(false).includes(wanted.need), codes(false).join());
    if (wanted.absent) assert.ok(codes(true).includes(wanted.absent), codes(true).join());
    const names = reading.needs.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
    if (wanted.never) assert.ok(![...codes(false), ...codes(true)].includes(wanted.never));
    if (wanted.left) assert.deepEqual(reading.unknown, wanted.left);
    const filters = reading.filters.flatMap((shown) => shown.filters.map(({ name, value }) => `${name}=${value}`));
    assert.deepEqual(filters, wanted.filters ?? []);
    assert.equal(asksWhere, Boolean(wanted.asks));
    assert.equal(results.length > 0, !wanted.asks);
  });
}

for (const [subject, questions] of Object.entries(everyday)) {
  test(`what people say of ${subject} is understood`, async () => {
    for (const [question, code] of Object.entries(questions)) {
      const { reading } = await ask(question);
      assert.ok(reading.needs.some((need) => need.code === code && !need.absent), `${question}: ${reading.needs.map((need) => need.code)}`);
      assert.deepEqual(reading.places, [], question);
    }
  });
}

test("an everyday word is no need with a letter wrong", async () => {
  assert.deepEqual((await ask("mari")).reading.needs, []);
});

test("who offers a need few of them do is listed, though no place is said", async () => {
  const { asksWhere, results } = await ask("mission locale");
  assert.deepEqual([asksWhere, results.map(({ id }) => id)], [false, ["france-services-mende"]]);
});

test("the first letters of a word have the number that generator/search/needs.py gives them", () => {
  assert.deepEqual(beginnings.map(([phrase]) => beginningNumber(phrase.split(" ")[0])), beginnings.map(([, number]) => number));
});
