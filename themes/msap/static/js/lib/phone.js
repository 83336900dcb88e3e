// Telephone numbers as people type them, and the digits by which houses are found (generator/search/phones.py).

// Spaces, dots, dashes of every kind, slashes.
const GAP = "[\\s./\\-\\u2010-\\u2015]*";
// A zero stands for these countries' codes, all of whose numbers have ten digits.
const TEN_DIGITS = "(?:33|262|590|594|596)";
const OTHERS = "(?:508|681|687|689)";
const ABROAD = `(?:\\+\\s?|\\b00\\s?)`;

/** Every telephone number of a text, whole; neither postcodes nor dates are some. */
export const PHONE = new RegExp(
  [
    `${ABROAD}${TEN_DIGITS}${GAP}(?:\\(0\\)|0)?${GAP}[1-9](?:${GAP}\\d){8}(?!\\d)`,
    `${ABROAD}${OTHERS}(?:${GAP}\\d){6,9}(?!\\d)`,
    `\\b0\\)?${GAP}[1-9](?:${GAP}\\d\\d){4}\\b`,
    // "0 800 123 456", "0590 123 456".
    `\\b0${GAP}\\d{3}(?:${GAP}\\d{3}){2}\\b`,
  ].join("|"),
  "g",
);

const WITH_COUNTRY = new RegExp(`^${TEN_DIGITS}0?([1-9]\\d{8})$`);

/**
 * The digits that stand for a number however it is typed: "+33 (0)4 66 65 00 00" is "0466650000".
 * @type {(typed: string) => string}
 */
export function phoneDigits(typed) {
  const digits = typed.replace("(0)", "").replace(/\D/g, "").replace(/^00/, "");
  const [, national] = WITH_COUNTRY.exec(digits) ?? [];
  if (national) return `0${national}`;
  const hasCountry = /^\s*(?:\+|00)/.test(typed);
  return !hasCountry && /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
}
