/** Whether the words that stand for a picture tell anything to those who do not see it: generator/files/descriptions.py. */

import { words } from "../../lib/fold.js";
import { shown } from "./said.js";

const NOTHING = new Set([
  "image", "images", "photo", "photos", "photographie", "picture", "img", "illustration", "visuel", "capture",
  "capture d ecran", "sans titre", "untitled", "alt", "texte alternatif", "description", "legende", "logo", "une image",
  "une photo", "image de la maison", "photo de la maison",
]);
// As cameras, telephones and their programs call what they take.
const OF_A_CAMERA =
  /^(?:img|dsc[fn]?|pxl|mvimg|photo|image|capture|screenshot|whatsapp image|sam|gopr)[ _(-]*[0-9][0-9 _().:-]*(?:(?:hdr|edited|copie|copy|cover|burst|at|mp|wa|h)[0-9 _().:-]*)*$/i;
const AS_A_FILE = /^\S+\.(?:jpe?g|png|webp|avif|hei[cf]|gif)$/i;
const EXAMPLE = "par exemple « La façade de la maison, vue de la place »";

/**
 * What is wrong with the description of a picture, whose file's name is given; "" when it is fit.
 * @type {(description: string, file: string) => string}
 */
export function descriptionFault(description, file) {
  if (!description) return `il manque ce que montre cette image, pour qui ne la voit pas ; ${EXAMPLE}.`;
  return saysNothing(description, file) ? `« ${shown(description)} » ne dit pas ce que montre l'image ; ${EXAMPLE}.` : "";
}

/** @type {(told: string, address: string) => boolean} */
function saysNothing(told, address) {
  const file = address.slice(address.lastIndexOf("/") + 1);
  const stem = file.slice(0, Math.max(file.lastIndexOf("."), 0));
  return (
    NOTHING.has(words(told).join(" ")) ||
    !/\p{L}/u.test(told) ||
    [file, stem, stem.replace(/[-_]/g, " ")].includes(told) ||
    OF_A_CAMERA.test(told) ||
    AS_A_FILE.test(told)
  );
}
