// What browsers of 2020 lack: Array.prototype.at.

/** The last of a list; undefined of an empty one. */
export function last(list) {
  return list[list.length - 1];
}
