// A page in another language: what is said is what the French says, and what cannot be said stays French.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { parse } from "yaml";

import { inLanguage, languageOf, linkInLanguage } from "../../themes/msap/static/js/language/links.js";
import { dayNames } from "../../themes/msap/static/js/language/moments.js";
import territories from "../../generator/distant_territories.json" with { type: "json" };
import { createPhrases } from "../../themes/msap/static/js/language/phrases.js";
import { filterName } from "../../themes/msap/static/js/lib/filter_names.js";
import { OFFERED } from "../../themes/msap/static/js/lib/offered_filters.js";
import { eased } from "../../themes/msap/static/js/search/easing.js";
import * as say from "../../themes/msap/static/js/lib/sentences.js";
import vectors from "../vectors/opening.json" with { type: "json" };

const FOLDER = new URL("../../content/langues/", import.meta.url);
const DAYS = ["aujourdhui", "demain", "weekend", "dimanche"].map((value) => ({ name: "jour", value }));
const MOMENTS = ["matin", "midi", "apres-midi", "soir", "apres-18h30", "avant-9h"].map((value) => ({ name: "moment", value }));
const LANGUAGES = readdirSync(FOLDER).map((name) => [
  name.replace(".yaml", ""),
  parse(readFileSync(new URL(name, FOLDER), "utf8")).mots,
]);
const inEnglish = createPhrases("en", Object.fromEntries(LANGUAGES).en);
const inArabic = createPhrases("ar", Object.fromEntries(LANGUAGES).ar);
const text = (parts) => parts && parts.map((part) => part.text ?? part).join("");
const STATUSES = [...new Set(vectors.flatMap(({ moments }) => moments.map(({ phrase }) => phrase)))];
// Depends on what the words of these say, which no list holds.
const STAY_FRENCH = /selon/;

/** "9 h 30" and "9:30" as minutes, in their order. */
const times = (said, pattern) => [...said.matchAll(pattern)].map(([, hours, minutes]) => Number(hours) * 60 + Number(minutes || 0));
const FRENCH_TIME = /(\d{1,2})\u00a0h(?:\u00a0(\d\d))?/g;
const NUMBER_TIME = /(\d{1,2}):(\d\d)/g;

for (const [code, words] of LANGUAGES) {
  const inLanguageOf = createPhrases(code, words);

  test(`${code}: every status that can be said is, at the same times`, () => {
    assert.ok(STATUSES.length > 50);
    for (const status of STATUSES) {
      const parts = inLanguageOf(status);
      assert.equal(parts === null, STAY_FRENCH.test(status), status);
      if (parts) assert.deepEqual(times(text(parts), NUMBER_TIME), times(status, FRENCH_TIME), status);
    }
  });

  test(`${code}: open is never said of what is closed`, () => {
    const lower = (said) => said.toLocaleLowerCase(code);
    const [open, closed] = ["Ouvert", "Fermé"].map((word) => lower(text(inLanguageOf(word))));
    for (const status of STATUSES.filter((each) => inLanguageOf(each) && /^(Ouvert|Fermé)/.test(each))) {
      const [right, wrong] = status.startsWith("Ouvert") ? [open, closed] : [closed, open];
      const [said] = lower(text(inLanguageOf(status))).split(" — ");
      assert.ok(said.includes(right) && !said.includes(wrong), `${status}: ${said}`);
    }
  });

  test(`${code}: times and names are parts of their own`, () => {
    const parts = inLanguageOf("Fermé (Travaux) — ouvre lundi à 8\u00a0h");
    assert.deepEqual(parts.filter((part) => part.kind), [
      { text: "Travaux", kind: "french" },
      { text: "8:00", kind: "number" },
    ]);
  });
}

