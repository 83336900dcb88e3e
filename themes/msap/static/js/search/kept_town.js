// The town of the last search, kept on this device for the home page, which shows a house near it: its code and its name,
// nothing else, never a position. The page on personal data says so, and the home page has a button to forget it.

/** @typedef {{ code: string, name: string }} Town an INSEE code, and the name as it is shown */
/** @typedef {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} Stored throws where storage is forbidden */

const KEY = "derniere-commune";
const CODE = /^[0-9AB]{5}$/;
const LONGEST_NAME = 100;

/** @type {Stored} */
const local = () => window.localStorage;

/** @type {(town: Town, storage?: Stored) => void} */
export function keepTown({ code, name }, storage = local) {
  if (!CODE.test(code)) return;
  try {
    storage().setItem(KEY, JSON.stringify({ code, name }));
  } catch {
    // The search works without.
  }
}

/**
 * The town that is kept; null without one, or where what is kept is none.
 * @type {(storage?: Stored) => Town | null}
 */
export function keptTown(storage = local) {
  try {
    const { code, name } = JSON.parse(storage().getItem(KEY) ?? "{}");
    return CODE.test(code) && typeof name === "string" && name ? { code, name: name.slice(0, LONGEST_NAME) } : null;
  } catch {
    return null;
  }
}

/** @type {(storage?: Stored) => void} */
export function forgetTown(storage = local) {
  try {
    storage().removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
