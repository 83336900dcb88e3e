// The houses of a leaf, or of the summary (generator/search/store.py), as objects.

import { lines, summed } from "./columns.js";
import { departmentCodeAt } from "./codes.js";

const STEPS_PER_DEGREE = 10000;
const KINDS = ["maison", "antenne", "arret"];
const SAME_COMMUNE = /¤/g;

/**
 * The houses of `columns`, numbered from `first`: number, name, town (commune and postcode), offer
 * (set of need numbers), wheelchair, places (each with its rank and its anchor); where the columns have details:
 * id, slug, phone, dialled.
 */
export function decodeHouses(columns, first = 0) {
  const offers = columns.offres.map((differences) => new Set(summed(differences)));
  const places = decodeHousePlaces(columns);
  const detail = columns.ids === undefined ? () => ({}) : details(columns);
  const names = lines(columns.noms);
  const wheelchair = new Set(summed(columns.fauteuil));
  return columns.offre.map((offer, rank) => ({
    number: first + rank,
    name: names[rank].replace(SAME_COMMUNE, () => places[rank][0].commune),
    town: { commune: places[rank][0].commune, postcode: places[rank][0].postcode },
    offer: offers[offer],
    wheelchair: wheelchair.has(rank),
    places: places[rank],
    ...detail(rank),
  }));
}

function details(columns) {
  const [ids, slugs, phones, dialled] = ["ids", "adresses", "telephones", "appels"].map((name) =>
    lines(columns[name]),
  );
  return (rank) => ({
    id: ids[rank] || slugs[rank],
    slug: slugs[rank],
    phone: phones[rank],
    dialled: dialled[rank] || usualNumber(phones[rank]),
  });
}

function usualNumber(phone) {
  return phone && `+33${phone.replace(/ /g, "").slice(1)}`;
}

function decodeHousePlaces({ lieux, offre }) {
  const points = decodePoints(lieux);
  const counts = lieux.nombres.length ? lieux.nombres : offre.map(() => 1);
  let at = 0;
  return counts.map((count) => anchored(points.slice(at, (at += count))));
}

/** Places with their rank in the house, and their anchor on its page (generator/directory.py): "antenne-1". */
function anchored(places) {
  const met = { antenne: 0, arret: 0 };
  return places.map((place, rank) => {
    const { kind } = place;
    return { ...place, rank, anchor: kind in met ? `${kind}-${++met[kind]}` : "" };
  });
}

function decodePoints(lieux) {
  const latitudes = summed(lieux.lat, STEPS_PER_DEGREE);
  const longitudes = summed(lieux.lon, STEPS_PER_DEGREE);
  const communes = lines(lieux.communes);
  const weeks = weeksOf(lieux);
  const names = lines(lieux.noms);
  const unknown = new Set(lieux.sans);
  const alwaysOpen = new Set(summed(lieux.feries));
  const postcodes = lines(lieux.postaux);
  return summed(lieux.commune).map((commune, rank) => ({
    kind: KINDS[lieux.sortes[rank] ?? 0],
    name: names[rank] ?? "",
    postcode: postcodes[commune],
    commune: communes[commune],
    position: unknown.has(rank)
      ? null
      : { latitude: latitudes[rank], longitude: longitudes[rank] },
    department: lieux.departements[rank] ?? departmentCodeAt(postcodes[commune]),
    week: weeks[rank],
    moves: weeks[rank] === "~",
    closedOnHolidays: !alwaysOpen.has(rank),
    deviations: lieux.ecarts[rank] ?? [],
  }));
}

/** The text of each place's week: 0 stands for the next of the distinct ones (generator/search/hours_columns.py). */
export function weeksOf({ semaines, semaine }) {
  const distinct = lines(semaines);
  let next = 0;
  return semaine.map((number) => distinct[number ? number - 1 : next++]);
}
