// What people ask, in their own words, and what is understood: over a small country of the real vocabularies
// (tests/search/test_needs_country.py keeps it true).

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import country from "../vectors/needs_country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const HOUSES_AT_ONCE = 10;
const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);

/** Each question with what is to be read in it: what is not named is not looked at, but for the place. */
const ROWS = [
  // A need among words that say nothing.
  ["calculer ma retraite", { need: "assurance-retraite", left: ["calculer"] }],
  ["envoyer un colis", { need: "la-poste", left: ["envoyer"] }],
  ["passeport enfant", { need: "france-titres", left: ["enfant"] }],
  ["ma carte vitale est perdue", { need: "cpam", left: ["perdue"] }],
  ["déclarer mes impôts 2026", { need: "dgfip" }],
  ["toucher le RSA quand on est étudiant", { need: "caf" }],
  ["faire ma carte grise en ligne", { need: "france-titres" }],
  ["comment avoir un rendez-vous pour un passeport", { need: "france-titres" }],
  ["bonjour je voudrais savoir pour mon chômage", { need: "france-travail" }],
  ["mon mari touche la retraite agricole", { need: "msa" }],
  ["refaire mon permis volé", { need: "france-titres", left: ["vole"] }],
  ["calculer ma retraite Mende", { need: "assurance-retraite", place: "48095", left: ["calculer"] }],
  ["carte vitale perdue à Millau", { need: "cpam", place: "12145", left: ["perdue"] }],
  ["imprimer un papier Rodez", { need: "accompagnement-numerique", place: "12202", left: ["papier"] }],
  ["passeport pour mon fils 48000", { need: "france-titres", place: "48095" }],
  // A need that nobody offers beside one that is offered.
  ["passeport et bibliothèque", { need: "france-titres", absent: "bibliotheque" }],
  ["RSA et conciliateur Mende", { need: "caf", absent: "conciliateur-de-justice", place: "48095" }],
  ["mission locale et tourisme Mende", { need: "mission-locale", absent: "tourisme", place: "48095" }],
  ["mission locale et impôts Le Port", { need: "dgfip", absent: "mission-locale", place: "97407" }],
  // Everyday words are no communes.
  ["mon espace santé", { need: "cpam" }],
  ["aide internet", { need: "accompagnement-numerique" }],
  ["je ne sais pas lire", { need: "accompagnement-numerique" }],
  ["porter plainte", { need: "justice" }],
  ["lettre recommandée", { need: "la-poste" }],
  ["apprendre internet", { need: "accompagnement-numerique" }],
  ["lire mon courrier", { need: "la-poste" }],
  ["Liré", { place: "49177" }],
  ["lire", { place: "49177" }],
  ["Espas", { place: "32125" }],
  ["retraite agde", { need: "assurance-retraite", place: "34003" }],
  ["france services lire", { place: "49177" }],
  ["aide internet agde", { need: "accompagnement-numerique", place: "34003" }],
  ["lire 49", { place: "49177" }],
  ["mende lire", { place: "48095", left: ["lire"] }],
  // What people say.
  ["faire une procuration", { need: "accompagnement-numerique" }],
  ["livret de famille perdu", { need: "accompagnement-numerique" }],
  ["certificat de non-gage", { need: "france-titres" }],
  ["prime de Noël", { need: "caf" }],
  ["aide au loyer Mende", { need: "caf", place: "48095" }],
  ["point conseil budget", { need: "acces-au-droit" }],
  ["numéro fiscal oublié", { need: "dgfip" }],
  ["rupture conventionnelle", { need: "france-travail" }],
  ["besoin d'un ordi", { need: "accompagnement-numerique" }],
  ["envoyer un recommandé", { need: "la-poste" }],
  ["déclarer ma micro-entreprise", { need: "urssaf" }],
  ["acte de naissance", { need: "accompagnement-numerique" }],
  ["chèque emploi service", { need: "urssaf" }],
  ["je suis au chomage Millau", { need: "france-travail", place: "12145" }],
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
    const { reading, results } = await ask(question);
    const codes = (absent) => reading.needs.filter((need) => need.absent === absent).map(({ code }) => code);
    assert.deepEqual(reading.places.filter(({ current }) => current).map(({ code }) => code), wanted.place ? [wanted.place] : []);
    if (wanted.need) assert.ok(codes(false).includes(wanted.need), codes(false).join());
    if (wanted.absent) assert.ok(codes(true).includes(wanted.absent), codes(true).join());
    if (wanted.left) assert.deepEqual(reading.unknown, wanted.left);
    if (wanted.switches) assert.deepEqual(reading.switches.map(({ name }) => name), wanted.switches);
    assert.ok(results.length > 0);
  });
}
