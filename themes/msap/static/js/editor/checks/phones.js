/**
 * French telephone numbers, as generator/model/phone.py reads them: the plans come with the form's data, from the same package.
 */

/** @import { Known, Tree } from "../types" */
/** @import { Refusal } from "./scalars.js" */

import { parts, phoneText } from "./meant.js";
import { shown } from "./said.js";

/** @type {Record<string, string>} */
const REGIONS = { 971: "GP", 972: "MQ", 973: "GF", 974: "RE", 975: "PM", 976: "YT", 977: "BL", 978: "MF", 986: "WF", 987: "PF", 988: "NC" };
const TEN_DIGITS = ["FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF"];
const SIX_DIGIT_COUNTRY = /^(?:508|681|687)/;
const SHORT = /^(?:3\d{3}|1\d{2}|1\d|116\d{3})$/;
const LETTER = /\p{L}/u;
const LONGEST = 40;
const SEVERAL_LONGEST = 120;

/**
 * The number that a text holds, as people read it; null when it is none.
 * @type {(typed: string, postcode: string, phones: Known["phones"]) => string | null}
 */
export function phoneShown(typed, postcode, phones) {
  const text = phoneText(typed);
  if (LETTER.test(text)) return null;
  const home = REGIONS[postcode.slice(0, 3)] ?? "FR";
  const compact = text.replace(/[\s.\-()/]/g, "");
  if (SHORT.test(compact)) return shortNumber(compact, phones);
  if (compact.length === 9 && home === "FR" && SIX_DIGIT_COUNTRY.test(compact)) return null;
  const isWhole = /^(?:\+|00)/.test(compact) || compact.replace(/\D/g, "").length === 10;
  const others = isWhole ? ["FR", ...Object.values(REGIONS)] : [];
  const candidate = possible(text);
  if (candidate === null) return null;
  for (const region of new Set([home, ...others])) {
    const found = inRegion(candidate, region, phones);
    if (found) return found;
  }
  return null;
}

/** @type {(digits: string, phones: Known["phones"]) => string | null} */
function shortNumber(digits, phones) {
  if (!new RegExp(`^(?:${phones.short})$`).test(digits)) return null;
  return digits.length === 4 ? `${digits.slice(0, 2)} ${digits.slice(2)}` : digits;
}

/**
 * From the first digit or plus on; null where something else than a number follows.
 * @type {(typed: string) => string | null}
 */
function possible(typed) {
  const from = typed.search(/[+\d]/);
  const rest = from < 0 ? "" : typed.slice(from).replace(/\D+$/, "");
  return /^\+?[\d\s.\-()/\u2010-\u2015]+$/.test(rest) ? rest.replace(/[^\d+]/g, "") : null;
}

/** @type {(compact: string, region: string, phones: Known["phones"]) => string | null} */
function inRegion(compact, region, phones) {
  const abroad = /^(?:\+|00)/.exec(compact)?.[0];
  const ours = phones.plans[region];
  const digits = abroad ? compact.slice(abroad.length) : compact;
  if (abroad && !digits.startsWith(ours.country)) return null;
  const national = (abroad ? digits.slice(ours.country.length) : digits).replace(/^0/, "");
  // Several territories share a country's code: the number says which is its own.
  const isValid = (/** @type {string} */ each) => new RegExp(`^(?:${phones.plans[each].numbers})$`).test(national);
  const found = [region, ...Object.keys(phones.plans)].find((each) => phones.plans[each].country === ours.country && isValid(each));
  return found ? written(national, found, ours.country) : null;
}

/** @type {(national: string, region: string, country: string) => string} */
function written(national, region, country) {
  const digits = `0${national}`;
  if (TEN_DIGITS.includes(region) && digits.length === 10) {
    if (digits.startsWith("08")) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
    return pairs(digits);
  }
  return `+${country} ${pairs(national)}`;
}

/** @type {(digits: string) => string} */
const pairs = (digits) => (digits.match(/..?/g) ?? []).join(" ");

/**
 * What is wrong with a telephone; `isListed`: in a list where several may stand.
 * @type {(value: Tree, postcode: string, phones: Known["phones"], isListed: boolean) => Refusal | null}
 */
export function phone(value, postcode, phones, isListed) {
  if (typeof value !== "string") return { code: "telephone", message: "un seul numéro est attendu ici." };
  if (value.length < LONGEST && phoneShown(value, postcode, phones)) return null;
  return { code: "telephone", ...whyNot(value, phonesMeant(value, postcode, phones), isListed) };
}

/** @type {(value: string, found: string[], isListed: boolean) => { message: string, meant?: string }} */
function whyNot(value, found, isListed) {
  const [first, ...others] = found;
  if (found.length === 1) return { message: `« ${shown(value)} » s'écrit ${first} : « msap check --fix » le fait.`, meant: first };
  if (found.length && isListed) {
    const form = found.join(", ");
    return { message: `plusieurs numéros s'écrivent en liste, [${form}] : « msap check --fix » le fait.` };
  }
  if (found.length) {
    const rest = others.join(", ");
    const message = `un seul numéro est attendu ici, ${first} ; les autres vont parmi les champs de la maison, « autres_telephones: [${rest}] ».`;
    return { message };
  }
  const [wrong, alone] = LETTER.test(value) ? [" : écrivez le", " seul, sans mot ni fax"] : [" n'est pas un", ""];
  return { message: `« ${shown(value)} »${wrong} numéro de téléphone${alone}, par exemple 02 41 96 10 40 ou 3939.` };
}

/** @type {(typed: string, postcode: string, phones: Known["phones"]) => string[]} */
function phonesMeant(typed, postcode, phones) {
  if (typed.length > SEVERAL_LONGEST) return [];
  const whole = phoneShown(typed, postcode, phones);
  const found = whole ? [whole] : parts(typed).map((piece) => phoneShown(piece, postcode, phones));
  return found.every(Boolean) ? /** @type {string[]} */ (found) : [];
}