for (const [french, english] of [
  ["Ouvert — ferme à 17\u00a0h", "Open — closes: 17:00"],
  ["Ouvert sur rendez-vous jusqu’à demain à 9\u00a0h\u00a005", "Open by appointment, closes: tomorrow, 9:05"],
  ["Fermé — ouvre mardi 1er\u00a0décembre à 9\u00a0h", "Closed — opens: Tuesday, December 1, 9:00"],
  ["Fermé définitivement depuis le 31\u00a0décembre 2026", "Closed for good since: December 31, 2026"],
  ["9\u00a0h\u00a0–\u2060\u00a012\u00a0h, 13\u00a0h\u00a030\u00a0–\u2060\u00a017\u00a0h", "9:00–\u206012:00, 13:30–\u206017:00"],
  ["9\u00a0h\u00a0–\u2060\u00a012\u00a0h, 14\u00a0h\u00a0–\u2060\u00a017\u00a0h sur rendez-vous", "9:00–\u206012:00, 14:00–\u206017:00 (by appointment)"],
  ["Prochain passage : mardi 24\u00a0novembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h", "Next visit: Tuesday, November 24, 9:00–\u206012:00"],
  ["À Monthois, Mairie, jusqu’à 12\u00a0h", "À Monthois, Mairie, until: 12:00"],
  [": téléphonez avant de venir", ": phone before you come"],
  ["10 maisons sur 2\u202f845, la plus proche d’abord.", "10 of 2 845 houses, nearest first."],
  ["2 maisons. Mots laissés de côté\u00a0: Fermé.", "2 houses. Words not used: Fermé."],
  ["Samedi 28\u00a0novembre\u00a0: 9\u00a0h\u00a0–\u2060\u00a012\u00a0h", "Saturday, November 28: 9:00–\u206012:00"],
  ["20 km (12)", "20 km (12)"],
  ["Sans limite (28)", "No limit (28)"],
  ["Retirer Ouvert samedi, le matin", "Remove: Open: Saturday, morning"],
  ["Retirer Office de tourisme", "Remove: Office de tourisme"],
  ["11 autres communes au 48000", "Other towns with the postcode 48000: 11"],
  ["La maison la plus proche est à 4\u202f245\u00a0km. La mairie vous dira à qui vous adresser.", "The nearest house is 4 245 km away. The town hall (mairie) will tell you whom to ask."],
  ["Aucune maison n’est connue ici\u00a0: Lot (département 46). La mairie vous dira à qui vous adresser.", "No house is known here: Lot (département 46). The town hall (mairie) will tell you whom to ask."],
  ["Aucune maison à moins de 100\u00a0km qui réponde au reste n’est ouverte à cette heure. Voici les plus proches, avec leur prochaine ouverture.", "No house within 100 km for this: open at this time (with all the rest you asked for). Here are the nearest ones, with the next time they open."],
  ["Aucune maison n’indique d’accès en fauteuil roulant\u00a0: téléphonez avant de venir. Aucune n’ouvre samedi, le matin. Voici les plus proches.", "No house for this: wheelchair access stated; phone before you come. None for this either: open: Saturday, morning. Here are the nearest ones."],
  ["Des maisons vous aident pour « Mairie », « La Poste ». Où êtes-vous\u00a0?", "Some houses can help you with this: Mairie, La Poste. Where are you?"],
  ["Fermé (Noël) — ouvre lundi à 8\u00a0h", "Closed (Christmas) — opens: Monday, 8:00"],
  ["Du 24\u00a0décembre 2026 au 2\u00a0janvier 2027", "December 24, 2026 – January 2, 2027"],
  ["Les semaines paires\u00a0: 9\u00a0h\u00a0–\u2060\u00a012\u00a0h", "Even weeks of the year: 9:00–\u206012:00"],
  ["Anglais, Langue des signes française", "English, French sign language"],
  ["Horaires\u00a0: Antenne de Monclar", "Opening hours: Antenne de Monclar"],
  ["Mende (48000, Lozère)", null],
  ["À A, jusqu’à 12\u00a0h\u00a0; À B, jusqu’à 12\u00a0h", "À A, until: 12:00 · à B, until: 12:00"],
  ["Samedi 26\u00a0décembre\u00a0: 8\u00a0h\u00a030\u00a0–\u2060\u00a012\u00a0h\u00a0; Mercredi 30\u00a0décembre\u00a0: 9\u00a0h\u00a0–\u2060\u00a012\u00a0h", "Saturday, December 26: 8:30–\u206012:00 · Wednesday, December 30: 9:00–\u206012:00"],
  ["fermé", "Closed"],
  ["Lundi", "Monday"],
]) test(`“${french}”`, () => assert.equal(text(inEnglish(french)), english));

