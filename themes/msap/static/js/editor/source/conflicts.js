/** Marks that Git leaves in fields that two people changed: generator/files/conflicts.py. */

import { SourceRefused } from "./source_refused.js";

const MARK = /^(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)/m;

/**
 * No line of YAML begins with such a mark.
 * @param {string} fields
 * @param {number} firstLine their line in the page
 * @throws {SourceRefused}
 */
export function refuseConflict(fields, firstLine) {
  const found = MARK.exec(fields);
  if (!found) return;
  const line = firstLine + fields.slice(0, found.index).split("\n").length - 1;
  const message =
    `« ${found[0].slice(0, 7)} » : ce fichier a été modifié à deux endroits à la fois ; gardez la bonne version, ` +
    "et retirez les lignes <<<<<<<, ======= et >>>>>>>.";
  throw new SourceRefused(line, 1, "conflit", message);
}
