// Reads places with what Python makes of their hours (tests/hours/editor_cases.py), and says what the form makes otherwise.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { calendarOf } from "../../themes/msap/static/js/editor/hours/calendar.js";
import { compile } from "../../themes/msap/static/js/editor/hours/compile.js";
import { placeWords } from "../../themes/msap/static/js/editor/hours/words.js";

const { today, calendar, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const report = { compared: 0, left: [], count: 0, differences: [] };

function compare(what, fields, found, expected) {
  report.compared++;
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(found)), expected)) return;
  report.count++;
  if (report.differences.length < 3) report.differences.push({ what, fields, found, expected });
}

for (const { kind, fields, house, department, compiled, words } of cases) {
  const where = { ...calendarOf(calendar, department), house, kind };
  const found = compile(fields, { ...where, from: compiled.du, days: compiled.jours });
  if (found) {
    compare("compiled", fields, found, compiled);
    compare("words", fields, placeWords(fields, { ...where, from: today }), words);
  } else report.left.push([fields.horaires, fields.horaires_rdv]);
}
console.log(JSON.stringify(report));
