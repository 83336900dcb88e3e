/** Which check each field of an article has: generator/model/article.py. */

/** @import { Fields } from "./fields.js" */

import { codes, line, PHOTO } from "./fields.js";
import * as scalar from "./scalars.js";

/** @type {Fields} */
export const ARTICLE = {
  titre: { ...line, missing: "Le titre de l'article." },
  date: { check: scalar.date, missing: "Date de publication." },
  date_maj: { check: scalar.date },
  resume: { check: scalar.summary, missing: "Une ou deux phrases, 280 caractères au plus." },
  themes: codes("services"),
  maisons: { check: scalar.identifier, several: true },
  auteur: line,
  source: { ...line, missing: "D'où viennent les faits, avec leur date." },
  image: { inside: PHOTO },
  statut: { check: scalar.status },
};
