// From what a person types to houses, over the small country that Python writes
// (tests/search/test_search_output.py keeps it true), with all its parts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { asks, readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { countFilters, find } from "../../themes/msap/static/js/search/finder.js";
import country from "../vectors/country.json" with { type: "json" };
import { proposed, wholeLibrary } from "./whole_library.js";

const HOUSES_AT_ONCE = 10;
const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);
const SUNDAY_9AM = Date.UTC(2026, 10, 29, 8);

function library({ loaded = [], failures = 0, broken = "" } = {}) {
  let left = failures;
  const fetchJson = async (path) => {
    loaded.push(path);
    if (left-- > 0) throw new Error("network");
    if (path.includes(broken || "\0")) return { not: "what is expected" };
    if (!Object.hasOwn(country, path)) throw new Error(`404 ${path}`);
    return structuredClone(country[path]);
  };
  return wholeLibrary(fetchJson, (part) => loaded.push(part));
}

function ask(query, from = library(), now = MONDAY_9AM) {
  const search = query.startsWith("?") ? query : writeAddress({ q: query });
  return find(from, readAddress(...parts(search)), HOUSES_AT_ONCE, now);
}

function parts(address) {
  const [search, hash] = address.split("#");
  return [search, hash ? `#${hash}` : ""];
}

const codes = ({ reading }) => reading.places.map(({ code }) => code);
const current = ({ reading }) => reading.places.filter((place) => place.current).map(({ code }) => code);
const needs = ({ reading }) => reading.needs.map(({ code }) => code);
const first = ({ results }) => results[0]?.id;

for (const [query, commune] of [
  ["Mende", "48095"],
  ["MENDE", "48095"],
  ["48000", "48095"],
  ["48 000", "48095"],
  ["48000 badaroux", "48013"],
  ["Gouis", "49127"],
  ["dutral", "49127"],
  ["france services dutral", "49127"],
  ["paris 15", "75115"],
  ["Paris 15ème", "75115"],
  ["saint chely d apcher", "48140"],
  ["st-chély-d’apcher", "48140"],
  ["l'isle d'abeau", "38193"],
  ["L’ISLE-D’ABEAU", "38193"],
  ["isle abeau", "38193"],
  ["lisle dabeau", "38193"],
  ["lisledabeau", "38193"],
  ["port", "01307"],
  ["le port", "97407"],
  ["retraite mende", "48095"],
  ["carte xyz près de Mende", "48095"],
  ["chômage près du port", "97407"],
  ["?lieu=65392", "65392"],
  ["?q=saint-martin&lieu=65392", "65392"],
]) {
  test(`« ${query} » is the commune ${commune}`, async () => {
    assert.deepEqual(current(await ask(query)), [commune]);
  });
}

test("one name of several communes is offered, and none is chosen", async () => {
  const answer = await ask("Saint-Martin");
  assert.deepEqual(codes(answer), ["32389", "65392"]);
  assert.deepEqual(current(answer), []);
});

test("a postcode of several communes offers them all", async () => {
  assert.deepEqual(codes(await ask("48000")), ["48095", "48013"]);
});

test("houses are sorted by distance to a place, the one without a position last", async () => {
  const { results, sorted } = await ask("Badaroux");
  assert.equal(sorted, "distance");
  assert.equal(results[0].id, "france-services-de-mende");
  assert.equal(results.at(-1).distanceKm, null);
  const distances = results.slice(0, -1).map(({ distanceKm }) => distanceKm);
  assert.deepEqual(distances, distances.toSorted((a, b) => a - b));
});

test("needs are understood, with the words citizens use, and narrow the houses", async () => {
  assert.deepEqual(needs(await ask("aide au logement mende")), ["caf"]);
  assert.deepEqual(needs(await ask("RSA, chômage")), ["caf", "emploi"]);
});

test("a need that no house offers is said to be absent, and the nearest houses are shown", async () => {
  const { reading, results } = await ask("retraite mende");
  assert.deepEqual(reading.needs.map(({ code, absent }) => [code, absent]), [["retraite", true]]);
  assert.equal(results[0].id, "france-services-de-mende");
  assert.deepEqual((await ask("retraite")).results, []);
});

