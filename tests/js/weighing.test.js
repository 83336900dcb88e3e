// Who wins against whom when a question may be read in several ways (reading/weighing.js), each with an example, over a
// country made for it; where houses have names, over the small country that Python writes. The readers, the costs and the
// choice are the real ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { areaNearlyNamed, placesNearlyNamed } from "../../themes/msap/static/js/lib/mistyped_places.js";
import { glue, placeWords, words as wordsOf } from "../../themes/msap/static/js/lib/fold.js";
import * as gazetteer from "../../themes/msap/static/js/lib/gazetteer.js";
import { areEveryday } from "../../themes/msap/static/js/reading/everyday_words.js";
import { readFilters } from "../../themes/msap/static/js/reading/filter_reader.js";
import { needsNearlySaid } from "../../themes/msap/static/js/reading/nearly_said_needs.js";
import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { readSlips } from "../../themes/msap/static/js/reading/slip_reader.js";
import { understand } from "../../themes/msap/static/js/reading/understanding.js";
import { readZones } from "../../themes/msap/static/js/reading/zone_reader.js";
import { readRequest } from "../../themes/msap/static/js/search/reading.js";
import { withNamedHouses } from "../../themes/msap/static/js/search/with_names.js";
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

/** Code, name, postcode, inhabitants in hundreds; the commune it is in now. */
const COMMUNES = [
  ["48095", "Mende", "48000", 120],
  ["48013", "Badaroux", "48000", 10],
  ["87001", "Arnac-la-Poste", "87160", 10],
  ["79048", "La Crèche", "79260", 55],
  ["92077", "Ville-d'Avray", "92410", 114],
  ["01307", "Port", "01460", 10],
  ["97407", "Le Port", "97420", 330],
  ["49177", "Liré", "49530", 25],
  ["50493", "Saint-Martin", "50160", 8],
  ["65392", "Saint-Martin", "65360", 5],
  ["16261", "Les Pins", "16260", 5],
  ["89162", "Évry", "89140", 4],
  ["91228", "Évry-Courcouronnes", "91000", 660],
  ["54064", "Barr", "67140", 70],
  ["08363", "Revin", "08500", 60],
  ["38186", "Gresse-en-Vercors", "38650", 4],
  ["75056", "Paris", "75001", 21000],
  ["21586", "Moulin", "21000", 2],
  ["80688", "Rue", "80120", 31],
  ["24230", "Larzac", "24170", 1],
  ["09310", "Thouars-sur-Arize", "09350", 1],
  ["79329", "Thouars", "79100", 140],
  ["62189", "Bus", "62124", 2],
  ["63179", "Job", "63990", 9],
  ["08426", "Son", "08300", 1],
  ["33529", "La Teste-de-Buch", "33260", 260],
  ["71584", "Viré", "71260", 12],
  ["14762", "Vire", "14500", 172, "Vire Normandie"],
  ["09029", "Aulus-les-Bains", "09140", 2],
  ["30024", "Aulas", "30120", 5],
].map(([code, name, postcode, inhabitants, nowIn = ""]) => ({
  code, name, postcodes: [postcode], inhabitants, nowIn, latitude: 0, longitude: 0,
  key: placeWords(name).join(" "), glued: glue(name),
}));
const AREAS = [["48", "Lozère"], ["65", "Hautes-Pyrénées"], ["51", "Marne"]].map(([code, name]) => ({
  code, name, departments: [code], keys: [placeWords(name).join("")], postcodes: [], nowIn: "", area: true, key: placeWords(name).join(" "),
}));
const NEEDS = [
  ["france-titres", "carte grise", "carte identite", "passeport"],
  ["france-travail", "job"],
  ["la-poste", "poste", "courrier"],
  ["creche", "creche"],
  ["mairie", "mairie"],
  ["retraite", "retraite"],
  ["ehpad", "maison retraite"],
  ["emploi", "perte emploi"],
  ["mobilite", "horaires bus"],
  ["mdph", "maison departementale personnes handicapees"],
  ["cpam", "fauteuil roulant"],
].map(([code, ...phrases], number) => ({ number, code, name: code, kind: "services", phrases: phrases.map((phrase) => phrase.split(" ")) }));
const PROTECTED = ["rue", "arnac la poste", "la creche", "ville d avray"];
const ZONE = { ...COMMUNES[0], code: "z-cevennes", name: "Cévennes", key: "cevennes", glued: "cevennes" };

const LARZAC = { ...ZONE, code: "z-larzac", name: "Larzac", key: "larzac", glued: "larzac" };

