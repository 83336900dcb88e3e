// What the form keeps of a page, its problems, its file's name, its text: without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

const EDITOR = "../../themes/msap/static/js/editor";
const { bold, heading, link, list } = await import(`${EDITOR}/markdown.js`);
const { asName, pathOf, proposedName } = await import(`${EDITOR}/file_name.js`);
const { awayFrom, moved, positionOf, written } = await import(`${EDITOR}/positions.js`);
const { createCommunes } = await import(`${EDITOR}/communes.js`);
const { createEdition } = await import(`${EDITOR}/state.js`);
const { emptyPage, openPage } = await import(`${EDITOR}/source/open_page.js`);
const { completed } = await import(`${EDITOR}/rest.js`);
const { partOf } = await import(`${EDITOR}/parts.js`);
const { dayInWords, dayOf, toMend } = await import(`${EDITOR}/wording.js`);

const PAGE = "---\nnom: Durtal # la nôtre\ntelephone: 02 41 96 10 40\nantennes:\n  - nom: Seiches\n---\nTexte.\n";
const FAULT = (path) => ({ path, code: "champ", message: path.join(), severity: "erreur" });

/** An edition whose pauses end when `rest()` says so. */
function edited(text, check) {
  const waiting = [];
  const later = (task) => {
    waiting.push(task);
    return () => waiting.splice(waiting.indexOf(task), waiting.includes(task) ? 1 : 0);
  };
  const page = text ? openPage(text) : emptyPage();
  const edition = createEdition({ page, original: page.source(), isNew: !text, check, later });
  return { edition, waiting, rest: () => waiting.splice(0).forEach((task) => task()) };
}

test("what is changed is the only line that differs, and it is known that something is", () => {
  const { edition } = edited(PAGE, () => []);
  assert.equal(edition.isChanged(), false);
  edition.set(["telephone"], "3939");
  assert.equal(edition.page.source(), PAGE.replace("02 41 96 10 40", "3939"));
  assert.equal(edition.isChanged(), true);
  edition.set(["telephone"], "02 41 96 10 40");
  assert.equal(edition.isChanged(), false);
});

test("a page that was opened shows its problems; they are looked for again after a rest, not at every key", () => {
  const check = (tree) => (tree.telephone.length < 9 ? [FAULT(["telephone"])] : []);
  const { edition, waiting, rest } = edited(PAGE, check);
  edition.set(["telephone"], "0");
  edition.set(["telephone"], "02");
  assert.deepEqual(edition.problems(), []);
  assert.equal(waiting.length, 1);
  rest();
  assert.deepEqual(edition.problemsAt(["telephone"]).map(({ message }) => message), ["telephone"]);
  edition.set(["telephone"], "02 41 96 10 41");
  edition.leave(["telephone"]);
  assert.deepEqual(edition.problems(), []);
  assert.equal(waiting.length, 0);
});

test("a new page shows those of the fields that were left, until all are asked for", () => {
  const { edition } = edited("", () => [FAULT(["nom"]), FAULT(["antennes", 0, "commune"])]);
  assert.deepEqual(edition.problems(), []);
  edition.leave(["antennes", 0]);
  assert.equal(edition.problemsBelow(["antennes"]).length, 1);
  assert.equal(edition.problemsAt(["antennes"]).length, 0);
  edition.showAll();
  assert.equal(edition.problems().length, 2);
});

test("the first field of a place that was asked for makes it", () => {
  const { edition } = edited(PAGE, () => []);
  edition.set(["antennes", 1, "nom"], "Baugé");
  assert.deepEqual(edition.at(["antennes"]), [{ nom: "Seiches" }, { nom: "Baugé" }]);
  assert.ok(edition.page.source().includes("  - nom: Seiches\n  - nom: Baugé\n"));
});

test("who hears is told of each change, and no more once it has left", () => {
  const { edition, rest } = edited(PAGE, () => []);
  let times = 0;
  const leave = edition.subscribe(() => times++);
  edition.setText("Autre.");
  rest();
  assert.equal(times, 2);
  leave();
  edition.setText("Encore.");
  assert.equal(times, 2);
});

test("the file of a new house is named as msap new names it", () => {
  assert.equal(proposedName("France services Durtal", "Durtal"), "durtal");
  assert.equal(proposedName("Maison de services au public de L’Île-d’Yeu", "L’Île-d’Yeu"), "l-ile-d-yeu");
  assert.equal(proposedName("France services", "Baugé-en-Anjou"), "bauge-en-anjou");
  assert.equal(proposedName("", ""), "maison");
  assert.equal(proposedName("France services Con", ""), "maison-con");
  assert.ok(proposedName("a-".repeat(90), "").length <= 76);
  assert.equal(asName("Durtal Été.md"), "durtal-ete");
});

