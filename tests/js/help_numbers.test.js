// Whom to call: read in people's words, articles and places aside.

import assert from "node:assert/strict";
import { test } from "node:test";

import { helpNumbers } from "../../themes/msap/static/js/reading/help_numbers.js";
import { mayNeedHelp } from "../../themes/msap/static/js/search/help_ahead.js";

for (const [question, ...told] of [
  ["violences conjugales", "3919"],
  ["Violence conjugale à Mende", "3919"],
  ["mon mari me frappe Mende", "3919"],
  ["mon compagnon est violent", "3919"],
  ["ma voisine se fait taper par son copain", "3919"],
  ["j'ai peur de mon ex", "3919"],
  ["viol", "3919"],
  ["un enfant en danger", "119"],
  ["mon papa me tape", "119"],
  ["leurs parents battent les enfants", "119"],
  ["un bébé maltraité", "119"],
  ["mon mari frappe les enfants", "3919", "119"],
  ["j'ai envie de mourir", "3114"],
  ["je vais me suicider", "3114"],
  ["harcèlement scolaire", "3018"],
  ["ma fille est harcelée au collège", "3018"],
  ["maltraitance d'une personne âgée", "3977"],
  ["mamie est maltraitée en EHPAD", "3977"],
  ["hébergement d’urgence Rodez", "115"],
  ["je suis à la rue", "115"],
  ["on m'a mis à la porte je sais pas où dormir", "115"],
  ["nous dormons dehors sans toit", "115"],
  ["urgence médicale", "15"],
  ["mon père fait un AVC", "15"],
  ["appeler les pompiers", "112"],
  ["noyade", "112"],
  ["il y a le feu à la maison", "112"],
  ["urgence pour une personne sourde", "114"],
  ["ma fille a fait une fugue", "116000"],
  // The number itself.
  ["3919", "3919"],
  ["le 39 19", "3919"],
  ["appeler le 115", "115"],
  ["119", "119"],
  ["31 14", "3114"],
  ["112", "112"],
  ["116 000", "116000"],
  // Nobody is in danger.
  ["15"],
  ["carte grise"],
  ["aide aux victimes"],
  ["12 rue du Moulin Mende"],
  ["passeport enfant"],
  ["mon mari est mort"],
  ["prime pour mes enfants"],
  ["ma fille veut passer son permis"],
  ["taper une lettre"],
  ["secours populaire"],
  ["appareil pour malentendant"],
  ["harcèlement au travail"],
  ["carte vitale de mon père"],
  [""],
]) {
  test(`« ${question} » is told ${told.join(" and ") || "no number"}`, () => {
    const others = told.includes("3919") ? ["17", "119", "114", "115"].filter((number) => !told.includes(number)) : [];
    assert.deepEqual(helpNumbers(question).map((each) => each.number), [...told, ...others]);
    assert.ok(mayNeedHelp(question) || told.length === 0, "its numbers would come after the answer");
  });
}

for (const question of ["Mende", "39100", "carte grise", "retraite à Durtal", "France services Mende", ""]) {
  test(`« ${question} » needs no number`, () => assert.ok(!mayNeedHelp(question)));
}

for (const [question, isDiscreet] of [["mon mari me frappe", true], ["enfant en danger", true], ["pompiers", false], ["sans abri", false]]) {
  test(`« ${question} » ${isDiscreet ? "offers" : "does not offer"} to leave quickly`, () => {
    assert.equal(helpNumbers(question).some((each) => each.isDiscreet), isDiscreet);
  });
}

test("who is beaten is told the police, children, messages and shelter beside, last", () => {
  const told = helpNumbers("mon mari me frappe");
  assert.deepEqual(told.map(({ number }) => number), ["3919", "17", "119", "114", "115"]);
  assert.ok(told.every(({ isAlways }) => isAlways));
  assert.ok(helpNumbers("harcèlement scolaire").every(({ isAlways }) => !isAlways));
});