for (const [query, code] of [
  ["lozere mende", "48095"],
  ["medne lozere", "48095"],
  ["(48) mende", "48095"],
  ["mende (48)", "48095"],
  ["12 rue du Moulin, Mende (48)", "48095"],
  ["rue de la Poste Mende", "48095"],
  ["maende", "48095"],
  ["saint chelli dapcher", "48140"],
  ["1460 port", "01307"],
  ["692 80", ""],
  ["48 - Lozère", "48"],
  ["dpt 48", "48"],
  ["le 48", "48"],
  ["lozerre", "48"],
  ["15e arrondissement de paris", "75115"],
  ["Bonjour, je cherche une maison à Mende s'il vous plaît", "48095"],
  ["04 66 65 00 00 mende", "48095"],
  ["mende 14:30", "48095"],
  ["Occitanie", "R76"],
]) {
  test(`« ${query} » is ${code || "no place"}`, async () => {
    assert.deepEqual(current(await ask(query)), code ? [code] : []);
  });
}

test("a house that all the words name is shown, be they a department's beside another word", async () => {
  const { reading, results } = await ask("pimms isere");
  assert.deepEqual([results[0].id, reading.unknown], ["france-services-l-isle-d-abeau", ["pimms"]]);
  assert.equal(first(await ask("pimms mediation reunion")), "pimms-mediation-le-port");
});

test("a need is not guessed from half of its words", async () => {
  assert.deepEqual(needs(await ask("logement mende")), []);
});

test("a house is found by a word of its name, near the place said", async () => {
  assert.equal(first(await ask("pimms")), "pimms-mediation-le-port");
  assert.equal(first(await ask("pimms le port")), "pimms-mediation-le-port");
});

test("words that say nothing are named, and the place still answers", async () => {
  const { reading, results } = await ask("plomberie mende");
  assert.deepEqual(reading.unknown, ["plomberie"]);
  assert.equal(results.length, 4);
});

for (const [query, code] of [
  ["48", "48"],
  ["Lozère", "48"],
  ["la lozere", "48"],
  ["département de la Lozère", "48"],
  ["chômage en lozère", "48"],
  ["974", "974"],
  ["la réunion", "974"],
  ["48005", "48"],
  ["?lieu=38", "38"],
]) {
  test(`« ${query} » is the department ${code}`, async () => {
    assert.deepEqual(current(await ask(query)), [code]);
  });
}

test("a town that is better known than others keeps its name, its department is offered", async () => {
  const named = { ...country["manifeste.json"].departements, 48: "Durtal", 32: "L'Isle-d'Abeau" };
  const same = { ...country, "manifeste.json": { ...country["manifeste.json"], departements: named } };
  const from = wholeLibrary(async (path) => structuredClone(same[path]));
  assert.deepEqual(codes(await ask("durtal", from)), ["48", "49127"]);
  assert.deepEqual(current(await ask("durtal", from)), ["48"]);
  assert.deepEqual(current(await ask("l'isle d'abeau", from)), ["38193"]);
});

test("a commune in the department of its own name keeps the name", async () => {
  const named = { ...country["manifeste.json"].departements, 48: "Badaroux" };
  const same = { ...country, "manifeste.json": { ...country["manifeste.json"], departements: named } };
  const from = wholeLibrary(async (path) => structuredClone(same[path]));
  assert.deepEqual(codes(await ask("badaroux", from)), ["48013", "48"]);
  assert.deepEqual(current(await ask("badaroux", from)), ["48013"]);
});

test("a commune mistyped beyond its shard is known by its house, and sorts by distance", async () => {
  const answer = await ask("lixle d abeau");
  assert.deepEqual([current(answer), answer.sorted], [["38193"], "distance"]);
});

test("a department answers with its own houses, by commune", async () => {
  const { results, sorted } = await ask("Lozère");
  assert.equal(sorted, "score");
  assert.deepEqual(results.map(({ commune }) => commune), ["Mende", "Saint-Chély-d'Apcher"]);
});

test("of several communes of one name none is guessed, and no house far away is shown", async () => {
  assert.deepEqual((await ask("Saint-Martin")).results, []);
});

test("a commune beside its postcode speaks of no need, even where its name has the word of one", async () => {
  const named = { ...country };
  const shard = Object.keys(country).find((path) => path.endsWith("p-480.json"));
  named[shard] = { ...country[shard], noms: country[shard].noms.replace("Badaroux", "Chômage") };
  const from = wholeLibrary(async (path) => structuredClone(named[path]));
  const answer = await ask("chômage 48000", from);
  assert.deepEqual([needs(answer), current(answer)], [[], ["48013"]]);
});

