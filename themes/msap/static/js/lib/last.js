// What browsers of 2020 lack: Array.prototype.at.

/**
 * The last of a list; undefined of an empty one.
 * @type {<T>(list: readonly T[]) => T | undefined}
 */
export function last(list) {
  return list[list.length - 1];
}
