/** What is said of a field that does not exist; the same as generator/files/explaining.py and model/key_names.py. */

/** @import { Known, Path } from "../types" */

import { slug } from "../../lib/fold.js";
import { named, suggestion } from "./said.js";

const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g;
const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/**
 * The sentence for a key that does not exist where a path leads; `known` may stand there, `beside` do.
 * @type {(path: Path, known: readonly string[], beside: readonly string[], otherNames: Known["keyNames"]) => string}
 */
export function unknownKey(path, known, beside, otherNames) {
  const key = String(path[path.length - 1]);
  return named(path, said(key, path.length === 1, known, beside, keyMeant(key, known, otherNames)));
}

/** @type {(key: string, isTop: boolean, known: readonly string[], beside: readonly string[], meant: string) => string} */
function said(key, isTop, known, beside, meant) {
  if (key.search(NO_BREAK_SPACES) >= 0 && meant) return `une espace insécable touche ce nom de champ : écrivez « ${meant}: ».`;
  if (beside.includes(meant)) return `champ inconnu ; « ${meant} », à côté, dit déjà cela.`;
  const glued = /^([^\s:]+):\S/.exec(key);
  if (glued) {
    const right = `${glued[1]}: ${key.slice(glued[0].length - 1)}`;
    return `il manque une espace après « : » : écrivez « ${right} ».`;
  }
  const day = dayNamed(key);
  if (day && isTop) {
    const ordinary = key.search(NO_BREAK_SPACES) ? "" : " ordinaires : celles-ci sont insécables";
    return `« ${day} » va sous « horaires », décalé de deux espaces${ordinary}.`;
  }
  return meant ? `champ inconnu. Vouliez-vous dire « ${meant} » ?` : `champ inconnu.${suggestion(key, known)}`;
}

/** @type {(key: string, known: readonly string[], otherNames: Known["keyNames"]) => string} */
function keyMeant(key, known, otherNames) {
  const plain = slug(key.normalize("NFC").replace(NO_BREAK_SPACES, " "));
  const own = known.find((field) => field.replace(/_/g, "-") === plain);
  return own ?? known.find((field) => otherNames[field]?.includes(plain)) ?? "";
}

/** @type {(key: string) => string | undefined} */
function dayNamed(key) {
  const plain = key.trim().toLowerCase().replace(/\.+$/, "").trim();
  return DAYS.find((day) => [day, `${day}s`, day.slice(0, 3)].includes(plain));
}