test("the path of a house is its department's folder, unless it is told otherwise", () => {
  assert.equal(pathOf({}, "durtal", { code_postal: "49430" }), "49/durtal.md");
  assert.equal(pathOf({}, "ajaccio", { code_postal: "20000" }), "2a/ajaccio.md");
  assert.equal(pathOf({}, "saint", { code_postal: "97150", code_insee: "97801" }), "978/saint.md");
  assert.equal(pathOf({ durtal: "anjou/durtal.md" }, "durtal", { code_postal: "49430" }), "anjou/durtal.md");
  assert.equal(pathOf({}, "x", { code_postal: ["?"] }), "x.md");
});

test("the toolbar writes Markdown around what is selected, and takes it away again", () => {
  const text = "Un mot\nDeux lignes";
  const made = bold({ text, start: 3, end: 6 });
  assert.deepEqual(made, { text: "Un **mot**\nDeux lignes", start: 3, end: 10 });
  assert.deepEqual(bold(made), { text, start: 3, end: 6 });
  assert.equal(list({ text, start: 0, end: text.length }).text, "- Un mot\n- Deux lignes");
  assert.equal(list({ text: "- déjà\nDeux", start: 0, end: 11 }).text, "- déjà\n- Deux");
  assert.equal(heading({ text, start: 8, end: 8 }).text, "Un mot\n## Deux lignes");
  assert.equal(heading({ text: "## Titre", start: 4, end: 4 }).text, "Titre");
  const linked = link({ text, start: 3, end: 6 });
  assert.equal(linked.text, "Un [mot](https://)\nDeux lignes");
  assert.equal(linked.text.slice(linked.start, linked.end), "https://");
});

test("a point moves ten metres, and its distance is said from the commune's centre", () => {
  const here = positionOf("47.671271", "-0.256457");
  const north = moved(here, 10, 0);
  assert.equal(written(north.latitude), "47.671361");
  assert.equal(written(moved(here, 0, 10).longitude), "-0.256324");
  assert.equal(positionOf("47,67", "-0.2"), null);
  assert.equal(positionOf(undefined, "-0.2"), null);
  assert.equal(positionOf("95", "0"), null);
  const centre = { ...here, name: "Durtal" };
  assert.equal(awayFrom(here, centre), "au centre de Durtal");
  assert.equal(awayFrom(moved(here, 500, 0), centre), "à 500 m du centre de Durtal");
  assert.equal(awayFrom(moved(here, 2500, 0), centre), "à 2,5 km du centre de Durtal");
});

const FILES = {
  "manifeste.json": { lieux: "lieux-1", postaux: "4(9(4))" },
  "lieux-1/p-494.json": {
    codes: "49127\n49333", noms: "Durtal\nAutre", postaux: "49430\n49140", lat: [47670, -20], lon: [-250, 10], habitants: [33, 20], dans: {},
  },
};

test("the communes of a postcode come from the gazetteer; what fails is asked for again", async () => {
  let isOffline = true;
  let asked = 0;
  const communes = createCommunes(async (path) => {
    asked++;
    if (isOffline) throw new Error("offline");
    return FILES[path];
  });
  assert.deepEqual(await communes("49430"), []);
  isOffline = false;
  assert.deepEqual(await communes("49430"), [{ code: "49127", name: "Durtal", latitude: 47.67, longitude: -0.25 }]);
  const before = asked;
  await communes("49430");
  assert.equal(asked, before);
  assert.deepEqual(await communes("4943"), []);
});

test("a problem is counted in the part of its field", () => {
  const data = { page: "house", fields: { house: [{ key: "nom", part: "qui" }, { key: "tournee", part: "lieux" }] } };
  assert.equal(partOf(data, ["tournee", 3, "commune"]), "lieux");
  assert.equal(partOf(data, ["presentation-de-la-page"]), "texte");
  assert.equal(partOf(data, ["inconnu"]), "autres");
});

test("counts and days are said in French", () => {
  assert.deepEqual([0, 1, 2].map(toMend), ["Rien à corriger", "1 point à corriger", "2 points à corriger"]);
  assert.equal(dayInWords("2026-08-01"), "1er août 2026");
  assert.equal(dayInWords("bientôt"), "bientôt");
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 30)), "2026-01-05");
});

test("what comes after the data is put into them: each term has its sentence, others keep theirs", () => {
  const terms = { services: [{ code: "aide", label: "Aide" }, { code: "pret", label: "Prêt" }], labels: [{ code: "msap", label: "MSAP", description: "Ancien." }] };
  const data = { rest: "suite.json", vocabularies: terms };
  const calendar = { zone: "Europe/Paris" };
  assert.equal(completed(data, { calendar, descriptions: { services: { aide: "Pour tous." } } }), data);
  assert.equal(data.calendar, calendar);
  assert.deepEqual(terms.services.map(({ description }) => description), ["Pour tous.", ""]);
  assert.equal(terms.labels[0].description, "Ancien.");
});
