// The drawing of each kind of place: told apart by shape, then by words, never by colour alone.
// These constants are the only markup that the maps parse.

/** @type {Record<string, [width: number, height: number]>} */
const SIZES_PX = { maison: [30, 38], antenne: [30, 30], arret: [34, 34], cherche: [64, 64] };
/** @type {Record<string, string>} */
const SHAPES = { maison: "house", antenne: "branch", arret: "stop", cherche: "sought" };
/** @type {Record<string, string>} */
const PATHS = {
  maison: "M15 36C8 26.5 3 20.5 3 14a12 12 0 0 1 24 0c0 6.5-5 12.5-12 22z",
  antenne: "M4 4h22v22H4z",
  arret: "M17 2l15 15-15 15L2 17z",
  // A ring, so that what stands on the very point is seen in it.
  cherche: "M32 6a26 26 0 1 0 0 52 26 26 0 0 0 0-52zM32 1v11M32 52v11M1 32h11M52 32h11",
};
/** @type {Record<string, string>} */
const HOLES = { maison: "M15 9.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z", antenne: "M11 11v8h8v-8z" };

/**
 * The size in pixels of a kind's drawing.
 * @type {(kind: string) => [width: number, height: number]}
 */
export function sizeOf(kind) {
  return SIZES_PX[kind] ?? SIZES_PX.maison;
}

/**
 * The point of the drawing that stands on the place, in pixels from its corner.
 * @type {(kind: string) => [x: number, y: number]}
 */
export function anchorOf(kind) {
  const [width, height] = sizeOf(kind);
  return kind === "maison" ? [width / 2, height - 2] : [width / 2, height / 2];
}

/**
 * The drawing, as markup.
 * @type {(kind: string) => string}
 */
export function drawing(kind) {
  const known = PATHS[kind] ? kind : "maison";
  const [width, height] = sizeOf(known);
  const hole = HOLES[known] ? `<path class="pin-hole" d="${HOLES[known]}"/>` : "";
  return (
    `<svg class="pin-shape pin-shape-${SHAPES[known]}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `aria-hidden="true" focusable="false"><path class="pin-body" d="${PATHS[known]}"/>${hole}</svg>`
  );
}
