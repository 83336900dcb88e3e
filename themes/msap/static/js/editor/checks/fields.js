/**
 * Which check each field of a page has: the models of generator/model/, by the keys of the file. What hours are is asked of
 * `hours/`; a test asks every field of the models here.
 */

/** @import { Known, Tree } from "../types" */
/** @import { Refusal } from "./scalars.js" */

import { code } from "./codes.js";
import { phone } from "./phones.js";
import { rna, siret } from "./registered.js";
import * as scalar from "./scalars.js";

/** @typedef {{ known: Known, postcode: string }} Beside What a check is told besides the value. */
/** @typedef {(value: Tree, beside: Beside) => Refusal | null} FieldCheck */
/**
 * A field: how its value is checked, whether it may be several, the fields inside it, what is said where it is missing; `hours`
 * names what of hours it is.
 * @typedef {{ check?: FieldCheck, several?: boolean, each?: Fields, inside?: Fields, short?: string, kind?: string, missing?: string, hours?: "week" | "exceptions" | "seasons" }} FieldRule
 */
/** @typedef {{ [key: string]: FieldRule }} Fields */

/** @type {(kind: string) => FieldRule} */
const coded = (kind) => ({ kind, check: (value, { known }) => code(value, kind, known.vocabularies[kind] ?? []) });
/**
 * Codes of a vocabulary, in a list.
 * @type {(kind: string) => FieldRule}
 */
export const codes = (kind) => ({ ...coded(kind), several: true });
/** @type {FieldRule} */
const telephone = { check: (value, { known, postcode }) => phone(value, postcode, known.phones, false) };
/** @type {FieldRule} */
const telephones = { check: (value, { known, postcode }) => phone(value, postcode, known.phones, true), several: true };
/**
 * A text on one line.
 * @type {FieldRule}
 */
export const line = { check: (value) => scalar.text(value) };
/** @type {FieldRule} */
const lines = { ...line, several: true };

/** @type {Fields} */
const LOCATED = {
  code_postal: { check: scalar.postcode, missing: "Cinq chiffres ; 01200 garde son zéro." },
  commune: { ...line, missing: "Le nom de la commune." },
  code_insee: { check: scalar.inseeCode },
  adresse: line,
  complement_adresse: line,
  latitude: { check: scalar.latitude },
  longitude: { check: scalar.longitude },
  telephone,
  horaires: { hours: "week" },
  horaires_rdv: { hours: "week" },
  exceptions: { hours: "exceptions" },
  saisons: { hours: "seasons" },
};

/** @type {Fields} */
const BRANCH = {
  ...LOCATED,
  nom: { ...line, missing: "Le nom de l'antenne." },
  courriels: { check: scalar.email, several: true },
};

/** @type {Fields} */
const STOP = { ...LOCATED, lieu: { ...line, missing: "Où le bus ou l'équipe s'arrête : Mairie, marché…" } };

/** @type {Fields} */
const PARTNER = {
  partenaire: { ...coded("partenaires"), missing: "Un code de partenaires.yaml." },
  mode: coded("modes"),
  horaires: { hours: "week" },
  sur_rdv: { check: scalar.yesNo },
  telephone,
  documents: lines,
  precision: { check: scalar.longText },
};

/** @type {Fields} */
const SERVICE = {
  service: { ...coded("services"), missing: "Un code de services.yaml." },
  documents: lines,
  precision: { check: scalar.longText },
};

/** @type {Fields} */
const BEARER = { nom: { ...line, missing: "Le nom de la structure." }, nature: coded("natures") };

/** @type {Fields} */
export const PHOTO = {
  fichier: { ...line, missing: "Un fichier du dossier content/images." },
  description: { check: scalar.textOrNothing },
  credit: line,
};

/** @type {Fields} */
const VIDEO = {
  adresse: { check: scalar.webAddress, missing: "L'adresse de la vidéo." },
  transcription: { check: scalar.longText, missing: "Le texte de la vidéo, ou son adresse." },
  titre: line,
};

/** @type {Fields} */
export const HOUSE = {
  ...LOCATED,
  id: { check: scalar.identifier },
  nom: { ...line, missing: "Le nom de la maison." },
  label: { ...coded("labels"), missing: "Un code de labels.yaml." },
  label_depuis: { check: scalar.date },
  format: coded("formats"),
  structure_porteuse: { inside: BEARER },
  siret: { check: siret },
  rna: { check: rna },
  antenne_de: { check: scalar.identifier },
  ouvre_le: { check: scalar.date },
  fermee_le: { check: scalar.date },
  remplacee_par: { check: scalar.houseName },
  anciennes_adresses: { check: scalar.formerSlug, several: true },
  reseau: line,
  courriels: { check: scalar.email, several: true },
  autres_telephones: telephones,
  site_web: { check: scalar.webAddress },
  prise_rdv: { check: scalar.booking },
  jours_feries: { check: scalar.holidays },
  partenaires: { each: PARTNER, short: "partenaire" },
  services: { each: SERVICE, short: "service" },
  equipements: codes("equipements"),
  accessibilite: codes("accessibilites"),
  fiche_acces_libre: { check: scalar.webAddress },
  transports: { check: scalar.longText },
  langues: codes("langues"),
  agents: { check: scalar.wholeNumber },
  antennes: { each: BRANCH },
  tournee: { each: STOP },
  photo: { inside: PHOTO },
  video: { inside: VIDEO },
  presentation_resume: { check: scalar.summary },
  source: line,
  date_maj: { check: scalar.date, missing: "Date de la dernière vérification." },
  statut: { check: scalar.status },
};