for (const french of [
  "Ouvert bientôt", "Fermé — ouvre bientôt", "Ouvert — ferme à 17 heures", "Fermé jusqu’au 3\u00a0janvier", "mardi 31\u00a0février",
  "Horaires selon les vacances\u00a0: téléphonez", "Mairie de Mende", "Fermé\u00a0; À B, bientôt", "",
]) test(`“${french}” stays French`, () => assert.equal(inEnglish(french), null));

const PLACE = { code: "48095", name: "Mende", postcodes: ["48000"], department: "Lozère", current: true };
const NEED = { name: "La Poste", absent: false };
const ASKED = { unknown: [], needs: [], places: [], filters: [], position: null };
const EMPTY = { results: [], more: false, total: null, sorted: "", reading: ASKED };

/** What is said where nobody answers all that is asked (search/easing.js). */
const NOTHING = { fauteuil: false, itinerant: false, fixes: false, sansrdv: false, ouvert: false, jour: "", moment: "", rayon: null };
const HOUSE = { distanceKm: 1 };

/** @type {(filters: object, more?: object) => Promise<string>} */
async function insteadOf(filters, { asked = {}, place = null, isNamed = false } = {}) {
  const whole = { ...NOTHING, groups: [], departments: [], from: null, ...asked, ...filters };
  const nearest = async (each) => (Object.keys(filters).some((name) => each[name] && each[name] === filters[name]) ? undefined : HOUSE);
  return (await eased({ asked: whole, filters: [], place }, isNamed, nearest)).instead;
}

const INSTEAD = await Promise.all([
  ...[{ jour: "dimanche" }, { jour: "samedi,dimanche", moment: "soir" }, { moment: "apres-18h" }, { jour: "lundi", moment: "12h-14h" }].map((filters) =>
    insteadOf(filters, { asked: { departments: ["48"] } }),
  ),
  ...[{ moment: "a-18h" }, { moment: "jusqua-18h30" }, { sansrdv: true }, { itinerant: true }].map((filters) =>
    insteadOf(filters, { asked: { departments: ["48", "30"] }, place: { code: "R76" } }),
  ),
  ...[{ jour: "dimanche" }, { ouvert: true, rayon: 5 }, { fauteuil: true }].map((filters) => insteadOf(filters, { isNamed: true })),
  ...[{ rayon: 5 }, { fixes: true }].flatMap((filters) => [
    insteadOf(filters, { asked: { from: {} } }),
    insteadOf(filters, { asked: { from: {}, groups: [{ everywhere: false }] } }),
  ]),
]);
/** What is said of answers and of what is asked, and of what goes wrong (lib/sentences.js, lib/filter_names.js). */
const SAID = [
  ...[undefined, 1, 2, 3].map((code) => say.positionRefusal(code)),
  ...[say.LOADING, say.LOCATING, say.CHOOSE, say.CLOSE, say.ASK_SOMETHING, say.MORE_FAILED, say.NEEDS_LOST, say.AGAIN, say.NEAR_YOU],
  ...[say.FORGET_POSITION, say.NO_FILTERS, say.LEAVE, say.LEAVING, say.ALWAYS, say.filtersTitle(0), say.filtersTitle(2)],
  ...[say.noneLeft("ouvert"), say.noneLeft("jour"), say.proposalsCount(1), say.proposalsCount(5), say.notAPlace(PLACE)],
  ...[say.radiusOption(20, 12), say.radiusOption(null, 28), say.otherPlaces(11, "48000"), say.otherPlaces(3, "")],
  ...[say.othersSentence(1), say.othersSentence(4), say.reasonSentence(["La Poste"])],
  say.understoodSentence({ places: [PLACE, PLACE], postcode: "48000" }),
  say.understoodSentence({ places: [PLACE, PLACE, PLACE], postcode: "48000" }),
  say.understoodSentence({ places: [{ ...PLACE, area: true }], postcode: "48999" }),
  ...[{ filtered: true }, { unknown: ["zzz"] }, { places: [PLACE] }, { needs: [NEED] }, { needs: [{ ...NEED, absent: true }] }, {}].map((reading) =>
    say.countSentence({ ...EMPTY, reading: { ...ASKED, ...reading } }),
  ),
  say.absentSentence({ needs: [{ ...NEED, absent: true }] }, true),
  ...[{ everywhere: true, total: null }, { everywhere: false, total: 27 }, { everywhere: false, total: null }].map((answer) =>
    say.countSentence({ ...EMPTY, ...answer, asksWhere: true, reading: { ...ASKED, needs: [NEED], unknown: ["zzz"] } }),
  ),
  ...INSTEAD,
  ...territories.map(({ advice }) => advice),
  ...[...OFFERED, ...DAYS, ...MOMENTS, { name: "rayon", value: "20" }].flatMap((filter) => [filterName(filter), `Retirer ${filterName(filter)}`]),
];

