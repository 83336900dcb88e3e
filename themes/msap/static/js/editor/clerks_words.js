// Sentences of `msap check` that speak of a file's notation, and what is said in their place to who fills in a form. Those
// that are not here say the same to both. Pure.

import { dayOfYear } from "./wording.js";

/** @typedef {(found: RegExpExecArray, label: (key: string) => string) => string} Said */

const EMPTY_IT = "videz ce champ";
const MISSHAPEN = "Ce qui est écrit ici n’a pas la forme attendue : videz, puis remplissez de nouveau.";
const IN_LIST = "choisissez dans la liste";
const PLACE_POINT = "placez le point sur la carte, ou retirez-le";
const BY_DAY = "effacez ces heures, et donnez-les jour par jour";
const BAD_CODE = `« $1 » n’est pas dans la liste : retirez-le, puis ${IN_LIST}.`;

/**
 * For problems of these codes, what a sentence is; the first that fits is taken.
 * @type {[codes: string[], pattern: RegExp, said: string | Said][]}
 */
export const SAID = [
  [["manquant"], /^(ce champ est obligatoire, sauf pour une maison itinérante)\..*$/, "$1 : écrivez le numéro et la voie."],
  [["manquant"], /^ce champ est obligatoire\. (?:Un code de |ferme, horaires).*$/, `ce champ est obligatoire, ${IN_LIST}.`],
  [["manquant"], /^ce champ est obligatoire\. Date de la dernière.*$/, "dites quand la fiche a été vérifiée : c’est obligatoire."],
  [["manquant"], /^ce champ est obligatoire\. Un fichier du dossier.*$/, "ce champ est obligatoire, écrivez le nom du fichier de la photo."],
  [["manquant"], /^ce champ est obligatoire\..*$/, "ce champ est obligatoire, remplissez-le."],
  [["vide"], /^.*$/s, `ce champ est vide : remplissez-le, ou retirez-le de la fiche.`],
  [["type"], /^.*$/s, MISSHAPEN],

  [["code", "code-inconnu"], /^« (.*) » n'est pas un code de \S+\.yaml\. Vouliez-vous dire « (.*) » \?$/s, ([, own, code], label) => `« ${own} » n’est pas dans la liste : choisissez « ${label(code)} ».`],
  [["code", "code-inconnu"], /^« (.*) » n'est pas un code(?: de |.*minuscules).*$/s, BAD_CODE],
  [["code"], /^plusieurs codes s'écrivent en liste : \[(.*)\]\.$/s, `plusieurs choix sont écrits ensemble, $1 : ${IN_LIST}.`],
  [["code", "code-inconnu"], /^« (.*) » s'écrit par son code, (\S+?)\.?$/s, ([, own, code], label) => `« ${own} » s’appelle ici « ${label(code)} » : choisissez-le dans la liste.`],
  [["code-remplace"], /^« (.*) » est remplacé par « (.*) »\.$/s, ([, old, code], label) => `« ${old} » a un nouveau nom : choisissez « ${label(code)} ».`],

  [["cle-inconnue"], /^champ inconnu\. Vouliez-vous dire « (.*) » \?$/s, ([, key], label) => `ce champ n’existe pas : recopiez ce qu’il dit dans « ${label(key)} », puis videz-le.`],
  [["cle-inconnue"], /^champ inconnu ; « (.*) », à côté, dit déjà cela\.$/s, ([, key], label) => `ce champ n’existe pas, et « ${label(key)} » dit déjà cela : videz-le.`],
  [["cle-inconnue"], /^« (.*) » va sous « (.*) », décalé de deux espaces.*\.$/s, ([, day, key], label) => `ces heures vont dans « ${label(key)} », ${day} : recopiez-les là, puis videz ce champ.`],
  [["cle-inconnue"], /^une espace insécable touche ce nom de champ : écrivez « (.*?):? »\.$/s, ([, key], label) => `le nom de ce champ est mal écrit : recopiez ce qu’il dit dans « ${label(key)} », puis videz-le.`],
  [["cle-inconnue"], /^il manque une espace après « : » : écrivez « (\w+): (.*) »\.$/s, ([, key, value], label) => `ce champ est mal écrit : recopiez « ${value} » dans « ${label(key)} », puis videz-le.`],
  [["cle-inconnue"], /^champ inconnu\.?.*$/s, "ce champ n’existe pas : recopiez ailleurs ce qu’il dit, puis videz-le."],

  [["jours-feries"], /^.*$/s, "cochez la case si la maison ouvre les jours fériés ; sinon, ne la cochez pas."],
  [["statut"], /^.*$/s, "cochez la case tant que la fiche n’est pas prête ; décochez-la pour la publier."],
  [["oui-non"], /^« (.*) » : écrivez oui ou non\.$/s, "« $1 » : choisissez oui ou non."],
  [["prise-rdv"], /^écrivez oui, non, ou l'adresse web.*$/s, "choisissez une réponse, ou donnez l’adresse web de la prise de rendez-vous."],
  [["position"], /^il manque « (\w+)» ?.*$|^il manque « (\w+) ».*$/s, ([, a, b]) => `il manque la ${a ?? b} : ${PLACE_POINT}.`],
  [["position"], /^(.*) est hors de France\.$/s, `$1 est hors de France : ${PLACE_POINT}.`],
  [["position"], /^(.*) : latitude et longitude semblent inversées\.$/s, "$1 : la latitude et la longitude semblent inversées, échangez-les."],
  [["telephone"], /^un seul numéro est attendu ici\.$/s, "un seul numéro est attendu ici : retirez les autres."],
  [["telephone"], /^un seul numéro est attendu ici, (.*?) ;.*$/s, ([, first], label) => `un seul numéro est attendu ici, ${first} ; les autres vont dans « ${label("autres_telephones")} ».`],
  [["telephone"], /^plusieurs numéros s'écrivent en liste, \[(.*)\]\.?$/s, "écrivez un numéro par case : $1."],
  [["remplacement"], /^ce champ va avec « fermee_le ».*$/s, (_, label) => `remplissez aussi « ${label("fermee_le")} » : le premier jour où la maison ne reçoit plus.`],
  [["remplacement"], /^« (.*) » n'est pas une maison : .*$/s, "« $1 » n’est pas une maison : écrivez son identifiant, ou la fin de l’adresse de sa page, par exemple durtal."],
  [["date"], /^cette date doit venir après « (\w+) »\.$/s, ([, key], label) => `cette date doit venir après « ${label(key)} » : changez l’une des deux.`],
  [["date"], /^(.*) : (?:année-mois-jour, )?par exemple (\S+?)( ?;.*)?\.?$/s, ([, what, day, end = ""]) => `${what} : écrivez par exemple ${day}${end && " ; si la fin n’est pas connue, cochez « Jusqu’à nouvel ordre »"}.`],
  [["date"], /^(.* : le jour vient avant le mois) ; par exemple (\S+?)\.?$/s, "$1 ; écrivez par exemple $2."],
  [["date"], /^(.*) est attendue? ici, pas une liste.*$/s, MISSHAPEN],
  [["longueur"], /^(.*) : (\d+) au plus\.$/s, "$1 : raccourcissez, $2 au plus."],

  [["exception"], /^« au » vient avant « du »\.$/, "le dernier jour vient avant le premier : changez l’un des deux."],
  [["exception", "saison"], /^(les jours d'ouverture.* ne sont pas connus) :.*$/, "$1 : choisissez « Jour par jour », puis donnez les heures de chaque jour."],
  [["exception"], /^pour fermer ces jours.*$/, "pour fermer ces jours, choisissez « Fermé »."],
  [["exception"], /^type d'exception inconnu.*$/, "choisissez « Fermé », « D’autres heures » ou « Un message seulement »."],
  [["exception"], /^un message s'écrit dans « motif ».*$/, "écrivez le message que lira le public."],
  [["exception"], /^« horaires » va avec.*$/, "des heures ne vont qu’avec « D’autres heures » : choisissez-le, ou retirez les heures."],
  [["saison"], /^dites quand :.*$/, "dites quand : choisissez un premier et un dernier jour, ou les vacances scolaires."],
  [["saison"], /^il manque « horaires ».*$/, "il manque les heures de la saison : donnez-les jour par jour, ou choisissez « Fermé »."],
  [["saison"], /^il manque « du ».*$/, "il manque le premier jour : choisissez-le."],
  [["saison"], /^il manque « au ».*$/, "il manque le dernier jour : choisissez-le."],
  [["saison"], /^le 29 février.*$/, "le 29 février ne revient pas chaque année : finissez le 28 février, qui va jusqu’à la fin du mois, ou commencez le 1er mars."],
  [["saison"], /^(.*?) : (?:sans l'année : )?mois-jour, par exemple 07-01 pour (le 1er juillet)\.$/s, "$1 : choisissez un jour et un mois, par exemple $2."],
  [["saison"], /^(.*?) : le mois vient avant le jour, \d\d-\d\d pour (le \d+ [^ ]+) ;.*$/s, "$1 : choisissez un jour et un mois, par exemple $2, et relisez l’autre jour de la saison."],
  [["saison"], /^une saison revient chaque année, sans l'année :.*$/, "une saison revient chaque année : choisissez un jour et un mois, sans l’année."],
  [["saison"], /^(.*) s'écrit (\d\d-\d\d)\.?$/s, ([, own, day]) => `${own} s’écrit ${dayOfYear(day)}.`],
  [["saison"], /^écrivez (« .*)$/, "choisissez $1"],
  [["saison"], /^l'expression de « horaires » dit déjà des dates.*$/, "les horaires de la maison disent déjà des dates : récrivez-les jour par jour."],

  [["horaires"], /^« (.*) » n'est pas un jour de la semaine\.$/s, "« $1 » n’est pas un jour de la semaine : recopiez ces heures au bon jour."],
  [["horaires"], /^(aucun jour n'est donné|horaires vides) : supprimez.*$/, "$1 : donnez des heures, ou retirez-les si elles sont inconnues."],
  [["horaires"], /^(il n'y a ici que les jours fériés .*) ; supprimez.*$/, "$1 ; retirez ces heures si les horaires sont inconnus."],
  [["horaires"], /^les horaires d'un jour s'écrivent sur une ligne.*$/, "les heures de ce jour n’ont pas la forme attendue : récrivez-les, par exemple 09:00-12:00."],
  [["horaires"], /^sans heures d'ouverture ce champ.*$/, (_, label) => `sans heures d’ouverture, effacez ces heures ; dites une fermeture dans « ${label("exceptions")} ».`],
  [["horaires"], /^les jours fériés ne se disent pas ici.*$/, (_, label) => `les jours fériés ne se disent pas ici : retirez ces heures, et cochez « ${label("jours_feries")} » si la maison ouvre ces jours-là.`],
  [["horaires"], /^matin et après-midi s'écrivent sur la ligne du jour, par exemple « lundi: (.*) »\.$/, "matin et après-midi vont au même jour : écrivez par exemple $1."],
  [["horaires"], /^un jour du mois s'écrit sur la ligne de ce jour,/, "un jour du mois se dit au jour même : écrivez"],
  [["horaires"], /^les heures sur rendez-vous vont dans.*$/, (_, label) => `les heures sur rendez-vous vont dans « ${label("horaires_rdv")} » ; sans heures fixes, répondez seulement à « ${label("prise_rdv")} ».`],
  [["horaires"], /^les commentaires .*$/, (_, label) => `ni commentaire ni « unknown » ici : mettez les heures sur rendez-vous dans « ${label("horaires_rdv")} ».`],
  [["horaires"], /^les heures des jours fériés.*$/, (_, label) => `les heures des jours fériés ne s’écrivent pas ici : cochez « ${label("jours_feries")} » si la maison ouvre ces jours-là aux mêmes heures, sinon ajoutez ces jours dans « ${label("exceptions")} ».`],
  [["horaires"], /^les vacances scolaires .*$/, (_, label) => `les vacances scolaires ne s’écrivent pas ainsi : effacez ces heures, et ajoutez une saison dans « ${label("saisons")} ».`],
  [["horaires"], /^expression horaire trop longue ou illisible\.$/, `ces heures ne peuvent pas être lues : ${BY_DAY}.`],
  [["horaires"], /^écrivez un jour par ligne.*$/s, "donnez les heures jour par jour, par exemple lundi, 08:30-12:00 et 13:30-17:00."],
  [["horaires"], /^il manque une espace après « : » .*$/s, MISSHAPEN],
  [["horaires"], /^(.*?)(?: ;|,)? par exemple « (?:Mo-|[A-Z][a-z]{2} \d).*$/s, `$1 : ${BY_DAY}.`],
  [["horaires"], /^ces heures changent encore dans l'année ; par exemple.*$/, "ces heures changent encore dans l’année : donnez-les une fois pour toutes, par exemple 10:00-12:00, ou jour par jour."],
];

/** What is left of a file's notation in any sentence. @type {[RegExp, string][]} */
export const CLEANED = [
  [/ou supprimez la ligne/g, `ou ${EMPTY_IT}`],
  [/s'écrit \[(.*)\]/gs, "s’écrit dans plusieurs cases : $1"],
  [/supprimez (?:la ligne|ce champ)/g, EMPTY_IT],
];
