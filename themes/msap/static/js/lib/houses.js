// The houses of a leaf, or of the summary (generator/search/store.py), as objects.

/** @import { DetailedHouse, HouseColumns, HousePlace, HousePlaceColumns, PlaceKind } from "../types" */

import { lines, summed } from "./columns.js";
import { departmentCodeAt } from "./codes.js";
import { slug } from "./fold.js";

const STEPS_PER_DEGREE = 10000;
/** @type {PlaceKind[]} */
const KINDS = ["maison", "antenne", "arret"];
const SAME_COMMUNE = /¤/g;
const NETWORK = /^france-services-(?:(?:de|du|des|d)-)?/;

/**
 * The houses of `columns`, numbered from `first`: number, name, town (commune and postcode), offer
 * (set of need numbers), wheelchair, places (each with its rank and its anchor); where the columns have details:
 * id, slug, phone, dialled, and these of a place that has its own.
 * @type {(columns: HouseColumns, first?: number) => DetailedHouse[]}
 */
export function decodeHouses(columns, first = 0) {
  const offers = columns.offres.map((differences) => new Set(summed(differences)));
  const places = decodeHousePlaces(columns);
  const detail = columns.telephones === undefined ? noDetails : details(columns);
  const names = namesOf(columns).map((name, rank) => name.replace(SAME_COMMUNE, () => places[rank][0].commune));
  const { offre = [], fauteuil = [] } = columns;
  const wheelchair = new Set(summed(fauteuil));
  return names.map((name, rank) => ({
    number: first + rank,
    name,
    town: { commune: places[rank][0].commune, postcode: places[rank][0].postcode },
    offer: offers[offre[rank] ?? 0],
    wheelchair: wheelchair.has(rank),
    places: places[rank],
    ...detail(rank, name),
  }));
}

/** @type {(columns: Pick<HouseColumns, "noms">) => string[]} */
function namesOf({ noms }) {
  return noms ? lines(noms) : [];
}

/** @type {(columns: HouseColumns) => (rank: number, name: string) => Pick<DetailedHouse, "id" | "slug" | "phone" | "dialled">} */
function details(columns) {
  const { ids: idLines = "", adresses = "", telephones = "", appels = "" } = columns;
  const [ids, slugs, phones, dialled] = [idLines, adresses, telephones, appels].map(lines);
  return (rank, name) => {
    const page = slugs[rank] || usualSlug(name);
    const phone = phones[rank];
    return { id: ids[rank] || page, slug: page, phone, dialled: dialled[rank] || usualNumber(phone) };
  };
}

/**
 * The address that most houses have: their name, less that of the network.
 * @type {(name: string) => string}
 */
function usualSlug(name) {
  return slug(name).replace(NETWORK, "").replace("-france-services-", "-");
}

/** The summary has none: who needs them asks the leaf. */
function noDetails() {
  return { id: "", slug: "", phone: "", dialled: "" };
}

/** @type {(phone: string) => string} */
function usualNumber(phone) {
  return phone && `+33${phone.replace(/ /g, "").slice(1)}`;
}

/** @type {(columns: HouseColumns) => HousePlace[][]} */
function decodeHousePlaces({ lieux, noms, vies = {}, numeros = {} }) {
  const points = decodePoints(lieux);
  for (const rank in numeros) {
    const [phone, dialled] = numeros[rank];
    Object.assign(points[Number(rank)], { phone, dialled });
  }
  const counts = lieux.nombres ?? namesOf({ noms }).map(() => 1);
  let at = 0;
  const found = counts.map((count) => anchored(points.slice(at, (at += count))));
  for (const rank in vies) for (const place of found[Number(rank)]) Object.assign(place, vies[rank]);
  return found;
}

/**
 * Places with their rank in the house, and their anchor on its page (generator/directory.py): "antenne-1".
 * @type {(places: Omit<HousePlace, "rank" | "anchor">[]) => HousePlace[]}
 */
function anchored(places) {
  const met = { maison: 0, antenne: 0, arret: 0 };
  return places.map((place, rank) => {
    const number = ++met[place.kind];
    return { ...place, rank, anchor: place.kind === "maison" ? "" : `${place.kind}-${number}` };
  });
}

/** @type {(columns: HousePlaceColumns) => Omit<HousePlace, "rank" | "anchor">[]} */
function decodePoints(lieux) {
  const latitudes = summed(lieux.lat, STEPS_PER_DEGREE);
  const longitudes = summed(lieux.lon, STEPS_PER_DEGREE);
  const communes = lines(lieux.communes);
  const { sortes = {}, noms = "", sans = [], departements = {}, feries = [], ecarts = {} } = lieux;
  const weeks = weeksOf(lieux);
  const names = lines(noms);
  const unknown = new Set(sans);
  const alwaysOpen = new Set(summed(feries));
  const postcodes = lines(lieux.postaux);
  return summed(lieux.commune).map((commune, rank) => ({
    kind: KINDS[sortes[rank] ?? 0],
    name: names[rank] ?? "",
    postcode: postcodes[commune],
    commune: communes[commune],
    position: unknown.has(rank)
      ? null
      : { latitude: latitudes[rank], longitude: longitudes[rank] },
    department: departements[rank] ?? departmentCodeAt(postcodes[commune]),
    week: weeks[rank],
    moves: weeks[rank] === "~",
    closedOnHolidays: !alwaysOpen.has(rank),
    deviations: ecarts[rank] ?? [],
  }));
}

/**
 * The text of each place's week: 0 stands for the next of the distinct ones (generator/search/hours_columns.py).
 * @type {(columns: Pick<HousePlaceColumns, "semaines" | "semaine">) => string[]}
 */
export function weeksOf({ semaines, semaine }) {
  const distinct = lines(semaines);
  let next = 0;
  return (semaine ?? distinct.map(() => 0)).map((number) => distinct[number ? number - 1 : next++]);
}