test("a department tells communes of one name apart", async () => {
  const departments = { ...country["manifeste.json"].departements, 32: "Gers" };
  const gers = { ...country, "manifeste.json": { ...country["manifeste.json"], departements: departments } };
  const from = wholeLibrary(async (path) => structuredClone(gers[path]));
  assert.deepEqual(current(await ask("saint-martin gers", from)), ["32389"]);
  assert.deepEqual(current(await ask("saint martin 32", from)), ["32389"]);
});

test("what was taken for a place can be searched as words", async () => {
  const { reading, results } = await ask("?q=port&lieu=aucun");
  assert.deepEqual([reading.places, results[0].id], [[], "pimms-mediation-le-port"]);
});

test("a commune is found with its first two letters exchanged, or one too many", async () => {
  assert.deepEqual(current(await ask("udrtal")), ["49127"]);
  assert.deepEqual(current(await ask("mmende")), ["48095"]);
});

test("a radius keeps what is within it, those without a position aside", async () => {
  assert.deepEqual((await ask("?q=mende&rayon=20")).results.map(({ id }) => id), ["france-services-de-mende"]);
  const { results, instead } = await ask("?q=durtal&rayon=5");
  assert.deepEqual([results.length, instead], [4, "Aucune maison à moins de 5\u00a0km. Voici les plus proches."]);
});

test("open now is told by the clock of the place", async () => {
  assert.equal((await ask("?q=mende&ouvert=maintenant")).results.length, 3);
  const early = Date.UTC(2026, 10, 23, 5, 30);
  const { results, instead } = await ask("?q=le+port&ouvert=maintenant", library(), early);
  assert.deepEqual([results.map(({ id }) => id), instead], [["pimms-mediation-le-port"], ""]);
});

test("when nobody near is open the nearest are shown, and it is said", async () => {
  for (const query of ["?q=mende&ouvert=maintenant", "mende maintenant"]) {
    const { results, instead } = await ask(query, library(), Date.UTC(2026, 10, 23, 5, 30));
    assert.equal(results[0].id, "france-services-de-mende");
    assert.equal(results[0].opening.sentence, "Fermé — ouvre à 8\u00a0h\u00a030");
    assert.match(instead, /^Aucune maison à moins de 100\u00a0km n’est ouverte à cette heure\. Voici les plus proches, avec/);
  }
});

for (const [query, instead] of [
  ["dimanche mende", "Aucune maison à moins de 100\u00a0km n’ouvre dimanche. Voici les plus proches, avec leur prochaine ouverture."],
  ["lozère samedi soir", "Aucune maison de ce département n’ouvre samedi, le soir. Les voici, avec leur prochaine ouverture."],
  ["occitanie samedi", "Aucune maison de cette région n’ouvre samedi. Les voici, avec leur prochaine ouverture."],
  ["pimms samedi", "Aucune de ces maisons n’ouvre samedi. Les voici, avec leur prochaine ouverture."],
  ["mende lundi soir", "Aucune maison à moins de 100\u00a0km n’ouvre lundi, le soir. Voici les plus proches, avec leur prochaine ouverture."],
  ["bus mende", "Aucune maison à moins de 100\u00a0km n’est itinérante. Voici les plus proches."],
  ["lundi bus mende", "Aucune maison à moins de 100\u00a0km n’est itinérante. Voici les plus proches."],
  ["lundi moins de 5 km durtal", "Aucune maison à moins de 100\u00a0km n’ouvre lundi. Aucune maison à moins de 5\u00a0km. Voici les plus proches, avec leur prochaine ouverture."],
]) {
  test(`« ${query} » is not an empty page: ${instead}`, async () => {
    const answer = await ask(query);
    assert.equal(answer.instead, instead);
    assert.ok(answer.results.length > 0);
  });
}

test("filters without a place ask where one is, said in words or set by a link", async () => {
  for (const query of ["samedi matin", "?samedi=oui", "?ouvert=1", "bus samedi", "moins de 20 km", "?moment=soir"]) {
    const { asksWhere, results, reading } = await ask(query);
    assert.deepEqual([asksWhere, results.length, reading.filters.length > 0], [true, 0, true], query);
  }
});

test("a filter that is given up leaves the others", async () => {
  const { results, instead } = await ask("mende bus moins de 20 km");
  assert.deepEqual(results.map(({ id }) => id), ["france-services-de-mende"]);
  assert.match(instead, /^Aucune maison à moins de 100\u00a0km n’est itinérante/);
});

