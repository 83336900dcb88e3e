// Stand-in, until the checks are there.
/** @import { Problem, Tree } from "../types" */

/** @type {(tree: { [key: string]: Tree }, given: any) => Problem[]} */
export function checkHouse(tree) {
  /** @type {Problem[]} */
  const found = [];
  for (const key of ["nom", "label", "adresse", "code_postal", "commune", "date_maj"]) {
    if (!tree[key]) found.push({ path: [key], code: "champ-manquant", message: `il manque « ${key} ».`, severity: "erreur" });
  }
  const phone = tree.telephone;
  if (phone !== undefined && !/^[\d +]{4,20}$/.test(String(phone))) {
    found.push({ path: ["telephone"], code: "telephone", message: `« telephone » : « ${phone} » n'est pas un numéro de téléphone, par exemple 02 41 96 10 40 ou 3939.`, severity: "erreur" });
  }
  return found;
}