for (const [code, words] of LANGUAGES) {
  test(`${code}: what the search says, of answers, filters and what goes wrong`, () => {
    const inLanguageOf = createPhrases(code, words);
    assert.deepEqual(SAID.filter((sentence) => !sentence || inLanguageOf(sentence) === null), []);
    assert.deepEqual(SAID.filter((sentence) => / (km|les|des|une|vous|votre) /.test(text(inLanguageOf(sentence)).replace(/\d km /g, ""))), []);
  });
}

test("what the search counts and names is said", () => {
  const reading = { unknown: [], needs: [], places: [], filters: [], position: null };
  const results = [{ distanceKm: 1 }, { distanceKm: 2 }];
  const answer = { results, more: true, total: 2845, sorted: "distance", reading };
  assert.equal(text(inEnglish(say.countSentence(answer))), "2 of 2 845 houses, nearest first.");
  assert.equal(text(inEnglish(say.callText("04 66 65 00 00"))), "Call 04 66 65 00 00");
  assert.equal(text(inEnglish(say.LOADING)), "Searching…");
  assert.equal(text(inEnglish(say.CHOOSE)), "Several towns have this name: choose yours.");
  assert.equal(text(inEnglish(say.filtersTitle(2))), "Filters (2)");
});

test("from right to left the comma is the language's, and each time stands alone", () => {
  const parts = inArabic("9\u00a0h\u00a0–\u2060\u00a012\u00a0h, 14\u00a0h\u00a0–\u2060\u00a017\u00a0h");
  assert.deepEqual(parts.filter((part) => part.kind).map((part) => part.text), ["9:00", "12:00", "14:00", "17:00"]);
  assert.ok(parts.includes("، "));
});

test("days are not said in a language that the runtime does not know", () => {
  assert.equal(dayNames("xx")("lundi"), null);
  assert.equal(dayNames("uk")("lundi 24 novembre"), "понеділок, 24 листопада");
  assert.match(dayNames("ar")("24 novembre 2026"), /^24 \S+ 2026$/);
});

test("the language is a code, and the last part of the address", () => {
  assert.equal(languageOf("?q=mende&langue=ar"), "ar");
  for (const search of ["", "?langue=", "?langue=../x", "?langue=a%2Fb"]) assert.equal(languageOf(search), "");
  assert.equal(inLanguage("?langue=ar&q=mende", "uk"), "?q=mende&langue=uk");
  assert.equal(inLanguage("?q=mende&langue=ar", ""), "?q=mende");
  assert.equal(inLanguage("?langue=ar", ""), "");
});

test("links to houses and results keep the language, others do not", () => {
  const base = "https://a.fr/sous/";
  const led = (attribute, from = "https://a.fr/sous/recherche/?q=x") =>
    linkInLanguage({ href: new URL(attribute, from).href, attribute }, "ar", base);
  assert.equal(led("../maisons/durtal/#antenne-1"), `${base}maisons/durtal/?langue=ar#antenne-1`);
  assert.equal(led("?q=mende#lat=1&lon=2"), "?q=mende&langue=ar#lat=1&lon=2");
  assert.equal(led("../"), `${base}langues/ar/`);
  for (const other of ["#contenu", "../departements/", "../maisons/durtal.vcf", "tel:112", "https://b.fr/maisons/x/"]) {
    assert.equal(led(other), null, other);
  }
});