test("of a need and a day, the need is no less offered because nobody opens", async () => {
  const { reading, results } = await ask("caf dimanche mende");
  assert.deepEqual(reading.needs.map(({ absent }) => absent), [false]);
  assert.ok(results.length > 0);
});

test("a day asked for is told by each result, in the place's own time", async () => {
  const { results } = await ask("mende lundi matin");
  const hours = "8\u00a0h\u00a030\u00a0–\u2060\u00a012\u00a0h, 13\u00a0h\u00a030\u00a0–\u2060\u00a017\u00a0h";
  assert.equal(results[0].asked, `Lundi 23\u00a0novembre\u00a0: ${hours}`);
  // At noon in Réunion this Monday's morning is over.
  const reunion = results.find(({ id }) => id === "pimms-mediation-le-port");
  assert.equal(reunion.asked, `Lundi 30\u00a0novembre\u00a0: ${hours}`);
  assert.equal((await ask("mende samedi")).results[0].asked, "Samedi 28\u00a0novembre\u00a0: fermé");
  assert.equal((await ask("mende")).results[0].asked, "");
});

test("each filter in use has a name, and the question without it", async () => {
  const shown = async (query) =>
    (await ask(query)).reading.filters.map(({ label, left }) => [label, writeAddress({ ...readAddress(...parts(query)), ...left })]);
  assert.deepEqual(await shown("?q=mende+lundi+matin&rayon=20&fauteuil=oui"), [
    ["Ouvert lundi", "?q=mende+matin&rayon=20&fauteuil=oui"],
    ["Le matin", "?q=mende+lundi&rayon=20&fauteuil=oui"],
    ["Accessible en fauteuil roulant", "?q=mende+lundi+matin&rayon=20"],
    ["À moins de 20\u00a0km", "?q=mende+lundi+matin&fauteuil=oui"],
  ]);
  assert.deepEqual(await shown("?q=ce+soir+mende"), [["Ouvert aujourd’hui, le soir", "?q=mende"]]);
  assert.deepEqual(await shown("?q=samedi+mende&samedi=oui"), [["Ouvert samedi", "?q=mende"]]);
  assert.deepEqual(await shown("?q=après+18+h+30+mende+lundi"), [
    ["Après 18\u00a0h\u00a030", "?q=mende+lundi"],
    ["Ouvert lundi", "?q=mende+apres+18h30"],
  ]);
  // What words say holds instead of the address's.
  assert.deepEqual(await shown("?q=mende+10+km&rayon=50"), [["À moins de 10\u00a0km", "?q=mende&rayon=50"]]);
});

test("the words of a filter stay when a need beside them goes", async () => {
  const { reading } = await ask("caf samedi mende");
  assert.equal(reading.needs[0].without, "mende samedi");
});

test("« bus » is what travels, alone or beside a place", async () => {
  const { reading, asksWhere } = await ask("bus");
  assert.deepEqual(reading.filters.map(({ label }) => label), ["Maisons itinérantes"]);
  assert.equal(asksWhere, true);
  assert.deepEqual((await ask("bus mende")).reading.filters.map(({ label }) => label), ["Maisons itinérantes"]);
});

test("without the script of the filters the place is found, and it is said", async () => {
  const from = wholeLibrary(async (path) => structuredClone(country[path]), (part) => {
    if (part === "filtering.js") throw new Error("network");
  });
  const { results, instead } = await ask("mende samedi", from);
  assert.equal(results.length, 4);
  assert.match(instead, /^Les filtres n’ont pas pu être chargés/);
});

test("who asks for no filter does not load their script", async () => {
  const loaded = [];
  await ask("caf mende", library({ loaded }));
  assert.equal(loaded.includes("filtering.js"), false);
});

test("each result says whether it is open", async () => {
  const [{ opening }] = (await ask("mende")).results;
  assert.deepEqual([opening.state, opening.sentence], ["ouvert", "Ouvert — ferme à 12\u00a0h"]);
});

