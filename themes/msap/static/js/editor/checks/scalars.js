/**
 * Whether one value is what its field asks for, in the sentences of generator/model/scalars.py and its neighbours: each check
 * returns null for a sound value, else what is wrong.
 */

/** @import { Tree } from "../types" */
/** @typedef {{ code: string, message: string, meant?: string, inside?: (string | number)[] }} Refusal */
/** @typedef {(value: Tree) => Refusal | null} Check */

import { INSEE_CODE } from "../../lib/codes.js";
import { isoDay, isMonthFirst, shortYearDate } from "./dates.js";
import * as meant from "./meant.js";
import { isPrintable, shown } from "./said.js";

const NAME_LONGEST = 300;
const LONG_TEXT_LONGEST = 2000;
const SUMMARY_LONGEST = 280;
const STEM_LONGEST = 200;
// Joiners of emoji and of scripts, and marks of direction; overrides of direction are refused.
const INVISIBLE = /[\n\u200c\u200d\u200e\u200f]/g;
const EMAIL = /^(?!-)[A-Za-z0-9.!$'*+^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;
const NOT_IN_WEB_ADDRESS = /[\s<>"'`\\]/;
/** @type {Record<string, string>} */
const SIGN_NAMES = { " ": "une espace", "'": "une apostrophe" };
const RESERVED = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?$/is;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NO_TEXT = { code: "type", message: "un texte est attendu ici, pas une liste ni un bloc." };

/**
 * Refuse a value by its right form where there is one, else by a sentence.
 * @type {(code: string, value: string, form: string | null, otherwise: string) => Refusal}
 */
export function notation(code, value, form, otherwise) {
  if (form === null || form === value) return { code, message: otherwise };
  return { code, message: `« ${shown(value)} » s'écrit ${shown(form)} : « msap check --fix » le fait.`, meant: form };
}

/**
 * A text on one line, as a field keeps it.
 * @type {(value: string) => string}
 */
export const oneLine = (value) => value.trim().replace(/\s+/g, " ");

/** @type {(value: Tree, longest?: number) => Refusal | null} */
export function text(value, longest = NAME_LONGEST) {
  return typeof value === "string" ? unsound(oneLine(value), longest) : NO_TEXT;
}

/** @type {Check} */
export const textOrNothing = (value) => (value === "" ? null : text(value));

/** @type {Check} */
export const summary = (value) => text(value, SUMMARY_LONGEST);

/** @type {Check} */
export function longText(value) {
  return typeof value === "string" ? unsound(value.trim().split("\n").map(oneLine).join("\n"), LONG_TEXT_LONGEST) : NO_TEXT;
}

/** @type {(plain: string, longest: number) => Refusal | null} */
function unsound(plain, longest) {
  if (!isPrintable(plain.replace(INVISIBLE, "")))
    {return { code: "caractere", message: "ce texte contient un caractère de contrôle invisible : ressaisissez-le." };}
  if (!plain) return { code: "vide", message: "ce champ est vide : remplissez-le ou supprimez la ligne." };
  const length = [...plain].length;
  return length > longest ? { code: "longueur", message: `${length} caractères : ${longest} au plus.` } : null;
}

/**
 * A check of a text that is sound as a text.
 * @type {(look: (plain: string) => Refusal | null, longest?: number) => Check}
 */
function ofText(look, longest = NAME_LONGEST) {
  return (value) => text(value, longest) ?? look(oneLine(/** @type {string} */ (value)));
}

export const postcode = ofText((plain) =>
  /^[0-9]{5}$/.test(plain)
    ? null
    : notation("code-postal", plain, meant.postcode(plain), `« ${shown(plain)} » n'est pas un code postal : cinq chiffres, par exemple 49430.`),
);

export const inseeCode = ofText((plain) => {
  const code = plain.toUpperCase();
  if (INSEE_CODE.test(code)) return null;
  const otherwise = `« ${shown(code)} » n'est pas un code INSEE de commune : cinq caractères, par exemple 49127 ou 2A004.`;
  return notation("code-insee", code, meant.inseeCode(code), otherwise);
});

/** A code's text, whatever its vocabulary. */
export const codeText = ofText((plain) => {
  if (CODE.test(plain) && plain.length <= STEM_LONGEST && !RESERVED.test(plain)) return null;
  return {
    code: "code",
    message: `« ${shown(plain)} » n'est pas un code : minuscules sans accent, chiffres et tirets, par exemple acces-au-droit.`,
  };
});

export const identifier = ofText((plain) => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(plain)) return null;
  return {
    code: "identifiant",
    message: `« ${shown(plain)} » n'est pas un identifiant : lettres sans accent, chiffres, point et tirets, par exemple fs-908.`,
  };
}, 80);

export const date = ofText((plain) => {
  if (isPageDate(plain)) return null;
  const form = meant.dateText(plain);
  const isSure = form && form >= "1990" && form.slice(0, 4) <= "2100" && form !== plain;
  return notation("date", plain, isSure ? form : null, noDate(plain));
});

/** @type {(plain: string) => boolean} */
function isPageDate(plain) {
  const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(plain) ?? [];
  return Boolean(year) && Number(year) >= 1990 && Number(year) <= 2100 && isoDay(year, month, day) !== null;
}

