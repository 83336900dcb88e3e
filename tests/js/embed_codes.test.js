// The codes that other sites copy: markup in a name stays text, whatever it holds; what is no house's address is none.

import assert from "node:assert/strict";
import { test } from "node:test";

import { codeOf, escaped, textCode } from "../../themes/msap/static/js/embed/codes.js";
import { slugOf } from "../../themes/msap/static/js/embed/slugs.js";

const NASTY = '"><script>alert(1)</script> & \'';
const FACTS = {
  name: NASTY,
  address: NASTY,
  phone: "02 41 96 10 40",
  dialled: "tel:+33241961040",
  hours: /** @type {[string, string][]} */ ([["lundi", "9 h – 12 h"], [NASTY, NASTY]]),
  changes: ["Vendredi 25 décembre 2026 : Fermé (Noël)", NASTY],
};

test("a house is named by the end of its page's address, however it is typed", () => {
  for (const typed of [
    "durtal", " durtal ", "https://annuaire.example.fr/maisons/durtal/", "maisons/durtal", "../durtal/#horaires",
    "https://annuaire.example.fr/x/maisons/durtal/?a=b/c",
  ]) assert.equal(slugOf(typed), "durtal", typed);
  for (const typed of ["", "/", "Durtal", "dur tal", "durtal.html", "-durtal", "dur--tal", "..", "<b>", "javascript:alert(1)"])
    {assert.equal(slugOf(typed), "", typed);}
});

test("a code becomes that of one house, its title that of its name", () => {
  const any = '<iframe src="https://a.fr/integrer/IDENTIFIANT/" title="Horaires de la maison de services au public">';
  assert.equal(codeOf(any, "durtal", "Durtal"), '<iframe src="https://a.fr/integrer/durtal/" title="Horaires : Durtal">');
  assert.ok(!codeOf(any, "durtal", NASTY).includes("<script>"));
  assert.ok(codeOf(any, "durtal", "a$&b").includes("a$&amp;b"));
});

test("the dated text says when it was true, and holds no markup of the house", () => {
  const code = textCode(FACTS, "https://a.fr/maisons/durtal/", new Date(2026, 10, 28));
  assert.ok(code.includes("Horaires du 28 novembre 2026."));
  assert.ok(code.includes("<li>lundi : 9 h – 12 h</li>"));
  assert.ok(code.includes('<a href="https://a.fr/maisons/durtal/">'));
  assert.ok(!code.includes("<script>"));
  assert.equal(code.split(escaped(NASTY)).length - 1, 5);
});

test("what a house does not have leaves no empty line", () => {
  const least = { name: "Bus", address: "", phone: "", dialled: "", hours: [], changes: [] };
  const code = textCode(least, "https://a.fr/maisons/bus/", new Date(2026, 0, 1));
  assert.equal(code.split("\n").length, 2);
});
