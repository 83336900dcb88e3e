// The columns of the houses, read back (tests/search/test_store.py keeps the vectors true).

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHouses } from "../../themes/msap/static/js/lib/houses.js";
import { housePath } from "../../themes/msap/static/js/lib/site_addresses.js";
import store from "../vectors/store.json" with { type: "json" };

const houses = decodeHouses(store, 100);

test("houses are numbered from the first of their leaf", () => {
  assert.deepEqual(houses.map(({ number }) => number), [100, 101, 102, 103, 104, 105]);
});

test("a name that holds its commune is whole again", () => {
  assert.equal(houses[0].name, "France services de Mende");
  assert.equal(houses[1].name, "France services L'Isle-d'Abeau");
});

test("positions come back to a ten-thousandth of a degree", () => {
  assert.deepEqual(houses[0].places[0].position, { latitude: 44.5183, longitude: 3.5006 });
});

test("a place without a position has none", () => {
  assert.equal(houses[3].places[0].position, null);
});

test("telephones are dialled as Python says, overseas too", () => {
  assert.deepEqual(houses.slice(0, 3).map(({ dialled }) => dialled), [
    "+33466650000",
    "",
    "+262262000000",
  ]);
});

test("a stop keeps its kind, its name and its commune", () => {
  const { kind, name, commune, postcode } = houses[4].places[0];
  assert.deepEqual([kind, name, commune, postcode], ["arret", "Mairie", "Badaroux", "48000"]);
});

test("offers are sets of need numbers", () => {
  assert.deepEqual([...houses[0].offer], [0, 2]);
});

test("a branch and a stop know their part of the page, numbered by kind", () => {
  assert.equal(houses[0].places[0].anchor, "");
  assert.equal(houses[4].places[0].anchor, "arret-1");
  assert.equal(housePath("bus", houses[4].places[0].anchor), "maisons/bus/#arret-1");
  assert.equal(housePath("durtal"), "maisons/durtal/");
});

test("the opening and the end of a house are those of all its places", () => {
  const ends = (columns) => decodeHouses(columns).map(({ places: [{ ouvre, ferme }] }) => [ouvre, ferme].join());
  assert.deepEqual(ends(store), [",", ",", ",", ",", ",", ","]);
  const told = { ...store, vies: { 1: { ouvre: "2027-01-15" }, 4: { ferme: "2026-12-31" } } };
  assert.deepEqual(ends(told), [",", "2027-01-15,", ",", ",", ",2026-12-31", ","]);
});

test("branches have the telephones that are not their house's", () => {
  assert.deepEqual(houses[5].places.map(({ phone, dialled }) => [phone, dialled]), [
    [undefined, undefined],
    [undefined, undefined],
    ["04 66 00 00 01", "+33466000001"],
    ["02 62 00 00 01", "+262262000001"],
    [undefined, undefined],
  ]);
});
