/** What `msap check` would say of a house's fields, in its words: each fault with the path where it stands. */

/** @import { Known, Path, Problem, Tree } from "../types" */
/** @import { Beside, FieldRule, Fields } from "./fields.js" */
/** @import { Refusal } from "./scalars.js" */
/** @typedef {{ week: (value: Tree, path: Path) => Problem[], exceptions: (value: Tree, path: Path, fields: Mapping) => Problem[], seasons: (value: Tree, path: Path, fields: Mapping) => Problem[] }} HoursChecks */
/** @typedef {{ [key: string]: Tree }} Mapping */

import { replacing } from "./codes.js";
import { HOUSE } from "./fields.js";
import { unknownKey } from "./keys.js";
import { outsideFrance } from "./positions.js";
import { named } from "./said.js";
import { postcode } from "./scalars.js";

const NO_MAPPING = { code: "type", message: "des champs sont attendus ici, « nom: valeur » ; une valeur qui contient une virgule se met entre guillemets." };
const NO_LIST = { code: "type", message: "une liste est attendue ici : un élément par ligne, précédé de « - »." };
const ITINERANT = ["bus", "itinerante"];

/** Goes through a page, and gathers. */
export class Look {
  /**
   * @param {Known} known
   * @param {HoursChecks} hours
   */
  constructor(known, hours) {
    this.known = known;
    this.hours = hours;
    /** @type {Problem[]} */
    this.problems = [];
  }

  /** @type {(path: Path, refusal: Refusal | null, severity?: Problem["severity"]) => void} */
  found(path, refusal, severity = "erreur") {
    if (!refusal) return;
    const { code, message, meant, inside = [] } = refusal;
    const at = [...path, ...inside];
    this.problems.push({ path: at, code, message: named(at, message), severity, ...(meant !== undefined && { meant }) });
  }

  /** @type {(value: Tree, fields: Fields, path: Path) => void} */
  mapping(value, fields, path) {
    if (typeof value === "string" || Array.isArray(value)) return this.found(path, NO_MAPPING);
    const before = this.problems.length;
    const given = Object.keys(value).filter((key) => value[key] !== "" || key === "description");
    const code = typeof value.code_postal === "string" && !postcode(value.code_postal) ? value.code_postal.trim() : "";
    for (const [key, rule] of Object.entries(fields)) {
      if (given.includes(key)) this.field(value[key], rule, [...path, key], { known: this.known, postcode: code }, value);
      else if (rule.missing) this.found([...path, key], { code: "manquant", message: `ce champ est obligatoire. ${rule.missing}` });
    }
    for (const key of given) if (!(key in fields)) this.unknown(key, fields, path, given);
    if ("latitude" in fields) this.position(value, path, this.problems.length === before);
  }

  /** @type {(value: Tree, rule: FieldRule, path: Path, beside: Beside, fields: Mapping) => void} */
  field(value, rule, path, beside, fields) {
    if (rule.hours) this.problems.push(...this.hours[rule.hours](value, path, fields));
    else if (rule.inside) this.mapping(value, rule.inside, path);
    else if (rule.each) this.list(value, rule, path);
    else if (!rule.several) this.scalar(value, rule, path, beside);
    else if (typeof value === "string") this.scalar(value, rule, [...path, 0], beside);
    else if (!Array.isArray(value)) this.found(path, NO_LIST);
    else value.forEach((each, rank) => this.scalar(each, rule, [...path, rank], beside));
  }

  /** @type {(value: Tree, rule: FieldRule, path: Path, beside: Beside) => void} */
  scalar(value, rule, path, beside) {
    this.found(path, rule.check?.(value, beside) ?? null);
    const replaced = typeof value === "string" && rule.kind ? replacing(value.trim(), this.known.vocabularies[rule.kind] ?? []) : undefined;
    if (!replaced) return;
    const message = `« ${value} » est remplacé par « ${replaced} ».`;
    this.problems.push({ path, code: "code-remplace", message, severity: "avertissement", meant: replaced });
  }

  /** @type {(value: Tree, rule: FieldRule, path: Path) => void} */
  list(value, rule, path) {
    if (!Array.isArray(value)) return this.found(path, NO_LIST);
    const { each = {}, short } = rule;
    value.forEach((item, rank) => {
      const at = [...path, rank];
      if (!short || typeof item !== "string") this.mapping(item, each, at);
      else this.scalar(item, each[short], [...at, short], { known: this.known, postcode: "" });
    });
  }

  /** @type {(key: string, fields: Fields, path: Path, beside: string[]) => void} */
  unknown(key, fields, path, beside) {
    const at = [...path, key];
    const message = unknownKey(at, Object.keys(fields), beside, this.known.keyNames);
    this.problems.push({ path: at, code: "cle-inconnue", message, severity: "erreur" });
  }

  /** @type {(value: Mapping, path: Path, isSound: boolean) => void} */
  position({ latitude, longitude }, path, isSound) {
    if (!isSound) return;
    if (!latitude !== !longitude) {
      const [missing, given] = latitude ? ["longitude", "latitude"] : ["latitude", "longitude"];
      return this.found([...path, given], { code: "position", message: `il manque « ${missing} » à côté de « ${given} ».` });
    }
    if (latitude) this.found([...path, "latitude"], outsideFrance(Number(latitude), Number(longitude)));
  }

  /** @type {(tree: Mapping) => void} */
  withoutAddress({ adresse, format, tournee }) {
    if (adresse || ITINERANT.includes(String(format)) || (Array.isArray(tournee) && tournee.length)) return;
    const message = "ce champ est obligatoire, sauf pour une maison itinérante. Numéro et voie.";
    this.found(["adresse"], { code: "manquant", message });
  }
}

/**
 * Every problem of a page's fields, in their order.
 * @type {(tree: Mapping, known: Known, hours: HoursChecks) => Problem[]}
 */
export function checkHouse(tree, known, hours) {
  const look = new Look(known, hours);
  look.mapping(tree, HOUSE, []);
  if (!look.problems.length) look.found([], wholeLife(tree));
  look.withoutAddress(tree);
  return look.problems;
}

/** @type {(tree: Mapping) => Refusal | null} */
function wholeLife({ ouvre_le: opens, fermee_le: closes, remplacee_par: successor }) {
  if (opens && closes && closes <= opens) return { code: "date", message: "cette date doit venir après « ouvre_le ».", inside: ["fermee_le"] };
  if (!successor || closes) return null;
  const message =
    "ce champ va avec « fermee_le », le premier jour où la maison ne reçoit plus, par exemple « fermee_le: 2026-12-31 ».";
  return { code: "remplacement", message, inside: ["remplacee_par"] };
}