/** @type {(plain: string) => string} */
function noDate(plain) {
  const day = shortYearDate(plain);
  if (day) return `« ${shown(plain)} » : l'année a quatre chiffres ; écrivez ${day} si c'est ce jour-là.`;
  if (isMonthFirst(plain)) return `« ${shown(plain)} » : le jour vient avant le mois ; par exemple 2026-11-22.`;
  return `« ${shown(plain)} » n'est pas une date : année-mois-jour, par exemple 2026-11-22.`;
}

export const yesNo = ofText((plain) => {
  const word = plain.toLowerCase();
  if (word === "oui" || word === "non") return null;
  return notation("oui-non", word, meant.yesNo(word), `« ${shown(word)} » : écrivez oui ou non.`);
});

export const wholeNumber = ofText((plain) =>
  /^[0-9]{1,4}$/.test(plain) ? null : { code: "nombre", message: `« ${shown(plain)} » n'est pas un nombre entier, par exemple 2.` },
);

/** @type {(most: number, example: string) => Check} */
const degrees = (most, example) =>
  ofText((plain) => {
    if (/^-?[0-9]{1,3}(?:\.[0-9]{1,15})?$/.test(plain) && Math.abs(Number(plain)) <= most) return null;
    const otherwise = `« ${shown(plain)} » n'est pas une position : degrés décimaux avec un point, par exemple ${example}.`;
    return notation("position", plain, meant.degrees(plain), otherwise);
  });

export const latitude = degrees(90, "47.671271");
export const longitude = degrees(180, "-0.256457");

export const email = ofText((plain) => {
  if (EMAIL.test(plain)) return null;
  const otherwise =
    `« ${shown(plain)} » n'est pas une adresse électronique : une seule, sans « ? » ni « mailto: », ` +
    "par exemple accueil@mairie-durtal.fr.";
  return notation("courriel", plain, meant.emailText(plain), otherwise);
});

export const webAddress = ofText((plain) => {
  if (isWebAddress(plain) && !NOT_IN_WEB_ADDRESS.test(plain)) return null;
  const form = meant.webAddress(plain);
  if (!/^https?:\/\//.test(plain)) {
    const otherwise = `« ${shown(plain)} » n'est pas une adresse web : elle commence par https://, par exemple https://www.durtal.fr.`;
    return notation("adresse-web", plain, form, otherwise);
  }
  const sign = NOT_IN_WEB_ADDRESS.exec(plain)?.[0];
  const what = sign ? (SIGN_NAMES[sign] ?? `« ${sign} »`) : "autre chose qu'un nom de site";
  const isOther = form !== null && form !== plain;
  const right = isOther
    ? `écrivez ${shown(form, 80)} (« msap check --fix » le fait).`
    : "une seule adresse, copiée depuis le navigateur, comme https://www.durtal.fr.";
  return { code: "adresse-web", message: `« ${shown(plain)} » contient ${what} : ${right}`, ...(isOther && { meant: form }) };
}, LONG_TEXT_LONGEST);

/** @type {(plain: string) => boolean} */
function isWebAddress(plain) {
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(plain) ?? [];
  const host = authority?.slice(authority.lastIndexOf("@") + 1).replace(/:.*$/, "") ?? "";
  return host.includes(".");
}

/** @type {Check} */
export function booking(value) {
  const given = typeof value === "string" ? value.trim() : "";
  if (["oui", "non"].includes(given.toLowerCase())) return null;
  if (given.toLowerCase().startsWith("http")) return webAddress(value);
  const otherwise = "écrivez oui, non, ou l'adresse web de la prise de rendez-vous.";
  return notation("prise-rdv", given, meant.yesNo(given) ?? meant.webAddress(given), otherwise);
}

/** @type {Check} */
export function holidays(value) {
  const known = ["ouvert", "oui", "fermé", "ferme", "non"];
  if (typeof value === "string" && known.includes(value.trim().toLowerCase())) return null;
  return { code: "jours-feries", message: "écrivez « jours_feries: ouvert », ou supprimez la ligne." };
}

/** @type {Check} */
export function status(value) {
  if (typeof value !== "string") return NO_TEXT;
  const word = value.trim().toLowerCase().replace(/é/g, "e");
  if (word === "publie" || word === "brouillon") return null;
  const message = `« ${shown(value)} » : écrivez « statut: brouillon » tant que la page n'est pas prête, ou supprimez la ligne pour la publier.`;
  return { code: "statut", message };
}

/** @type {Check} */
export function formerSlug(value) {
  if (typeof value !== "string") return NO_TEXT;
  const plain = value.trim();
  if (CODE.test(plain) && plain.length <= STEM_LONGEST && !RESERVED.test(plain)) return null;
  const message = `« ${shown(plain)} » n'est pas une ancienne adresse : le nom du fichier d'avant, sans « .md » ni « / », par exemple durtal.`;
  return { code: "ancienne-adresse", message };
}

/** @type {Check} */
export function houseName(value) {
  const plain = typeof value === "string" ? value.trim() : "";
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(plain) && plain.length <= STEM_LONGEST) return null;
  const message = `« ${shown(plain)} » n'est pas une maison : écrivez son identifiant ou le nom de son fichier sans « .md », par exemple durtal.`;
  return { code: "remplacement", message };
}
