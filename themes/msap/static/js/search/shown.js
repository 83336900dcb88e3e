// What the page is given to show: plain values, no more than it needs.

const MOST_PLACES_OFFERED = 12;

/** The needs of a group that a house offers. */
export function offered(house, group) {
  return group.needs.filter((need) => house.offer.has(need.number));
}

/** A house as the page shows it: at its nearest place, with the needs it answers. */
export function result({ house, place, distanceKm }, groups) {
  const { id, slug, name, phone, dialled, places } = house;
  const reasons = groups.flatMap((group) => offered(house, group).slice(0, 1).map(nameOf));
  const { commune, postcode } = places[0];
  const { kind } = place;
  const nearest = { kind, name: place.name, commune: place.commune, week: place.week };
  const own = { id, slug, name, phone, dialled, commune, postcode };
  return { ...own, place: nearest, distanceKm, reasons };
}

/** What was understood, as the page shows it. */
export async function shownReading(library, reading, unknown) {
  const { place, places, postcode, groups, request, words } = reading;
  const offered = places.slice(0, MOST_PLACES_OFFERED);
  const all = place && !offered.some((each) => each === place) ? [place, ...offered] : offered;
  const shown = await shownPlaces(library, all);
  return {
    places: shown.map((each, rank) => ({ ...each, current: all[rank] === place })),
    position: request.position,
    needs: groups.flatMap((group) => shownNeeds(group, words)),
    postcode,
    unknown,
  };
}

/** Places with the name of their department. */
export async function shownPlaces(library, places) {
  const { departements } = await library.manifest();
  return places.map(({ code, name, postcodes, nowIn }) => {
    const department = departements[code.slice(0, 3)] ?? departements[code.slice(0, 2)] ?? "";
    return { code, name, postcodes, nowIn, department };
  });
}

/** The needs of a group; `without` is the query without the words that said it, if any did. */
function shownNeeds(group, words) {
  const taken = new Set(group.words);
  const without = taken.size ? words.filter((word) => !taken.has(word)).join(" ") : null;
  return group.needs.map(({ code, name, kind }) => ({ code, name, kind, without }));
}

function nameOf({ name }) {
  return name;
}
