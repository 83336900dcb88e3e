// Which houses an address asks for, what is kept, what several houses share, what is sent.

import assert from "node:assert/strict";
import { test } from "node:test";

import { askedIn, queryOf } from "../../themes/msap/static/js/selection/asked.js";
import { distances, sharedServices } from "../../themes/msap/static/js/selection/compared.js";
import { keep, keptIn } from "../../themes/msap/static/js/selection/kept.js";
import { linksOf, sentHouse, sentHouses, shared, wholeText } from "../../themes/msap/static/js/selection/sent.js";

const INSTANT = Date.parse("2026-11-23T10:00:00+01:00");
const DURTAL = {
  name: "France services Durtal",
  kind: "Maison fixe",
  state: "ouvert",
  now: "Ouvert",
  week: ["lundi 23 novembre, 8 h 30 – 12 h", "mardi 24 novembre, fermé"],
  address: ["11 rue Joseph Cugnot", "49430 Durtal"],
  phones: [{ shown: "02 41 96 10 40", dialled: "tel:+33241961040" }],
  services: ["Logement", "Énergie"],
  position: { latitude: 47.67, longitude: -0.24 },
  notes: [],
  successor: null,
};
const BARE = { ...DURTAL, name: "Ayen", week: [], address: [], phones: [], services: [], position: null };

/** A storage in memory; one that refuses throws, as browsers do. */
function storageOf(texts) {
  return () => ({
    getItem: (key) => texts[key] ?? null,
    setItem: (key, text) => (texts[key] = text),
    removeItem: (key) => delete texts[key],
  });
}
const refused = () => {
  throw new Error("SecurityError");
};

for (const [query, expected] of [
  ["", null],
  ["?q=mende", null],
  ["?maisons=", { slugs: [], left: 0, refused: 0 }],
  ["?maisons=durtal,mende", { slugs: ["durtal", "mende"], left: 0, refused: 0 }],
  ["?maisons=durtal%20durtal;mende,", { slugs: ["durtal", "mende"], left: 0, refused: 0 }],
  ["?maisons=<b>x</b>,durtal,%22,..%2F..", { slugs: ["durtal"], left: 0, refused: 3 }],
  ["?maisons=a,b,c,d,e,f,g", { slugs: ["a", "b", "c", "d", "e"], left: 2, refused: 0 }],
]) {
  test(`« ${query} » asks for houses`, () => assert.deepEqual(askedIn(query), expected));
}

test("five hundred houses are five", () => {
  const many = Array.from({ length: 500 }, (_, rank) => `maison-${rank}`);
  const { slugs, left } = askedIn(queryOf(many));
  assert.equal(slugs.length, 5);
  assert.equal(left, 495);
  assert.equal(askedIn(`?maisons=${"x,".repeat(1e6)}`).slugs.length, 1);
});

test("what is asked for can be asked for again", () => {
  assert.equal(queryOf([]), "");
  assert.deepEqual(askedIn(queryOf(["durtal", "mende"])).slugs, ["durtal", "mende"]);
});

test("houses are kept, in their order, and forgotten", () => {
  const texts = {};
  assert.equal(keep(["mende", "durtal"], storageOf(texts)), true);
  assert.deepEqual(keptIn(storageOf(texts)), ["mende", "durtal"]);
  keep([], storageOf(texts));
  assert.deepEqual(texts, {});
});

test("a storage that refuses, or holds anything, keeps nothing", () => {
  assert.equal(keep(["durtal"], refused), false);
  assert.deepEqual(keptIn(refused), []);
  assert.deepEqual(keptIn(storageOf({ selection: '{"<script>": 1}&maisons=x' })), []);
  assert.deepEqual(keptIn(storageOf({ selection: "a,b,c,d,e,f" })), ["a", "b", "c", "d", "e"]);
});

test("what all houses propose is said once", () => {
  const other = { services: ["Énergie", "Mobilité"] };
  assert.deepEqual(sharedServices([DURTAL, other]), ["Énergie"]);
  assert.deepEqual(sharedServices([DURTAL, BARE]), []);
  assert.deepEqual(sharedServices([DURTAL]), []);
});

test("distances are said of points that are known", () => {
  const mende = { ...DURTAL, name: "Mende", position: { latitude: 47.67, longitude: -0.107 } };
  assert.deepEqual(distances([DURTAL, BARE, mende]), ["France services Durtal – Mende\u00a0: 10\u00a0km"]);
});

test("a house is sent with its address, telephone, hours and link", () => {
  const sent = sentHouse(DURTAL, "https://a.example/maisons/durtal/", INSTANT);
  assert.equal(
    wholeText(sent),
    [
      "France services Durtal",
      "11 rue Joseph Cugnot, 49430 Durtal",
      "Tél. 02 41 96 10 40",
      "Horaires au 23 novembre 2026\u00a0:",
      "- lundi 23 novembre, 8 h 30 – 12 h",
      "- mardi 24 novembre, fermé",
      "https://a.example/maisons/durtal/",
    ].join("\n"),
  );
  assert.equal(sentHouse(BARE, "x", INSTANT).text, "Ayen");
  assert.equal(sentHouses([DURTAL, BARE], "x").text.split("\n\n")[1], "Ayen");
});

test("messages and mails carry the text whole, whatever is in it", () => {
  const { message, mail } = linksOf({ title: "A & B", text: "50 % & plus #1\né", url: "https://a.example/?maisons=a,b" });
  const text = "50 % & plus #1\né\nhttps://a.example/?maisons=a,b";
  assert.equal(decodeURIComponent(message.replace("sms:?&body=", "")), text);
  const query = new URLSearchParams(mail.replace("mailto:?", ""));
  assert.deepEqual([query.get("subject"), query.get("body")], ["A & B", text]);
});

test("a device shares by its own way; a person who thinks better of it is asked nothing more", async () => {
  const given = [];
  assert.equal(await shared(DURTAL, { share: async (sent) => given.push(sent) }), true);
  assert.equal(given.length, 1);
  assert.equal(await shared(DURTAL, {}), false);
  const failing = (name) => ({ share: () => Promise.reject(new DOMException("no", name)) });
  assert.equal(await shared(DURTAL, failing("AbortError")), true);
  assert.equal(await shared(DURTAL, failing("NotAllowedError")), false);
});
