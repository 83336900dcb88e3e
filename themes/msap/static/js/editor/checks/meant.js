/**
 * What a value means that people write in another notation than pages do, where it is sure; the same as
 * generator/model/meant.py. What is right already comes back as it is; null for nothing, or for more than one.
 */

import { INSEE_CODE } from "../../lib/codes.js";
import { dateMeant } from "./dates.js";

const POSTCODE = /^(?:F(?:R)?\s*-\s*)?([0-9]\s?[0-9]\s?[0-9]\s?[0-9]\s?[0-9])$/i;
const DEGREES = /^([-−–]?)\s?([0-9]{1,3})\s?[.,]\s?([0-9]{1,15})\s?°?$/;
const YES = ["oui", "vrai", "true", "yes", "o"];
const NO = ["non", "faux", "false", "no", "n"];
const WEB_START = /^(?:h?t+ps?\s?:?\s?\/{1,3}\s?|)/i;
const SECURE = /^h?t+ps/i;
const HOST = /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?::[0-9]{1,5})?(?=[/?#]|$)/i;
const SEVERAL = /[,;]\s|\s(?:[,;]|et\s|ou\s|www\.|https?:)|\s\S+\.\S/;
/** @type {Record<string, string>} */
const ENCODED = { " ": "%20", "'": "%27" };
const LONGEST = 2000;
const MAIL_START = /^(?:mailto|courriel|e-?mail|mail)\s?:\s?/i;
const EMAIL = /^[^\s@,;:<>?&%]+@[^\s@,;:<>?&%]+\.[A-Za-z]{2,24}$/;
const PHONE_START = /^(?:(?:t[ée]l(?:[ée]phone)?|fixe|mobile|portable|standard|accueil|num[ée]ro(?: vert)?)(?![\p{L}\p{N}_])\s?\.?\s?:?\s?)+/iu;
const JOINED = /\s*(?:[;,/|]|\s(?:et|ou|-)\s)\s*/i;
/** @type {Record<string, string>} */
const CURLY = { "“": "”", "„": "”“", "‘": "’" };

/**
 * A text with single spaces, and without the quotes that surround it.
 * @type {(text: string) => string}
 */
export function bare(text) {
  const plain = text.trim().replace(/\s+/g, " ");
  const inner = withoutCurlyQuotes(plain);
  if (inner !== null) return inner;
  const isQuoted = plain.startsWith("«") && plain.endsWith("»") && plain.length > 2;
  return isQuoted ? plain.slice(1, -1).trim() : plain;
}

/**
 * What “…” holds; null where the quotes do not go around the whole text.
 * @type {(text: string) => string | null}
 */
export function withoutCurlyQuotes(text) {
  const plain = text.trim();
  const closing = CURLY[plain[0]] ?? "";
  const inner = plain.slice(1, -1).trim();
  if (plain.length < 3 || !inner || !closing.includes(plain[plain.length - 1])) return null;
  return plain.slice(1).includes(plain[0]) || inner.includes("”") ? null : inner;
}

/** @type {(text: string) => string | null} */
export function dateText(text) {
  const plain = bare(text);
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(plain) ? plain : dateMeant(plain);
}

/** @type {(text: string) => string | null} */
export function postcode(text) {
  return POSTCODE.exec(bare(text))?.[1].replace(/\s+/g, "") ?? null;
}

/** @type {(text: string) => string | null} */
export function inseeCode(text) {
  const code = bare(text).replace(/\s+/g, "").toUpperCase();
  return INSEE_CODE.test(code) ? code : null;
}

/** @type {(text: string) => string} */
export function registerNumber(text) {
  return bare(text).replace(/[\s.\-\u2010-\u2013]/g, "").toUpperCase();
}

/** @type {(text: string) => string | null} */
export function degrees(text) {
  const [, sign, whole, part] = DEGREES.exec(bare(text)) ?? [];
  return whole ? `${sign ? "-" : ""}${whole}.${part}` : null;
}

/** @type {(text: string) => string | null} */
export function yesNo(text) {
  const word = bare(text).toLowerCase();
  if (YES.includes(word)) return "oui";
  return NO.includes(word) ? "non" : null;
}

/**
 * "www.exemple.fr" is "https://www.exemple.fr"; a space and an apostrophe are encoded.
 * @type {(text: string) => string | null}
 */
export function webAddress(text) {
  const plain = bare(text).replace(/^[<>]+|[<>]+$/g, "");
  if (plain.length > LONGEST || /["<>`\\]/.test(plain)) return null;
  const start = WEB_START.exec(plain)?.[0] ?? "";
  const rest = plain.slice(start.length);
  if (!HOST.test(rest) || SEVERAL.test(rest)) return null;
  const scheme = start && !SECURE.test(start) ? "http" : "https";
  return `${scheme}://${rest.replace(/[ ']/g, (sign) => ENCODED[sign])}`;
}

/**
 * The list that several addresses in one text are, or the one that is in it.
 * @type {(text: string) => string | null}
 */
export function emailText(text) {
  const found = parts(text).flatMap((part) => part.split(/\s+/).filter(Boolean).map(email));
  if (!found.length || !found.every((one) => EMAIL.test(one))) return null;
  return found.length === 1 ? found[0] : `[${found.join(", ")}]`;
}

/** @type {(text: string) => string} */
function email(text) {
  return bare(text).replace(/^[-<>]+|[<>]+$/g, "").replace(MAIL_START, "");
}

/** @type {(text: string) => string} */
export function phoneText(text) {
  return bare(text).replace(PHONE_START, "");
}

/**
 * The pieces of "a@b.fr ; c@d.fr", "02 … / 06 …", "Caf, MSA"; one of a single.
 * @type {(text: string) => string[]}
 */
export function parts(text) {
  return bare(text).split(JOINED).filter(Boolean);
}
