// Which names the map writes, and where: pixels in, pixels out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeNames, readableTexts } from "../../themes/msap/static/js/map/naming.js";

const FRAME = { width: 400, height: 300 };
const town = (text, x, y, more) => ({ kind: "town", text, x, y, width: 60, height: 20, gap: 6, most: 8, ...more });
const texts = (placed) => placed.map(({ text }) => text);

test("a name stands to the right of its point, or to its left at the edge", () => {
  const [mende, ales] = placeNames([town("Mende", 100, 100), town("Alès", 380, 200)], [], FRAME);
  assert.deepEqual(mende.box, { left: 106, top: 90, right: 166, bottom: 110 });
  assert.equal(ales.box.right, 374);
});

test("no name covers a place, or another name; the first ones come first", () => {
  const wished = [town("Mende", 100, 100), town("Marvejols", 110, 102), town("Florac", 104, 98)];
  const marker = { left: 20, top: 60, right: 92, bottom: 140 };
  const placed = placeNames(wished, [marker], FRAME);
  assert.equal(placed[0].text, "Mende");
  const boxes = [marker, ...placed.map(({ box }) => box)];
  for (const [rank, a] of boxes.entries()) {
    for (const b of boxes.slice(rank + 1)) {
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    }
  }
});

test("a point under a place has its name beside that place", () => {
  const cluster = { left: 80, top: 80, right: 120, bottom: 120 };
  const [mende] = placeNames([town("Mende", 100, 100)], [cluster], FRAME);
  assert.deepEqual(mende.box, { left: 126, top: 90, right: 186, bottom: 110 });
});

test("what covers several points has the name of the first; a point under a name has none", () => {
  const cluster = { left: 80, top: 80, right: 120, bottom: 120 };
  const wished = [town("Lyon", 100, 100), town("Dijon", 110, 90), town("Limoges", 150, 102)];
  assert.deepEqual(texts(placeNames(wished, [cluster], FRAME)), ["Lyon"]);
});

test("a name under a place is read where it covers no other place, and no name before it", () => {
  const at = (x, y, name, half = 40) => ({
    name,
    box: { left: x - 12, top: y - 36, right: x + 12, bottom: y },
    text: name && { left: x - half, top: y, right: x + half, bottom: y + 18 },
  });
  const names = (standing) => readableTexts(standing).map(({ name }) => name);
  assert.deepEqual(names([at(100, 100, "Thérouanne"), at(190, 100, "Aire")]), ["Thérouanne", "Aire"]);
  // They would touch.
  assert.deepEqual(names([at(100, 100, "Thérouanne"), at(182, 102, "Aire")]), ["Thérouanne"]);
  // Its own place is above it; another's would be under it.
  assert.deepEqual(names([at(100, 100, "Laventie"), at(110, 125, "")]), []);
});

test("the name of an area stands in its middle, or above what is there", () => {
  const area = { kind: "area", text: "Lozère", x: 200, y: 150, width: 60, height: 20, gap: null, most: 8 };
  assert.deepEqual(placeNames([area], [], FRAME)[0].box, { left: 170, top: 140, right: 230, bottom: 160 });
  const there = { left: 180, top: 145, right: 220, bottom: 155 };
  assert.equal(placeNames([area], [there], FRAME)[0].box.bottom, 130);
});

test("no more names of a kind than are wished; none that goes out of the frame", () => {
  const wished = [50, 100, 150, 200].map((y) => town(`Ville ${y}`, 100, y, { most: 2 }));
  assert.deepEqual(texts(placeNames(wished, [], FRAME)), ["Ville 50", "Ville 100"]);
  assert.deepEqual(placeNames([town("Longue", 200, 150, { width: 500 })], [], FRAME), []);
});