test("the count beside a filter is the number of houses that it leaves", async () => {
  for (const [asked, clock] of [["?q=mende", MONDAY_9AM], ["?q=pimms", MONDAY_9AM], ["?q=mende&ouvert=maintenant", SUNDAY_9AM]]) {
    const request = readAddress(asked);
    const counts = await countFilters(library(), request, clock);
    const now = await find(library(), request, HOUSES_AT_ONCE, clock);
    for (const { name, value, count } of counts.filters) {
      const wanted = { ...request, [name]: name === "jour" ? value : true };
      const { results, instead } = await find(library(), wanted, HOUSES_AT_ONCE, clock);
      const isGivenUp = instead !== now.instead || (instead && request[name]);
      assert.equal(isGivenUp ? 0 : results.length, count, `${asked} ${name}`);
    }
    for (const { kind, code, count } of counts.needs) {
      const { results } = await find(library(), { ...request, [kind]: [code] }, HOUSES_AT_ONCE, clock);
      assert.equal(results.length, count, `${asked} ${code}`);
    }
    for (const [rayon, count] of counts.radii) {
      const { results } = await find(library(), { ...request, rayon }, HOUSES_AT_ONCE, clock);
      assert.equal(results.length, count, `${asked} ${rayon}`);
    }
  }
});

test("codes of the address filter, unknown ones are ignored", async () => {
  assert.equal((await ask("?q=mende&services=emploi&partenaires=nope")).results.length, 4);
  assert.equal((await ask("?q=mende&services=sante")).results.length, 0);
});

test("a position of the address sorts by distance", async () => {
  assert.equal(first(await ask("?lat=-20.9&lon=55.3")), "pimms-mediation-le-port");
});

test("a commune is understood without its first letter, or with another one", async () => {
  assert.deepEqual(current(await ask("urtal")), ["49127"]);
  assert.deepEqual(current(await ask("bende")), ["48095"]);
});

test("a postcode needs neither names, nor the needs, nor the summary", async () => {
  const loaded = [];
  await ask("48000", library({ loaded }));
  assert.deepEqual(loaded.filter((path) => /names|besoins|resume|index/.test(path)), []);
});

test("a commune needs neither names, nor the needs, nor the summary", async () => {
  const loaded = [];
  await ask("Mende", library({ loaded }));
  assert.deepEqual(loaded.filter((path) => /names|besoins|resume|index/.test(path)), []);
});

test("the needs come beside the places for who may speak of one", async () => {
  const loaded = [];
  await ask("retraite mende", library({ loaded }));
  assert.ok(loaded.findIndex((path) => path.includes("besoins")) < loaded.findIndex((path) => path.includes("/n-")));
});

test("a postcode's first digits may be those of several shards", async () => {
  const { lieux, ...more } = country["manifeste.json"];
  const shard = country[`${lieux}/p-480.json`];
  const cut = { "manifeste.json": { ...more, lieux, postaux: "4(8(0(0)))" }, [`${lieux}/p-4800.json`]: shard };
  const from = wholeLibrary(async (path) => structuredClone({ ...country, ...cut }[path]));
  assert.deepEqual((await proposed(from, "480")).places.length, 2);
  assert.deepEqual(current(await ask("48000", from)), ["48095"]);
});

test("a file that fails is tried once more", async () => {
  const loaded = [];
  assert.deepEqual(current(await ask("48000", library({ loaded, failures: 1 }))), ["48095"]);
  assert.deepEqual(loaded.slice(0, 2), ["manifeste.json", "manifeste.json"]);
});

test("a file that fails twice is an error, and is asked for again next time", async () => {
  const from = library({ failures: 2 });
  await assert.rejects(ask("48000", from));
  assert.deepEqual(current(await ask("48000", from)), ["48095"]);
});

test("a broken shard is an error, not nonsense", async () => {
  await assert.rejects(ask("48000", library({ broken: "/p-" })));
  await assert.rejects(ask("pimms", library({ broken: "index-" })));
});

test("proposals complete the last words", async () => {
  const { places } = await proposed(library(), "retraite saint-ch");
  assert.deepEqual(places.map(({ q }) => q), ["retraite Saint-Chély-d'Apcher"]);
  const { needs: begun } = await proposed(library(), "alloc");
  assert.deepEqual(begun.map(({ name }) => name), ["Allocations familiales (CAF)"]);
  assert.deepEqual((await proposed(library(), "480")).places.length, 2);
  assert.deepEqual((await proposed(library(), "loz")).places.map(({ code }) => code), ["48"]);
});

test("houses are proposed to who types words that are no place, without loading names for a place", async () => {
  const loaded = [];
  const { houses } = await proposed(library({ loaded }), "pimms");
  assert.deepEqual(houses.map(({ slug }) => slug), ["pimms-mediation-le-port"]);
  assert.deepEqual((await proposed(library(), "france services men")).houses.map(({ commune }) => commune), ["Mende"]);
  loaded.length = 0;
  assert.deepEqual((await proposed(library({ loaded }), "men")).houses, []);
  assert.equal(loaded.includes("names.js"), false);
});

