// The programs of those who take the files: the national map's, a strict reader of GeoJSON, and
// the evaluator of opening hours that browsers use, given no country.
// node validators.mjs FOLDER: what is wrong comes out as JSON, a list of sentences.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';

const require = createRequire(import.meta.url);
const national = require('@gouvfr-anct/lieux-de-mediation-numerique');
const OpeningHours = require('opening_hours');

const folder = process.argv[2];
const wrong = [];
const text = (name) => readFileSync(join(folder, name), 'utf8');

/** Say what went wrong in *act*, and where. */
function tried(where, act) {
  try {
    act();
  } catch (error) {
    wrong.push(`${where}: ${String(error).slice(0, 300)}`);
  }
}

for (const row of JSON.parse(text('mediation.json'))) {
  tried(`mediation ${row.id}`, () => {
    const told = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
    for (const key of ['latitude', 'longitude']) if (key in told) told[key] = Number(told[key]);
    const place = national.fromSchemaLieuDeMediationNumerique(told);
    for (const email of place.contact?.courriels ?? []) national.Courriel(email);
    for (const address of place.contact?.site_web ?? []) national.Url(address);
  });
}

const hours = new Set();
for (const name of ['annuaire.geojson', 'annuaire-osm.geojson']) {
  tried(name, () => {
    for (const { properties } of check(text(name)).features)
      hours.add(properties.horaires ?? properties.opening_hours ?? 'off');
  });
}
for (const expression of hours)
  tried(expression, () => new OpeningHours(expression, null).getState(new Date(2026, 10, 23)));

console.log(JSON.stringify(wrong));