const names = {
  readSlips,
  readZones,
};
const sources = {
  areas: AREAS,
  needsBegun: async () => NEEDS,
  mayBeginNeed: (word) => NEEDS.some(({ phrases }) => phrases.some(([first]) => first.slice(0, 4) === word.slice(0, 4))),
  needsNearlySaid: async (words) => needsNearlySaid(NEEDS, words),
  filtersSaid: async (words) => readFilters(words),
  withNames: (read) => read(names),
  areaNearlyNamed: async (words) => areaNearlyNamed(AREAS, words),
  areasCalled: async (words) => [ZONE, LARZAC].filter(({ key }) => words.includes(key)),
  placesNamed: async (words) => gazetteer.placesNamed([...COMMUNES], words),
  placesStarting: async (words) => gazetteer.placesStarting([...COMMUNES], words),
  placesNearlyNamed: async (words, beside) => (beside && areEveryday(words) ? [] : placesNearlyNamed([...COMMUNES], words)),
  placesAtPostcode: async (start) => gazetteer.placesAtPostcode(COMMUNES, start),
  protectedSpans: async (words) =>
    words.flatMap((_, start) => words.map((__, end) => [start, end + 1])).filter(([start, end]) => PROTECTED.includes(words.slice(start, end).join(" "))),
};

/** [winner, loser, question, what is understood: place in use, else places offered; needs; filters; words left]. */
const TABLE = [
  ["a commune's whole name", "a need in it", "Arnac-la-Poste", { place: "87001" }],
  ["a commune's whole name", "a need in it, beside another need", "carte grise Arnac la Poste", { place: "87001", needs: ["france-titres"] }],
  ["a commune with its article", "the need that it says", "La Crèche", { place: "79048" }],
  ["a commune with its article", "the need that it says, beside others", "retraite la creche", { place: "79048", needs: ["retraite"] }],
  ["a name", "linking words in it", "carte grise Ville-d'Avray", { place: "92077", needs: ["france-titres"] }],
  ["a name as it is written", "a name with an article more", "port", { place: "01307" }],
  ["an everyday need", "an everyday name before it", "lire mon courrier", { needs: ["la-poste"] }],
  ["an everyday name after a need", "nothing", "courrier Liré", { place: "49177", needs: ["la-poste"] }],
  ["a town", "an everyday name beside it", "mende lire", { place: "48095", left: ["lire"] }],
  ["a postcode and the commune of that name it serves", "the larger one it serves", "48000 Badaroux", { place: "48013" }],
  ["a commune", "a postcode of its department that is not its own", "48999 Mende", { place: "48095" }],
  ["a commune", "a number without its zero", "Mende 1460", { place: "48095" }],
  ["the commune in the department said", "the others of its name", "Saint-Martin Hautes-Pyrénées", { place: "65392" }],
  ["a choice", "one of several communes of a name", "Saint-Martin", { offered: ["50493", "65392"] }],
  ["a choice", "a hamlet beside a far larger town", "Evry", { offered: ["89162", "91228"] }],
  ["a choice", "a village beside a former commune many times as large", "vire", { offered: ["14762", "71584"] }],
  ["the only name of which it is the first word", "small communes with a letter wrong", "aulus", { place: "09029" }],
  ["a choice", "a small commune that ends an unknown name", "Juan-les-Pins", { offered: ["16261"], left: ["juan"] }],
  ["a choice", "a department that begins an unknown name", "marne la vallee", { offered: ["51"], left: ["vallee"] }],
  ["a town at the end", "the name of its street", "8 rue de Paris Mende", { place: "48095" }],
  ["a town at the end", "a commune in the name of its street", "12 rue du Moulin Mende (48)", { place: "48095" }],
  ["nothing", "a need in the name of a street", "place de la Mairie Mende", { place: "48095", left: ["place", "mairie"] }],
  ["a street", "a commune that is called so", "rue de la Mairie", {}],
  ["a commune called as a street", "nothing", "rue retraite", { place: "80688", needs: ["retraite"] }],
  ["a longer phrase", "the shorter in it", "maison de retraite Mende", { place: "48095", needs: ["ehpad"] }],
  ["a need", "linking words in it", "la perte de mon emploi", { needs: ["emploi"] }],
  ["a need", "a letter wrong in it", "cart grise mende", { place: "48095", needs: ["france-titres"] }],
  ["a need as it sounds", "nothing", "retrete mende", { place: "48095", needs: ["retraite"] }],
  ["a need with two letters wrong in a phrase", "nothing", "carte greese mende", { place: "48095", needs: ["france-titres"] }],
  ["a need whose words are glued with what joins them", "nothing", "cart dindentité", { needs: ["france-titres"] }],
  ["a need that one word says, the commune so called offered", "that commune", "job", { needs: ["france-travail"], offered: ["63179"] }],
  ["that need", "that commune, after linking words", "trouver un job", { needs: ["france-travail"] }],
  ["a commune called as a linking word", "nothing", "son", { place: "08426" }],
  ["a need", "a commune called as the linking word before it", "refaire son passeport", { needs: ["france-titres"] }],
  ["a word left aside", "a town of whose name it is four letters", "test", { left: ["test"] }],
  ["a place", "a need with a letter wrong", "barr", { place: "54064" }],
  ["a word left aside", "a short place with a letter wrong, beside a need", "passeport Kevin", { needs: ["france-titres"], left: ["kevin"] }],
  ["a place with a letter wrong", "nothing", "badarou", { place: "48013" }],
  ["the first words of a name", "names with a letter wrong", "gresse", { place: "38186" }],
  ["a name that goes on", "the shorter name", "thouars sur a", { place: "09310" }],
  ["a natural region", "words left aside", "retraite dans les Cévennes", { place: "z-cevennes", needs: ["retraite"] }],
  ["a choice", "a village that has a natural region's name", "larzac", { offered: ["24230", "z-larzac"] }],
  ["a place", "words that say « near me »", "près de Mende", { place: "48095" }],
  ["a filter", "the commune that is called as it, alone", "bus", { filters: ["itinerant"], offered: ["62189"] }],
  ["a filter", "the commune that is called so, beside another place", "bus Mende", { place: "48095", filters: ["itinerant"] }],
  ["a filter", "the commune that is called so, beside a need", "retraite bus", { needs: ["retraite"], filters: ["itinerant"] }],
  ["a filter", "the commune that is called so, beside another filter", "bus samedi", { filters: ["itinerant", "jour"] }],
  ["a filter", "the commune that is called so, beside the network's name", "le bus France services", { filters: ["itinerant"] }],
  ["a filter, and the place beside it with a slip", "the words left", "bus badarou", { place: "48013", filters: ["itinerant"] }],
  ["words left aside", "a filter that nothing stands beside", "bus bigouden", { left: ["bus", "bigouden"] }],
  ["words that may name a house", "a filter among them, beside an area", "itinérante MSA Lozère", { place: "48", left: ["itinerante", "msa"] }],
  ["a need", "the filter that one of its words says", "horaires bus Mende", { place: "48095", needs: ["mobilite"] }],
  ["a need", "the filter within its phrase", "maison départementale des personnes handicapées", { needs: ["mdph"] }],
  ["a filter", "the need that the same words say", "fauteuil roulant Mende", { place: "48095", filters: ["fauteuil"] }],
  ["filters wherever they stand", "names that would run through them", "Mende samedi matin retraite", { place: "48095", needs: ["retraite"], filters: ["jour", "moment"] }],
];

