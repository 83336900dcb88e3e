// The scripts keep to what the browsers of themes/msap/browserslist know: the methods and properties that they use, by
// the data of MDN. Syntax is held by esbuild, and tests/themes/test_browsers.py; globals by eslint-plugin-compat.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { Linter } from "eslint";

const THEME = new URL("../../themes/msap/", import.meta.url);
const SCRIPTS = new URL("static/js/", THEME);
const MDN_NAMES = { chrome: "chrome", edge: "edge", firefox: "firefox", safari: "safari", ios_saf: "safari_ios" };
// Asked for before they are used, with another way where they lack.
const ASKED_FOR = ["canShare", "connection", "effectiveType", "saveData", "share", "hidePopover", "navigationPreload", "persist"];
// Of URL: in the data their names tell that they are static.
const STATIC = ["createObjectURL", "revokeObjectURL"];
// Names of our own objects, or of Leaflet's, Lunr's and yaml's, that younger interfaces have too; tsc tells these apart from what the
// language has built in ("lib" in tsconfig.json).
const OURS =
  "address anchor at changed check country element entry errors fence first font forget getSize hide identifier last layout loading lost marginLeft marginTop move node path phone query range reasons records results seek show skipped start subscribe tag take token when where".split(" ");

const browsers = readFileSync(new URL("browserslist", THEME), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(" >= "))
  .map(([name, version]) => [MDN_NAMES[name], Number(version)]);

/** Every member that MDN knows, by its name: of interfaces of the web, and of what the language has built in. */
const known = new Map();
for (const owners of [bcd.api, bcd.javascript.builtins, bcd.javascript.builtins.Intl]) {
  for (const owner of Object.values(owners)) {
    for (const [name, { __compat: told }] of Object.entries(owner)) {
      if (told) known.set(name, [...(known.get(name) ?? []), told.support]);
    }
  }
}

function isKnownTo(support) {
  return browsers.every(([name, version]) => {
    const [newest] = [support[name] ?? []].flat();
    const added = newest?.flags ? "" : String(newest?.version_added ?? "");
    return parseFloat(added.replace("≤", "")) <= version;
  });
}

/** Whether something has a member of this name, and nothing that the oldest of the browsers knows. */
function isTooNew(name) {
  const owners = known.get(name) ?? [];
  return owners.length > 0 && !owners.some(isKnownTo);
}

/** The names of the members that a script calls or reads, and their lines. */
function membersOf(text) {
  const found = [];
  const hear = (node, name) => found.push([name, node.loc.start.line]);
  const rule = {
    create: () => ({
      MemberExpression: (node) => node.computed || hear(node, node.property.name),
    }),
  };
  const languageOptions = { ecmaVersion: "latest", sourceType: "module" };
  const plugins = { own: { rules: { rule } } };
  const messages = new Linter().verify(text, { languageOptions, plugins, rules: { "own/rule": "error" } });
  assert.deepEqual(messages.filter(({ fatal }) => fatal), []);
  return found;
}

const allowed = new Set([...ASKED_FOR, ...STATIC, ...OURS]);
const files = readdirSync(SCRIPTS, { recursive: true }).filter((name) => name.endsWith(".js"));

test("no script uses a member that the oldest of the browsers lacks", () => {
  const used = files.flatMap((file) =>
    membersOf(readFileSync(new URL(file, SCRIPTS), "utf8")).map(([name, line]) => ({ name, at: `${file}:${line}` })),
  );
  assert.ok(used.length > 1000);
  assert.deepEqual(used.filter(({ name }) => isTooNew(name) && !allowed.has(name)), []);
});

for (const name of ["replaceChildren", "at", "hasOwn", "replaceAll", "showPopover", "toSorted", "findLast"]) {
  test(`${name} would be refused`, () => assert.equal(isTooNew(name), true));
}

for (const name of ["append", "closest", "flatMap", "fromEntries", "toggleAttribute", "padStart", "matches", "observe"]) {
  test(`${name} is known to all of them`, () => assert.equal(isTooNew(name), false));
}
