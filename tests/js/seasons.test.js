// Which season of a house holds, and in which order they stand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dateThere } from "../../themes/msap/static/js/lib/opening.js";
import { comes, showSeasons } from "../../themes/msap/static/js/house/seasons.js";

const SUMMER = "2027-07-01/2027-08-31";
const REST = "2026-11-27/2027-06-30 2027-09-01/2028-01-01";

/** As much of an element as the script touches. */
function season(periods) {
  const now = { hidden: true };
  return { dataset: { saison: periods }, held: false, now, querySelector: () => now, toggleAttribute(_, on) { this.held = on; } };
}

function group(...seasons) {
  return { shown: seasons, querySelectorAll() { return this.shown; }, append(...ordered) { this.shown = ordered; } };
}

test("the first day on which a season holds", () => {
  assert.equal(comes(SUMMER, "2027-06-30"), "2027-07-01");
  assert.equal(comes(SUMMER, "2027-08-31"), "2027-08-31");
  assert.equal(comes(REST, "2027-07-14"), "2027-09-01");
  assert.equal(comes(SUMMER, "2027-09-01"), "9999");
  assert.equal(comes("", "2027-09-01"), "9999");
});

test("the season that holds comes first and says so, the others as they come", () => {
  const [rest, summer] = [season(REST), season(SUMMER)];
  const seasons = group(rest, summer);
  for (const [today, first] of [["2026-12-01", rest], ["2027-07-01", summer], ["2027-08-31", summer], ["2027-09-01", rest]]) {
    showSeasons(seasons, today);
    assert.equal(seasons.shown[0], first, today);
    assert.deepEqual([rest, summer].map(({ now }) => !now.hidden), [first === rest, first === summer]);
    assert.deepEqual([rest, summer].map(({ held }) => held), [first === rest, first === summer]);
  }
});

test("on a page that is too old no season is said to hold", () => {
  const [rest, summer] = [season(REST), season(SUMMER)];
  showSeasons(group(rest, summer), "2028-02-01");
  assert.deepEqual([rest, summer].map(({ now }) => now.hidden), [true, true]);
});

test("the date is the place's", () => {
  const noumea = { zone: "Pacific/Noumea" };
  assert.equal(dateThere(noumea, Date.parse("2027-06-30T14:00Z")), "2027-07-01");
  assert.equal(dateThere({ zone: "America/Cayenne" }, Date.parse("2027-07-01T02:00Z")), "2027-06-30");
});
