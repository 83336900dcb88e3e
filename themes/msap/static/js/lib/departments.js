// Departments as places: an area instead of a point.

import { fold } from "./fold.js";

const SOUTH_CORSICA = /^20[01]/;
// A commune with fewer inhabitants (hundreds) gives way to the department of its name: Creuse, Landes.
export const KNOWN_TOWN = 100;

/** The departments of the manifest, with the folded words of their names. */
export function decodeDepartments(names) {
  return Object.entries(names).map(([code, name]) => ({
    code,
    name,
    postcodes: [],
    nowIn: "",
    area: true,
    key: fold(name).join(" "),
  }));
}

/** The department that these words name by its code or its name; null when they don't. */
export function departmentNamed(departments, words) {
  const written = words.join(" ").toUpperCase();
  const key = fold(words.join(" ")).join(" ");
  return departments.find(({ code, key: own }) => code === written || (key && own === key)) ?? null;
}

/** The departments whose name starts with these words. */
export function departmentsStarting(departments, words) {
  const start = fold(words.join(" ")).join(" ");
  return departments.filter(({ code, key }) => code === start.toUpperCase() || (start.length > 1 && key.startsWith(start)));
}

/** The department of an INSEE code. */
export function departmentCodeOf(codeInsee) {
  return codeInsee.slice(0, /^9[78]/.test(codeInsee) ? 3 : 2);
}

/** The code of the department where a postcode most likely is. */
export function departmentCodeAt(postcode) {
  if (postcode.startsWith("20")) return SOUTH_CORSICA.test(postcode) ? "2A" : "2B";
  return departmentCodeOf(postcode);
}
