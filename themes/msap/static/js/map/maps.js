// All that a shown map needs, in one file that files.js loads: a bundle of its own.

export { mountMap } from "./mount.js";
export { decodeBorders, decodeOutlines, decodeTowns } from "./outlines.js";
export { mountPoint } from "./point.js";
export { createMapPage } from "./page.js";
