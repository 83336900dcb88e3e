// What the scripts must be (docs/decisions/design.md); Python's rules are in pyproject.toml. What types tell is left to
// tsc, which `make types` runs.

import compat from "eslint-plugin-compat";
import globals from "globals";

const MOST_LINES = 40;

const RULES = {
  "array-callback-return": "error",
  "constructor-super": "error",
  curly: ["error", "multi-line"],
  "default-case-last": "error",
  eqeqeq: "error",
  "for-direction": "error",
  "max-lines-per-function": ["error", { max: MOST_LINES, skipBlankLines: true, skipComments: true }],
  "no-alert": "error",
  "no-async-promise-executor": "error",
  "no-cond-assign": "error",
  "no-const-assign": "error",
  "no-constant-condition": "error",
  "no-dupe-else-if": "error",
  "no-dupe-keys": "error",
  "no-duplicate-imports": "error",
  "no-empty": "error",
  "no-eval": "error",
  "no-fallthrough": "error",
  "no-implied-eval": "error",
  "no-lonely-if": "error",
  "no-new-func": "error",
  "no-redeclare": ["error", { builtinGlobals: false }],
  "no-self-compare": "error",
  "no-shadow": "error",
  "no-undef": "error",
  "no-unreachable": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_", ignoreRestSiblings: true }],
  "no-use-before-define": ["error", { functions: false, variables: false }],
  "no-useless-return": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "valid-typeof": "error",
};

const SCRIPTS = "themes/msap/static/js/";
const WORKER = ["worker.js", "worker_parts.js", "classic/*.js"].map((name) => `${SCRIPTS}search/${name}`);
// Written for browsers of before 2015, and read by all: its syntax is held by esbuild (assets.json, "oldest").
const OLDEST = `${SCRIPTS}search/rescue.js`;
const IN_PAGES = ["tests/browser/ask_all.js", "tests/browser/ask_questions.js", "tests/browser/said_by_pages.js"];

export default [
  { ignores: [".venv/", ".cache/", "node_modules/", "output*/", "**/output*/", "coverage/"] },
  {
    files: [`${SCRIPTS}**/*.{js,jsx}`],
    plugins: { compat },
    languageOptions: { ecmaVersion: 2025, sourceType: "module", globals: globals.browser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { ...RULES, "compat/compat": "error", "no-var": "error", "prefer-template": "error" },
  },
  { files: WORKER, languageOptions: { globals: globals.worker } },
  { files: [OLDEST], rules: { "no-var": "off", "object-shorthand": "off", "prefer-const": "off", "prefer-template": "off" } },
  {
    files: ["tests/**/*.js", "eslint.config.js"],
    languageOptions: { ecmaVersion: "latest", sourceType: "module", globals: globals.node },
    // A test reads as a whole; what it leaves out of a value has a name.
    rules: { ...RULES, "max-lines-per-function": "off", "no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_", ignoreRestSiblings: true }] },
  },
  { files: IN_PAGES, languageOptions: { globals: globals.browser } },
];
