/**
 * What the worker and pages call what is kept. *scope* is the site's root, as a whole address: two sites may share a
 * server, and each has its own.
 */

import { DEVICE } from "../lib/site_addresses.js";

/** When it was kept, as an ISO instant: a header of each answer that is kept. */
export const KEPT_ON = "x-gardee";
/** How many bytes it has, uncompressed. */
export const SIZE = "x-octets";

/** @type {(scope: string) => string} */
export const pagesOf = (scope) => `pages ${scope}`;
/** @type {(scope: string) => string} */
export const filesOf = (scope) => `fichiers ${scope}`;
/** Each department that is kept has its own: @type {(scope: string, slug: string) => string} */
export const departmentOf = (scope, slug) => `departement-${slug} ${scope}`;
/**
 * The departments among caches of these names.
 * @type {(names: string[], scope: string) => { name: string, slug: string }[]}
 */
export const departmentsIn = (names, scope) =>
  names
    .filter((name) => name.startsWith("departement-") && isOf(name, scope))
    .map((name) => ({ name, slug: name.slice("departement-".length, -scope.length - 1) }));
/** The search of the departments that are kept: @type {(scope: string) => string} */
export const searchOf = (scope) => `recherche ${scope}`;
/** Where the version of a page is that stands for it without network: @type {(address: string) => string} */
export const offlineOf = (address) => `${address}?hors-ligne`;
/** Where it is tried whether there is room: @type {(scope: string) => string} */
export const trialOf = (scope) => `essai ${scope}`;
/** Whether a cache is of the site: @type {(name: string, scope: string) => boolean} */
export const isOf = (name, scope) => name.endsWith(` ${scope}`);
/** The page that says what is kept (generator/addresses.py): @type {(scope: string) => string} */
export const deviceOf = (scope) => `${scope}${DEVICE}`;
