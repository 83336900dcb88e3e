// The search of kept departments is read by the search's own code, and knows what their files hold.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodePlaces } from "../../themes/msap/static/js/lib/gazetteer.js";
import { decodeKeys } from "../../themes/msap/static/js/lib/terms.js";
import { beginningNumber, decodeNeeds, PARTS } from "../../themes/msap/static/js/reading/needs.js";
import { leavesOf, manifestIn, partsNamedBy, postcodesOf, withManifest } from "../../themes/msap/static/js/offline/search_files.js";
import { keptLeaf, smallSearch } from "../../themes/msap/static/js/offline/small_search.js";

const MANIFEST = {
  lieux: "lieux-1a2b3c4d", noms: "me", postaux: "4(8(01(23)))12(0)", fins: "a", zones: "b", debuts: [1], proteges: [],
  ailleurs: {}, besoins: "besoins-1a2b3c4d", resume: "resume-1a2b3c4d.json", maisons: "1a2b3c4d", pas: 100,
  index: { dossier: "index-1a2b3c4d", numeros: "numeros-1a2b3c4d", champs: [], mots: "a", fins: "b", telephones: "c" },
  nombres: [2, 1, 3], boites: [[4400, 50, -20], [300, 10, 5], [10, 20, 30], [40, 50, 60]], territoires: ["12", "12 48", "48"],
  offerts: [6, 2], rares: { 1: [0] }, departements: { 48: "Lozère" }, regions: {}, calendrier: {},
};
const MENDE = { codes: "48095\n48140", noms: "Mende\nSaint-Chély", postaux: "48000\n48000 48200", lat: [44518, 10], lon: [3501, -200], habitants: [121, 40], dans: {} };
const LANGOGNE = { codes: "48080\n48095", noms: "Langogne\nMende", postaux: "48300\n48000", lat: [44727, -209], lon: [3855, -354], habitants: [29, 121], dans: {} };
const NEEDS = { services: 1, codes: "a\nb", noms: "Aide\nBilan", mots: "carte grise,rsa socle\nretraite" };

/** Houses of which each offers the needs of its number in `offre`. */
function columns(offre) {
  const semaines = offre.map(() => "").join("\n");
  const lieux = { communes: "Mende", commune: offre.map(() => 0), postaux: "48000", lat: offre.map(() => 0), lon: offre.map(() => 0), semaines };
  return { noms: offre.map(() => "x").join("\n"), offres: [[0], [0, 1]], offre, lieux };
}

const leaves = [keptLeaf(MANIFEST, 1, columns([0])), keptLeaf(MANIFEST, 2, columns([0, 1, 0]))];
const shards = new Map([["480", MENDE], ["4812", LANGOGNE]]);
const { manifest, files } = smallSearch(MANIFEST, { leaves, shards, needs: NEEDS });

test("a department's leaves and shards are told from others'", () => {
  assert.deepEqual(leavesOf(MANIFEST, "48"), [1, 2]);
  assert.deepEqual(postcodesOf(MANIFEST, "48").sort(), ["480", "4812", "4813"]);
});

test("leaves keep their corners, and tell where each need is offered", () => {
  assert.deepEqual(manifest.boites, [[4450, -20], [310, 5], [20, 30], [50, 60]]);
  assert.deepEqual([manifest.nombres, manifest.territoires], [[1, 3], ["12 48", "48"]]);
  assert.deepEqual([manifest.offerts, manifest.rares], [[4, 1], { 0: [0, 1], 1: [1] }]);
});

test("every shard that the manifest names is there, a commune once", () => {
  assert.deepEqual([...decodeKeys(manifest.postaux)].sort(), ["480", "4812"]);
  const named = [...decodeKeys(manifest.noms)].map((key) => [key, decodePlaces(files.get(`${manifest.lieux}/n-${key}.json`))]);
  const found = named.flatMap(([key, places]) => places.filter(({ code }) => code).map((place) => [key, place.name, place.latitude, place.longitude]));
  assert.deepEqual(found, [["c", "Saint-Chély", 44.528, 3.301], ["l", "Langogne", 44.727, 3.855], ["m", "Mende", 44.518, 3.501]]);
});

test("a key that begins another is a key too", () => {
  const both = smallSearch(MANIFEST, { leaves: [], shards: new Map([["48", MENDE], ["480", MENDE]]), needs: NEEDS });
  assert.deepEqual([...decodeKeys(both.manifest.postaux)].sort(), ["48", "480"]);
});

test("each phrase of a need is in the part that its first word tells", () => {
  for (const [number, phrases] of [[0, ["carte grise", "rsa socle"]], [1, ["retraite"]]]) {
    for (const phrase of phrases) {
      const part = beginningNumber(phrase.split(" ")[0]) % PARTS;
      const needs = decodeNeeds(files.get(`${manifest.besoins}/${part}.json`));
      assert.ok(needs.some((need) => need.number === number && need.phrases.some((words) => words.join(" ") === phrase)));
    }
  }
});

test("the page holds the manifest as text of a script, and the words as text", () => {
  const page = '<main id="contenu">x</main><script type="application/json" data-manifeste>{"a":1}</script>';
  const made = withManifest(page, { ...MANIFEST, departements: { 48: "</script>$&" } }, "a < b");
  assert.equal(made.split("</script>").length, 2);
  assert.equal(manifestIn(made).departements[48], "</script>$&");
  assert.ok(made.includes('<main id="contenu"><div class="content kept-page"><p>a &lt; b</p></div>'));
});

test("a script's parts are found by their names, without the map", () => {
  const text = 'a("./around-PFFAXAJN.js");b("./beside-BCYUK6X6.js");c("./names-ab3d9db0.js")';
  assert.deepEqual(partsNamedBy("https://a.fr/static/entry-1.js", text), ["https://a.fr/static/around-PFFAXAJN.js", "https://a.fr/static/names-ab3d9db0.js"]);
});
