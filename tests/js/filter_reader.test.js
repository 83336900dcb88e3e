// The filters that words ask for.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { readFilters } from "../../themes/msap/static/js/reading/filter_reader.js";
import { filterWords, maySayFilter } from "../../themes/msap/static/js/reading/filter_words.js";

/** The filters as an address writes them, each with its words; "?" where they are none alone. */
function said(text) {
  const words = filterWords(text);
  return readFilters(words).map(({ name, value, ranks, isBeside }) => `${name}=${value}${isBeside ? "?" : ""} ${ranks.map((rank) => words[rank]).join(" ")}`);
}

for (const [text, ...filters] of [
  ["samedi", "jour=samedi samedi"],
  ["Mende le DIMANCHE", "jour=dimanche dimanche"],
  ["les lundis et mardis", "jour=lundi lundis", "jour=mardi mardis"],
  ["samedi prochain Mende", "jour=samedi samedi prochain"],
  ["samedi, ouvert le samedi", "jour=samedi samedi samedi"],
  ["aujourd’hui", "jour=aujourdhui aujourd hui"],
  ["ouvert aujourdhui", "jour=aujourdhui aujourdhui"],
  ["demain après-midi", "jour=demain demain", "moment=apres-midi apres midi"],
  ["ce week-end", "jour=weekend week end"],
  ["lundi matin", "jour=lundi lundi", "moment=matin matin"],
  ["en matinée", "moment=matin matinee"],
  ["entre midi et deux", "moment=midi entre midi et deux"],
  ["ouvert à midi", "moment=midi a midi"],
  ["Midi-Pyrénées", "moment=midi? midi"],
  ["ce soir", "jour=aujourdhui ce soir", "moment=soir ce soir"],
  ["cet après-midi à Durtal", "jour=aujourdhui cet apres midi", "moment=apres-midi cet apres midi"],
  ["tard le soir", "moment=soir tard le soir"],
  ["ouvert tard", "moment=soir ouvert tard"],
  ["trop tard"],
  ["après 18h", "moment=apres-18h apres 18heures"],
  ["à partir de 17 h 30", "moment=apres-17h30 a partir de 17heures30"],
  ["avant 9 heures", "moment=avant-9h avant 9heures"],
  ["jusqu’à 19h", "moment=jusqua-19h jusqu a 19heures"],
  ["samedi à 10:30", "jour=samedi samedi", "moment=a-10h30 a 10heures30"],
  ["entre 12h et 14h", "moment=12h-14h entre 12heures et 14heures"],
  ["9h-12h", "moment=9h-12h 9heures 12heures"],
  ["le soir après 18h", "moment=apres-18h soir apres 18heures"],
  ["ouvert maintenant", "ouvert=oui maintenant"],
  ["tout de suite", "ouvert=oui tout de suite"],
  ["ouverte actuellement", "ouvert=oui ouverte actuellement"],
  ["je suis actuellement au chômage"],
  ["sans rendez-vous", "sansrdv=oui sans rendez vous"],
  ["sans rdv", "sansrdv=oui sans rdv"],
  ["moins de 20 km de Mende", "rayon=20 moins de 20 km"],
  ["à 10km", "rayon=10 a 10km"],
  ["dans un rayon de 30 kilomètres", "rayon=30 dans un rayon de 30 kilometres"],
  ["Mende (48) à moins de 5 km", "rayon=5 a moins de 5 km"],
  ["2,5 km", "rayon=3 3 km"],
  ["à plus de 20 km"],
  ["0 km"],
  ["camion", "itinerant=oui? camion"],
  ["carte grise d’un camion"],
  ["permis bus"],
  ["arrêt de bus"],
  ["retraite sur mobile"],
  ["bus Mende", "itinerant=oui? bus"],
  ["maison itinérante", "itinerant=oui? itinerante"],
  ["fauteuil roulant", "fauteuil=oui fauteuil roulant"],
  ["accessible PMR", "fauteuil=oui accessible pmr"],
  ["accessible en fauteuil roulant", "fauteuil=oui accessible en fauteuil roulant"],
  ["accessible aux personnes handicapées", "fauteuil=oui accessible aux personnes handicapees"],
  ["compte plus accessible"],
  ["place handicapé"],
  ["accessible", "fauteuil=oui? accessible"],
  ["handicapé", "fauteuil=oui handicape"],
  ["personnes à mobilité réduite", "fauteuil=oui personnes a mobilite reduite"],
  ["allocation adulte handicapé"],
  ["04 66 65 00 00 Mende"],
  ["12 rue du 8 mai 1945 48000 Mende"],
  ["La Celle-Saint-Avant"],
  ["Bourguébus"],
  ["48 000"],
  ["25h99"],
  [""],
]) {
  test(`« ${text} » asks for ${filters.join(", ") || "no filter"}`, () => {
    assert.deepEqual(said(text), filters);
  });
}

test("what words say is what an address can hold", () => {
  const text = "samedi demain week-end matin avant 9h après 18h30 9h-12h30 jusqu’à 19h à 10h15 moins de 500 km";
  for (const part of text.split(/ (?=[amsdwj])/)) {
    for (const { name, value } of readFilters(filterWords(part))) {
      assert.equal(String(readAddress(`?${name}=${value}`)[name]), value);
    }
  }
});

test("a word says one thing, and its rank is that of the whole question", () => {
  const filters = readFilters(filterWords("Mende samedi matin à 10 h sans rendez-vous à moins de 20 km en fauteuil roulant"));
  const ranks = filters.flatMap((filter) => filter.ranks);
  assert.equal(new Set(ranks).size, ranks.length);
});

test("every question of the tests that says a filter has a word that tells so", async () => {
  const folder = new URL("../search/", import.meta.url);
  const files = ["fresh_questions.json", "later_questions.json", "small_questions.json"];
  const questions = (await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")))).flatMap((text) => JSON.parse(text));
  const saying = questions.map(({ q }) => filterWords(q)).filter((words) => readFilters(words).length);
  assert.ok(saying.length > 20);
  assert.deepEqual(saying.filter((words) => !words.some(maySayFilter)), []);
});
