/** Numbers of national registers, as generator/model/registered.py holds them: SIRET with its key, RNA. */

/** @import { Tree } from "../types" */
/** @import { Refusal } from "./scalars.js" */

import { registerNumber } from "./meant.js";
import { shown } from "./said.js";
import { oneLine } from "./scalars.js";

const UNKNOWN = "0".repeat(14);
const LA_POSTE = "356000000";
const NO_TEXT = { code: "type", message: "un texte est attendu ici, pas une liste ni un bloc." };

/** @type {(value: Tree) => Refusal | null} */
export function siret(value) {
  if (typeof value !== "string") return NO_TEXT;
  const plain = oneLine(value);
  if (plain === UNKNOWN || isSiret(plain)) return null;
  const digits = registerNumber(plain);
  if (digits !== plain && isSiret(digits))
    {return { code: "siret", message: `« ${shown(plain)} » s'écrit ${digits} : « msap check --fix » le fait.`, meant: digits };}
  return { code: "siret", message: `« ${shown(plain)} » ${whyNoSiret(digits)}` };
}

/** @type {(digits: string) => boolean} */
function isSiret(digits) {
  if (!/^[0-9]{14}$/.test(digits) || digits === UNKNOWN) return false;
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return hasLuhnKey(digits) || (digits.startsWith(LA_POSTE) && sum % 5 === 0);
}

/** @type {(digits: string) => boolean} */
function hasLuhnKey(digits) {
  const doubled = [...digits].reverse().map((digit, rank) => Number(digit) * (1 + (rank % 2)));
  return doubled.reduce((total, each) => total + (each > 9 ? each - 9 : each), 0) % 10 === 0;
}

/** @type {(digits: string) => string} */
function whyNoSiret(digits) {
  if (/^[0-9]{14}$/.test(digits))
    {return (
      "n'est pas un SIRET : sa clé de contrôle est fausse, un chiffre est mal copié ; " +
      "cherchez le bon sur annuaire-entreprises.data.gouv.fr."
    );}
  if (/^[0-9]{9}$/.test(digits))
    {return "est un SIREN : le SIRET a cinq chiffres de plus, ceux de l'établissement, par exemple 12345678900015.";}
  return "n'est pas un SIRET : quatorze chiffres, par exemple 12345678900015.";
}

/** @type {(value: Tree) => Refusal | null} */
export function rna(value) {
  if (typeof value !== "string") return NO_TEXT;
  const plain = oneLine(value);
  if (isRna(plain)) return null;
  const number = registerNumber(plain);
  if (isRna(number)) return { code: "rna", message: `« ${shown(plain)} » s'écrit ${number} : « msap check --fix » le fait.`, meant: number };
  const message = `« ${shown(plain)} » n'est pas le numéro RNA d'une association : W et neuf chiffres, par exemple W491234567.`;
  return { code: "rna", message };
}

/** @type {(plain: string) => boolean} */
const isRna = (plain) => /^W[0-9][0-9A-Z][0-9]{7}$/.test(plain);
