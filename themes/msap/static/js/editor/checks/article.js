/** What `msap check` would say of an article's fields, in its words. */

/** @import { Known, Problem } from "../types" */
/** @import { Mapping } from "./house.js" */

import { ARTICLE } from "./article_fields.js";
import { Look } from "./house.js";

const NO_HOURS = { week: () => [], exceptions: () => [], seasons: () => [] };

/**
 * Every problem of an article's fields, in their order. `day` is that of the name of its file, "" where it has none yet.
 * @type {(tree: Mapping, known: Known, day: string) => Problem[]}
 */
export function checkArticle(tree, known, day) {
  const look = new Look(known, NO_HOURS);
  look.mapping(tree, ARTICLE, []);
  if (!look.problems.some(({ severity }) => severity === "erreur")) days(look, tree, day);
  return look.problems;
}

/** @type {(look: Look, tree: Mapping, day: string) => void} */
function days(look, { date, date_maj: updated }, day) {
  const [published, corrected] = [date, updated].map((given) => (typeof given === "string" ? given.trim() : ""));
  if (day && published !== day) look.found(["date"], { code: "date-article", message: `« ${published} », mais le nom du fichier dit ${day}.` });
  if (corrected && corrected < published) look.found(["date_maj"], { code: "date-article", message: "cette date vient avant celle de l'article." });
}
