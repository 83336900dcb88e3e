// All that is wrong with a page, in the words of `msap check`: its fields (checks/), its hours (hours/). Pure.

/** @import { Known, Path, Problem, Tree } from "./types" */

import { descriptionFault } from "./checks/descriptions.js";
import { checkHouse } from "./checks/house.js";
import { named } from "./checks/said.js";
import { exceptionProblems, hoursProblems, placeProblems, seasonProblems } from "./hours/problems.js";
import { isBelow } from "./paths.js";

/** @typedef {{ [key: string]: Tree }} Fields */

const HOURS = { week: hoursProblems, exceptions: exceptionProblems, seasons: seasonProblems };
const PLACES = ["antennes", "tournee"];

/**
 * The problems of a page's fields, in their order; how the hours of a place go together once nothing else of it is wrong.
 * @type {(tree: Fields, known: Known) => Problem[]}
 */
export function problemsOf(tree, known) {
  const found = checkHouse(tree, known, HOURS);
  const errors = found.filter(({ severity }) => severity === "erreur");
  for (const [path, fields] of placesOf(tree)) {
    const isSound = !errors.some((problem) => isBelow(problem.path, path));
    if (isSound) found.push(...placeProblems(fields, path));
  }
  found.push(...photoProblems(tree.photo, errors));
  return found;
}

/** @type {(photo: Tree | undefined, errors: Problem[]) => Problem[]} */
function photoProblems(photo, errors) {
  if (typeof photo !== "object" || Array.isArray(photo) || errors.some(({ path }) => isBelow(path, ["photo"]))) return [];
  const { fichier: file = "", description = "" } = photo;
  const fault = descriptionFault(String(description).trim(), String(file).trim());
  const path = ["photo", "description"];
  return fault ? [{ path, code: "image-sans-description", message: named(path, fault), severity: "avertissement" }] : [];
}

/** @type {(tree: Fields) => [path: Path, fields: Fields][]} */
function placesOf(tree) {
  /** @type {[Path, Fields][]} */
  const places = [[[], tree]];
  for (const key of PLACES) {
    const list = tree[key];
    if (!Array.isArray(list)) continue;
    list.forEach((place, rank) => {
      if (typeof place !== "string" && !Array.isArray(place)) places.push([[key, rank], place]);
    });
  }
  return places;
}

/**
 * Write what a problem says is meant. A value that stands alone for a list, or a code for a block, stays alone.
 * @type {(at: (path: Path) => Tree | undefined, set: (path: Path, value: Tree) => void, problem: Problem) => void}
 */
export function mend(at, set, { path, meant = "" }) {
  const text = path.findIndex((_, length) => length > 0 && typeof at(path.slice(0, length)) === "string");
  set(text < 0 ? path : path.slice(0, text), meant);
}
