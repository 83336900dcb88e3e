// Which names fit on the map, and where each stands. Pure: pixels in, pixels out.

/** @import { PixelBox, WishedName } from "../types" */

const MARGIN_PX = 4;

/** @typedef {{ x: number, y: number, away: [right: number, down: number] }} Side where a name stands beside its point */

// Beside the point, above or below it, in the order of what reads best: shares of the name's size.
/** @type {Side[]} */
const AROUND = [
  { x: 0, y: -0.5, away: [1, 0] },
  { x: -1, y: -0.5, away: [-1, 0] },
  { x: -0.5, y: 0, away: [0, 1] },
  { x: -0.5, y: -1, away: [0, -1] },
];
/** @type {Side[]} */
const CENTRED = [0, -1.5, 1.5, -3, 3].map((lines) => ({ x: -0.5, y: -0.5 + lines, away: [0, 0] }));

/**
 * The names that fit, each with its `box` {left, top, right, bottom}.
 *
 * `wished` are {kind, x, y, width, height, gap, most} in the order of their importance: a name stands
 * at `gap` from its point, or around the middle of an area where `gap` is null; no more than
 * `most` names of one `kind` are given. None goes out of `frame`, meets a box of `taken`, or another
 * name. A point under a box of `taken` has its name beside that box, which has one name at most;
 * a point under a name has none.
 * @type {<W extends WishedName>(wished: W[], taken: PixelBox[], frame: { width: number, height: number }) => (W & { box: PixelBox })[]}
 */
export function placeNames(wished, taken, frame) {
  const placed = [];
  const named = new Set();
  for (const wish of wished) {
    if (placed.filter(({ kind }) => kind === wish.kind).length === wish.most) continue;
    const [cover] = coversOf(wish, taken);
    if (named.has(cover) || coversOf(wish, placed.map(({ box }) => box)).length) continue;
    const others = [...taken, ...placed.map(({ box }) => box)];
    /** @type {(box: PixelBox) => boolean} */
    const isFree = (box) => fits(box, frame) && !others.some((other) => meets(box, other, MARGIN_PX));
    const box = candidates(wish, cover).find(isFree);
    if (!box) continue;
    if (cover) named.add(cover);
    placed.push({ ...wish, box });
  }
  return placed;
}

/**
 * What can be read of the names under places: those that cover no other place, and no name before them. Each of `standing` has
 * the `box` of its place, and that of the `text` under it or null.
 * @type {<S extends { box: PixelBox, text: PixelBox | null }>(standing: S[]) => (S & { text: PixelBox })[]}
 */
export function readableTexts(standing) {
  /** @type {any[]} */
  const readable = [];
  for (const each of standing) {
    const { text } = each;
    if (!text) continue;
    const others = [...standing.filter((other) => other !== each).map(({ box }) => box), ...readable.map((read) => read.text)];
    if (!others.some((other) => meets(text, other, MARGIN_PX))) readable.push(each);
  }
  return readable;
}

/**
 * The boxes that cover the point of a name, the largest first; an area is no point.
 * @type {(wish: WishedName, boxes: PixelBox[]) => PixelBox[]}
 */
function coversOf({ x, y, gap }, boxes) {
  if (gap === null) return [];
  const covers = boxes.filter((box) => meets(box, { left: x, top: y, right: x, bottom: y }, 0));
  return covers.sort((a, b) => widthOf(b) - widthOf(a));
}

/** @type {(wish: WishedName, cover: PixelBox | undefined) => PixelBox[]} */
function candidates(wish, cover) {
  const { gap } = wish;
  if (gap === null) return CENTRED.map((side) => boxOf(wish, side, wish));
  return AROUND.map((side) => boxOf(wish, side, cover ? edgeOf(cover, side, gap) : shifted(wish, gap, side)));
}

/** @type {(wish: WishedName, side: Side, from: { x: number, y: number }) => PixelBox} */
function boxOf({ width, height }, side, from) {
  const left = from.x + side.x * width;
  const top = from.y + side.y * height;
  return { left, top, right: left + width, bottom: top + height };
}

/** @type {(box: PixelBox) => number} */
function widthOf({ left, right }) {
  return right - left;
}

/** @type {(wish: WishedName, gap: number, side: Side) => { x: number, y: number }} */
function shifted({ x, y }, gap, { away: [right, down] }) {
  return { x: x + right * gap, y: y + down * gap };
}

/**
 * The middle of a box's edge on one side, `gap` away.
 * @type {(box: PixelBox, side: Side, gap: number) => { x: number, y: number }}
 */
function edgeOf({ left, top, right, bottom }, { away: [x, y] }, gap) {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { x: middle.x + x * ((right - left) / 2 + gap), y: middle.y + y * ((bottom - top) / 2 + gap) };
}

/** @type {(box: PixelBox, frame: { width: number, height: number }) => boolean} */
function fits({ left, top, right, bottom }, { width, height }) {
  return left >= MARGIN_PX && top >= MARGIN_PX && right <= width - MARGIN_PX && bottom <= height - MARGIN_PX;
}

/**
 * Whether two boxes are nearer than `margin`.
 * @type {(a: PixelBox, b: PixelBox, margin: number) => boolean}
 */
function meets(a, b, margin) {
  return (
    a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin
  );
}

/**
 * Whether a point is in a box.
 * @type {(point: { x: number, y: number }, box: PixelBox) => boolean}
 */
export function isWithin({ x, y }, { left, top, right, bottom }) {
  return left <= x && x <= right && top <= y && y <= bottom;
}
