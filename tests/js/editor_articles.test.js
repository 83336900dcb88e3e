// What the form makes of an article without a browser: its file's name, its section, its draft, its day.

import assert from "node:assert/strict";
import { test } from "node:test";

const EDITOR = "../../themes/msap/static/js/editor";
const { articleWords, askedArticle, dayOfName } = await import(`${EDITOR}/article/file_name.js`);
const { articleKind } = await import(`${EDITOR}/article/kind.js`);
const { appearance } = await import(`${EDITOR}/article/wording.js`);
const { articlePage, keepDraft, NEW_ARTICLE, NEW_HOUSE, placeOf } = await import(`${EDITOR}/draft.js`);
const { changesInWords } = await import(`${EDITOR}/handing/changes.js`);
const { sectioned, sectionIn, stamped, unstamped } = await import(`${EDITOR}/handing/stamp.js`);
const { ARTICLE_ORDERS, emptyPage, openPage } = await import(`${EDITOR}/source/open_page.js`);
const { createEdition } = await import(`${EDITOR}/state.js`);

const SECTIONS = ["actualites", "sur-le-terrain"];
const ARTICLE = "---\ntitre: Mille maisons\ndate: 2026-11-22\n---\nTexte.\n";

test("an address names an article of a section, with its day or without", () => {
  const found = { section: "actualites", slug: "mille-maisons", day: "" };
  assert.deepEqual(askedArticle("actualites/mille-maisons", SECTIONS), found);
  assert.deepEqual(askedArticle("actualites/2026-11-22-mille-maisons", SECTIONS), { ...found, day: "2026-11-22" });
});

for (const name of ["", "mille-maisons", "maisons/durtal", "actualites/../msap", "actualites/a/b", "actualites/É", "actualites/", "actualites/a-"]) {
  test(`« ${name} » is no article`, () => assert.equal(askedArticle(name, SECTIONS), null));
}

test("a file's words are the title's, or those that are chosen", () => {
  assert.equal(articleWords("Un café : l’été, à Durtal !", ""), "un-cafe-l-ete-a-durtal");
  assert.equal(articleWords("Un café", "autres mots"), "autres-mots");
  assert.equal(articleWords("…", ""), "article");
  assert.ok(articleWords("mot ".repeat(60), "").length <= 76);
  assert.equal(articleWords("Con", ""), "article-con");
  assert.equal(articleWords("France services ouvre à Durtal", ""), "france-services-ouvre-a-durtal");
});

test("a file's day is the article's, today where it says none", () => {
  assert.equal(dayOfName("2026-11-22", "2026-11-28"), "2026-11-22");
  for (const none of [undefined, "", "demain", "2026-02-30", ["2026-11-22", "x"]]) assert.equal(dayOfName(none, "2026-11-28"), "2026-11-28");
});

test("a new article's file says its section, as the last line of its fields, and is read without it", () => {
  const file = sectioned(ARTICLE, "sur-le-terrain");
  assert.equal(file, ARTICLE.replace("\n---\n", "\n# page nouvelle : sur-le-terrain\n---\n"));
  assert.equal(sectionIn(file), "sur-le-terrain");
  assert.deepEqual(unstamped(file), { text: ARTICLE, stamp: null });
  assert.equal(sectioned(file, "actualites"), sectioned(ARTICLE, "actualites"));
  assert.equal(sectionIn(stamped(ARTICLE, "0123456789ab")), null);
  assert.equal(sectionIn(`${ARTICLE}# page nouvelle : actualites\n`), null);
  assert.equal(openPage(file, ARTICLE_ORDERS).source(), ARTICLE);
});

test("keys go where the model of articles has them", () => {
  const page = emptyPage(ARTICLE_ORDERS);
  for (const [key, value] of [["source", "ANCT"], ["themes", ["emploi"]], ["date", "2026-11-22"], ["titre", "A"]]) page.set([key], value);
  assert.deepEqual(Object.keys(page.tree), ["titre", "date", "themes", "source"]);
});

test("a draft of a new article keeps its section, and says where it is written on", () => {
  const kept = [];
  const drafts = { keep: (draft) => kept.push(draft) && "kept", remove: () => {} };
  const page = openPage(ARTICLE, ARTICLE_ORDERS);
  const edition = createEdition({ page, original: "", isNew: true, check: () => [], later: () => () => {} });
  const { kept: text } = articleKind({}, "", "sur-le-terrain");
  keepDraft(edition, drafts, { page: NEW_ARTICLE, stamp: null, kept: text }, (task) => (task(), () => {}), () => {});
  edition.set(["titre"], "Un café");
  assert.deepEqual(kept.map(({ title, page: name, text: file }) => [title, name, sectionIn(file)]).pop(), ["Un café", NEW_ARTICLE, "sur-le-terrain"]);
  assert.equal(placeOf(NEW_ARTICLE), "?nouvel-article");
  assert.equal(placeOf(articlePage("actualites/mille-maisons")), "?article=actualites%2Fmille-maisons");
  assert.equal(placeOf("durtal"), "?maison=durtal");
  assert.equal(placeOf(NEW_HOUSE), "");
});

test("a day to come is said, today's is not", () => {
  assert.match(appearance("2026-12-01", "2026-11-28"), /^Cet article paraîtra le 1er décembre 2026, /);
  for (const day of ["2026-11-28", "2026-11-27", "", "demain"]) assert.equal(appearance(day, "2026-11-28"), "");
});

test("what an article changes is told in words", () => {
  const words = {
    fields: { article: [{ key: "titre", label: "Titre" }, { key: "date", label: "Date de parution" }, { key: "themes", label: "Thèmes", vocabulary: "services" }] },
    vocabularies: { services: [{ code: "emploi", label: "Emploi" }] },
  };
  const after = openPage(ARTICLE, ARTICLE_ORDERS);
  after.set(["date"], "2026-12-01");
  after.set(["themes"], ["emploi"]);
  assert.deepEqual(changesInWords(openPage(ARTICLE), after, words, "article"), ["Date de parution : 22 novembre 2026 → 1er décembre 2026", "Thèmes : ajout de Emploi"]);
});