test("an address is read as it was written", () => {
  const request = {
    q: "caf + « mende »",
    lieu: "2A004",
    position: { latitude: 44.5, longitude: -3.25 },
    services: ["emploi"],
    partenaires: ["caf", "msa"],
    rayon: 20,
    ouvert: true,
    jour: "samedi,aujourdhui",
    moment: "apres-18h30",
    sansrdv: true,
    itinerant: true,
    fauteuil: true,
    fixes: true,
  };
  assert.deepEqual(readAddress(...parts(writeAddress(request))), request);
});

test("older links keep their filters", () => {
  const { jour, ouvert, fauteuil, fixes } = readAddress("?samedi=oui&ouvert=maintenant&fauteuil=oui&fixes=oui");
  assert.deepEqual([jour, ouvert, fauteuil, fixes], ["samedi", true, true, true]);
  assert.equal(readAddress("?samedi=1&jour=lundi,samedi").jour, "lundi,samedi");
  assert.equal(writeAddress(readAddress("?samedi=oui&rayon=30")), "?rayon=30&jour=samedi");
});

for (const moment of ["matin", "midi", "apres-midi", "soir", "apres-18h", "avant-9h", "a-10h30", "jusqua-19h", "12h-14h"]) {
  test(`the moment ${moment} is one of an address`, () => assert.equal(readAddress(`?moment=${moment}`).moment, moment));
}

test("a position stands where no server is told it, to a kilometre", () => {
  const [search, hash] = parts(writeAddress({ q: "caf", position: { latitude: 44.51829, longitude: 3.5 } }));
  assert.deepEqual([search, hash], ["?q=caf", "#lat=44.52&lon=3.5"]);
});

test("a position given before the # is read too, and none is read from another fragment", () => {
  assert.deepEqual(readAddress("?lat=44&lon=3", "#contenu").position, { latitude: 44, longitude: 3 });
  assert.equal(readAddress("?q=x", "#lat=91&lon=3").position, null);
});

test("what is not of the address's form is left out", () => {
  const request = readAddress("?lieu=<b>&lat=abc&lon=1e9&services=../x,OK&ouvert=x&q=%00%ff");
  assert.deepEqual({ ...request, q: "" }, readAddress(""));
  const filters = "?jour=samedy,%3Cb%3E&moment=apres-25h&rayon=-3&rayon=1e9&sansrdv=non&itinerant=0&samedi=peut-etre";
  assert.deepEqual(readAddress(filters), readAddress(""));
  assert.equal(asks(readAddress("?q=%20&lieu=x")), false);
});

const STRANGE = [
  "", " ", "+", "-", "*", "~", "^", ":", "\"", "'", "guise~99", "14:30", "guise +", "http://x.fr",
  "nom:mende", "-mende", "+", "mende^1000", "*", "a*b*c", "<script>alert(1)</script>", "%00", "\u0000",
  "👍🏽", "مرحبا", "日本", "\ud83d", "\u202eabc", "constructor", "__proto__", "toString", "hasOwnProperty",
  "00000", "99999", "0", "le la les", "d'", "l'", "-".repeat(99), "a ".repeat(50_000), "é".repeat(100_000),
  "x".repeat(100_000), "saint ".repeat(100), "48000 48000 48000", "48 000 48 000",
];

for (const text of STRANGE) {
  test(`nothing throws on ${JSON.stringify(text.slice(0, 20))}`, async () => {
    await ask(`?q=${encodeURIComponent(text.toWellFormed())}`);
    await find(library(), { ...readAddress(""), q: text }, HOUSES_AT_ONCE);
    await proposed(library(), text);
  });
}

test("nothing throws on two thousand strings made at random", async () => {
  const alphabet = [..."abelmntsy  ''-é~^*+:\"<>/%0148\u0000\u0301’œ👍", "saint ", "mende", "48000", "caf "];
  const from = library();
  let seed = 2026;
  const draw = (size) => (seed = (seed * 48271) % 2147483647) % size;
  for (let turn = 0; turn < 2000; turn++) {
    const text = Array.from({ length: draw(14) }, () => alphabet[draw(alphabet.length)]).join("");
    const { results } = await ask(text, from);
    assert.ok(results.length <= HOUSES_AT_ONCE);
    await proposed(from, text);
  }
});
