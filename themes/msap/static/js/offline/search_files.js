/** Which files of the search a department needs: those that its houses and its communes are in, as the manifest tells. */

/** @import { ManifestColumns } from "../types" */

import { areaOfDepartment } from "../lib/codes.js";
import { leafFolder } from "../lib/leaves.js";
import { decodeKeys } from "../lib/terms.js";

const MANIFEST = /<script type="application\/json" data-manifeste>(.*?)<\/script>/s;
// The map is left out: it is as heavy as all the rest.
const PARTS = /"\.\/((?:around|box|filter_fields|filtering|kept_search|names|proposing|start)-[0-9A-Za-z]{8}\.js)"/g;

/** @type {(html: string) => ManifestColumns} */
export function manifestIn(html) {
  return JSON.parse(MANIFEST.exec(html)?.[1] ?? "");
}

/**
 * The page of the search with another manifest, and words before all else.
 * @type {(html: string, manifest: ManifestColumns, words: string) => string}
 */
export function withManifest(html, manifest, words) {
  const text = JSON.stringify(manifest).replace(/</g, "\\u003c").replace(/&/g, "\\u0026");
  const told = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return html
    .replace(MANIFEST, (whole, old) => whole.replace(old, () => text))
    .replace(/<main[^>]*>/, (main) => `${main}<div class="content kept-page"><p>${told}</p></div>`);
}

/** The numbers of the leaves with a house of a department: @type {(manifest: ManifestColumns, code: string) => number[]} */
export function leavesOf({ territoires }, code) {
  return territoires.flatMap((codes, number) => (codes.split(" ").includes(code) ? [number] : []));
}

/** The keys of the shards with its communes, by postcode: @type {(manifest: ManifestColumns, code: string) => string[]} */
export function postcodesOf({ postaux }, code) {
  const start = areaOfDepartment(code);
  return [...decodeKeys(postaux)].filter((key) => key.startsWith(start) || start.startsWith(key));
}

/**
 * The paths of all, below that of the search's files.
 * @type {(manifest: ManifestColumns, code: string) => string[]}
 */
export function searchPaths(manifest, code) {
  return [
    `${manifest.besoins}/tous.json`,
    ...leavesOf(manifest, code).map((number) => `${leafFolder(manifest.maisons, number)}/${number}.json`),
    ...postcodesOf(manifest, code).map((key) => `${manifest.lieux}/p-${key}.json`),
  ];
}

/**
 * The parts that a script of the search may ask for.
 * @type {(address: string, text: string) => string[]}
 */
export function partsNamedBy(address, text) {
  return [...text.matchAll(PARTS)].map(([, name]) => new URL(name, address).href);
}
