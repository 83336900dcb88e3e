// What a clerk reads of a problem: the form's own names, no command, no notation of a file, and what to do.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const { fieldName, meantInWords, saidBeside, saidToClerk } = await import("../../themes/msap/static/js/editor/said_to_clerks.js");

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const told = read("../../plugins/pages/editing/fields.json").fields;
const specs = (models) => Object.entries(Object.assign({}, ...models)).map(([key, spec]) => ({ key, ...spec }));
const fields = Object.fromEntries(Object.keys(told).map((name) => [name, specs(name === "branch" || name === "stop" ? [told[name], told.located] : [told[name]])]));
const { known, cases } = read("../vectors/editor_checks.json");
const WORDS = { fields, vocabularies: known.vocabularies };
const PROBLEMS = [...cases, ...read("../vectors/editor_hours.json")].flatMap(({ problems }) => problems);
/** What the person wrote stands quoted, and may be anything: it is not looked at. */
const withoutOwnWords = (sentence) => sentence.replace(/^« .* »(?= (?:n['’]est|n'existe|s['’]|:|est un|contient|et «))/su, "« … »").replace(/\(?s['’]écrit .*/su, "s’écrit autrement");
const NOTATION = /msap|ya?ml|\blignes?\b|[a-z]_[a-z]|[{}[\]]|content\/|\b(?:du|au|type|quand|lundi|horaires|statut|nom): /iu;
const ADVICE = /[eé]cri(?:re|vez|t)|chois|rempli|vide|retire|recopie|placez|changez|échangez|coche|donnez|mettez|ressaisi|raccourci|finissez|dites|vont dans|vont à|Vouliez-vous|par exemple|comme https|efface|ajoutez|semblent/iu;

test("every problem that the vectors know is said without a file's notation, and says what to do", () => {
  assert.ok(PROBLEMS.length > 800);
  for (const problem of PROBLEMS) {
    const sentence = withoutOwnWords(saidBeside({ ...problem, path: problem.path ?? [] }, WORDS));
    assert.doesNotMatch(sentence, NOTATION, problem.message);
    assert.match(sentence, ADVICE, problem.message);
  }
});

test("every field of the form has the name that is shown, none its key", () => {
  for (const { path } of PROBLEMS) {
    if (!path?.length || !fields.house.some(({ key }) => key === path[0])) continue;
    assert.doesNotMatch(fieldName(path, WORDS), /[a-z]_[a-z]/, path.join("."));
  }
});

/** @type {[path: (string | number)[], name: string][]} */
const NAMES = [
  [["telephone"], "Téléphone"],
  [["antennes", 1, "telephone"], "Antenne 2, téléphone"],
  [["antennes", 0, "courriels", 1], "Antenne 1, adresse électronique 2"],
  [["tournee", 3, "horaires", "mardi"], "Passage 4, horaires, mardi"],
  [["autres_telephones", 0], "Autre téléphone 1"],
  [["antennes", 0, "code_insee"], "Antenne 1, code INSEE"],
  [["equipements", 2], "Équipements"],
  [["partenaires", 0, "mode"], "France Travail, comment il est présent"],
  [["partenaires", 5, "partenaire"], "Partenaire 6"],
  [["exceptions", 0, "du"], "Changement 1, premier jour"],
  [["photo", "description"], "Photo, ce que montre la photo"],
  [["telefone"], "Autres champs, telefone"],
  [[], ""],
];

for (const [path, name] of NAMES) {
  test(`what stands at ${path.join(".") || "the page"} is called « ${name} »`, () => {
    assert.equal(fieldName(path, WORDS, (at) => (at.join() === "partenaires,0,partenaire" ? "france-travail" : undefined)), name);
  });
}

/** @type {[code: string, path: (string | number)[], message: string, said: string][]} */
const SENTENCES = [
  ["manquant", ["label"], "« label » : ce champ est obligatoire. Un code de labels.yaml.", "Label : ce champ est obligatoire, choisissez dans la liste."],
  ["telephone", ["telephone"], "« telephone » : « 0241 » n'est pas un numéro de téléphone, par exemple 02 41 96 10 40 ou 3939.", "Téléphone : « 0241 » n'est pas un numéro de téléphone, par exemple 02 41 96 10 40 ou 3939."],
  ["code-postal", ["antennes", 1, "code_postal"], "« antennes 2, code_postal » : « 49 430 » s'écrit 49430 : « msap check --fix » le fait.", "Antenne 2, code postal : « 49 430 » s'écrit 49430."],
  ["adresse-web", ["site_web"], "« site_web » : « http://d.fr/a b » contient une espace : écrivez http://d.fr/a%20b (« msap check --fix » le fait).", "Site de la maison : « http://d.fr/a b » contient une espace : écrivez http://d.fr/a%20b."],
  ["date", ["date_maj"], "« date_maj » : « 2026-1-2 » s'écrit 2026-01-02 : « msap check --fix » le fait.", "Dernière vérification : « 2026-1-2 » s'écrit 2 janvier 2026."],
  ["code-inconnu", ["services", 0], "« services 1 » : « avocat » n'est pas un code de services.yaml. Vouliez-vous dire « acces-au-droit » ?", "Service 1 : « avocat » n’est pas dans la liste : choisissez « Accès au droit »."],
  ["cle-inconnue", ["tel"], "« tel » : champ inconnu. Vouliez-vous dire « telephone » ?", "Autres champs, tel : ce champ n’existe pas : recopiez ce qu’il dit dans « Téléphone », puis videz-le."],
];

for (const [code, path, message, said] of SENTENCES) {
  test(`« ${message} » is told to a clerk`, () => assert.equal(saidToClerk({ code, path, message, severity: "erreur" }, WORDS), said));
}

test("what a button writes is read in words: a code's name, a day, a day of each year", () => {
  const meant = (code, value) => meantInWords({ code, meant: value, path: [], message: "", severity: "erreur" }, WORDS);
  assert.equal(meant("code-remplace", "emploi-insertion"), "Emploi et insertion");
  assert.equal(meant("date", "2026-09-03"), "3 septembre 2026");
  assert.equal(meant("saison", "07-01"), "1er juillet");
  assert.equal(meant("horaires", "une semaine sur deux depuis 2026-01-05 09:00-12:00"), "une semaine sur deux depuis le 5 janvier 2026 09:00-12:00");
  assert.equal(meant("code-postal", "49430"), "49430");
});