for (const [winner, loser, question, wanted] of TABLE) {
  test(`${winner} wins against ${loser}: « ${question} »`, async () => {
    const { place, places, said, filters, extra } = await understand(question, sources);
    const needs = said.map(({ needs: [need] }) => need.code);
    assert.equal(place?.code ?? null, wanted.place ?? null);
    if (wanted.offered) assert.deepEqual(places.map(({ code }) => code).sort(), wanted.offered);
    assert.deepEqual(needs, wanted.needs ?? []);
    assert.deepEqual(filters.map(({ name }) => name), wanted.filters ?? []);
    if (wanted.left) assert.deepEqual(extra, wanted.left);
  });
}

/** [winner, loser, question, {place in use, houses named, words said to be left aside}], where houses have names. */
const NAMES = [
  ["a place", "houses of its name", "mende", { place: "48095" }],
  ["houses of an area", "words left aside", "lozere maison sans point", { place: "48", houses: ["maison-sans-point"] }],
  ["an area", "a house elsewhere that a word beside it names", "pimms isere", { place: "38", left: ["pimms"] }],
  ["a house that all the words name", "a hamlet far from it", "pimms port", { houses: ["pimms-mediation-le-port"] }],
  ["a town", "a house far away that a word beside it names", "mende pimms", { place: "48095", left: ["pimms"] }],
  ["a place with a slip", "words left aside", "isle dabau", { place: "38193" }],
  ["a house with a slip in its name", "words left aside", "pimms mediatoin", { houses: ["pimms-mediation-le-port"] }],
  ["a house that one of the words names", "nothing", "pimms zutzut", { houses: ["pimms-mediation-le-port"] }],
  ["houses of any word, meanwhile", "a choice of places", "saint martin pimms", { houses: ["pimms-mediation-le-port", "maison-sans-point"] }],
];

for (const [winner, loser, question, wanted] of NAMES) {
  test(`${winner} win${winner.includes("houses") ? "" : "s"} against ${loser}: « ${question} »`, async () => {
    const library = wholeLibrary(async (path) => structuredClone(country[path]));
    const { reading, numbers } = await withNamedHouses(library, await readRequest(library, readAddress(writeAddress({ q: question }))));
    const houses = numbers ? await library.houses(numbers) : [];
    assert.equal(reading.place?.code ?? null, wanted.place ?? null);
    assert.deepEqual(houses.map(({ id }) => id), wanted.houses ?? []);
    assert.deepEqual(reading.unknown, wanted.left ?? []);
  });
}

test("who asks for what is near says so, and names no place", async () => {
  const { near, place, extra } = await understand("à côté de chez moi", sources);
  assert.deepEqual([near, place, extra], [true, null, []]);
});

test("a question is read word by word: none is lost", async () => {
  const { words } = await understand("Retraite, Mende !", sources);
  assert.deepEqual(words, wordsOf("Retraite, Mende !"));
});
