// Reads cases, one JSON line each, and says which ones opening.js tells otherwise.
// A line is { compile: {…} } to begin a place, then { t: milliseconds, attendu: status }.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { sentence, status } from "../../themes/msap/static/js/lib/opening.js";

const lines = readFileSync(process.argv[2], "utf8").trimEnd().split("\n");
let compiled;
let compared = 0;
const differences = [];
for (const line of lines) {
  const { compile, t, attendu } = JSON.parse(line);
  if (compile) {
    compiled = compile;
    continue;
  }
  const found = status(compiled, t);
  if (/undefined|NaN|null/.test(sentence(found))) differences.push({ t, phrase: sentence(found) });
  const { reason, now, ...told } = found;
  compared++;
  if (!isDeepStrictEqual(told, attendu)) differences.push({ compiled, t, told, attendu });
}
console.log(JSON.stringify({ compared, count: differences.length, differences: differences.slice(0, 3) }));
