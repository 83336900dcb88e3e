// What hangs holds up its own part only: times are those of a clock that the tests move.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { isOutdated } from "../../themes/msap/static/js/lib/fetching.js";
import { inTime } from "../../themes/msap/static/js/lib/patience.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);

/** What `ask` promises, while the clock goes on by seconds until it is there. */
async function passing(ask) {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: MONDAY_9AM });
  try {
    let settled = false;
    const asked = ask().finally(() => (settled = true));
    asked.catch(() => {});
    let spent = 0;
    while (!settled && spent < 200) {
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      if (settled) break;
      mock.timers.tick(1000);
      spent++;
    }
    return { spent, answer: await asked };
  } finally {
    mock.timers.reset();
  }
}

/** A library of the small country whose files or parts of this name never come. */
function hanging(name, asked = []) {
  const fetchJson = (path, again, patienceMs) =>
    inTime(patienceMs, async () => {
      asked.push(path);
      if (path.includes(name)) await new Promise(() => {});
      return structuredClone(country[path]);
    });
  return wholeLibrary(fetchJson, (part) => part.includes(name) && new Promise(() => {}));
}

const ask = (query, library) => find(library, readAddress(`?q=${query}`), 10, MONDAY_9AM);

test("a place is found while the needs hang, and that they are missing is told", async () => {
  const { spent, answer } = await passing(() => ask("retraite+mende", hanging("besoins")));
  assert.equal(answer.reading.places[0].code, "48095");
  assert.equal(answer.reading.lost, true);
  assert.ok(answer.results.length);
  assert.ok(spent <= 8);
});

test("a place that needs nothing waits for nothing", async () => {
  const { spent, answer } = await passing(() => ask("mende", hanging("besoins")));
  assert.equal(answer.reading.lost, false);
  assert.equal(spent, 0);
});

for (const part of ["names.js", "index"]) {
  test(`a place beside an unknown word is found while ${part} hangs, in a short time`, async () => {
    const { spent, answer } = await passing(() => ask("mende+xyzzy", hanging(part)));
    assert.equal(answer.reading.places[0].code, "48095");
    assert.ok(spent <= 8);
  });
}

test("what was too long to come once is not waited for again at each question", async () => {
  const asked = [];
  const library = hanging("besoins", asked);
  const twice = async () => [await ask("retraite+mende", library), await ask("carte+mende", library)];
  const { spent } = await passing(twice);
  assert.ok(spent <= 8);
  assert.equal(asked.filter((path) => path.includes("besoins")).length, 1);
});

test("a place whose own file hangs is told to fail, once, and can be asked again", async () => {
  const asked = [];
  const library = hanging("manifeste", asked);
  await assert.rejects(passing(() => ask("mende", library)), { late: true });
  await assert.rejects(passing(() => ask("mende", library)), { late: true });
  assert.equal(asked.length, 2);
});

test("what is late is aborted, and is no sign of another publication", async () => {
  let aborted = false;
  const hangs = (signal) => {
    signal.addEventListener("abort", () => (aborted = true));
    return new Promise(() => {});
  };
  await assert.rejects(passing(() => inTime(3000, hangs)), (error) => !isOutdated(error));
  assert.equal(aborted, true);
});

for (const [status, outdated] of [[0, false], [403, true], [404, true], [410, true], [500, false], [503, false], [undefined, true]]) {
  test(`an answer ${status} ${outdated ? "may tell" : "does not tell"} of another publication`, () => {
    assert.equal(isOutdated({ status }), outdated);
  });
}
