// What INSEE's codes and postcodes tell of departments, as generator/geography/codes.py says it
// (tests/vectors/codes.json). Pure.

/** What the code of a commune is. */
export const INSEE_CODE = /^(?:[0-9]{2}|2[AB])[0-9]{3}$/;
const CORSICA = "20";
const SOUTH_CORSICA = /^20[01]/;

/**
 * Whether a code, of a department, a commune or a postcode, is overseas.
 * @type {(code: string) => boolean}
 */
export function isOverseas(code) {
  return /^9[78]/.test(code);
}

/**
 * The department of an INSEE code: two characters, three overseas.
 * @type {(codeInsee: string) => string}
 */
export function departmentCodeOf(codeInsee) {
  return codeInsee.slice(0, isOverseas(codeInsee) ? 3 : 2);
}

/**
 * The code of the department where a postcode most likely is.
 * @type {(postcode: string) => string}
 */
export function departmentCodeAt(postcode) {
  if (postcode.startsWith(CORSICA)) return SOUTH_CORSICA.test(postcode) ? "2A" : "2B";
  return departmentCodeOf(postcode);
}

/**
 * The start of the postcodes of a department.
 * @type {(code: string) => string}
 */
export function areaOfDepartment(code) {
  if (code === "977" || code === "978") return "971";
  return code === "2A" || code === "2B" ? CORSICA : code;
}

/** What tells the code of a zone (zones.js) from a commune's, in an address. */
export const ZONE_MARK = "z-";

/**
 * Whether a place's code is a zone's.
 * @type {(code: string) => boolean}
 */
export function isZone(code) {
  return code.startsWith(ZONE_MARK);
}
