/** Light, dark, or as the device says: remembered here only, in the browser. */

const KEY = "apparence";
/** @type {string[]} */
const CHOICES = ["light", "dark"];

/**
 * The remembered choice: "light", "dark" or "auto".
 * @type {(storage: () => Storage) => string}
 */
export function remembered(storage) {
  try {
    const choice = storage().getItem(KEY) ?? "";
    return CHOICES.includes(choice) ? choice : "auto";
  } catch {
    return "auto";
  }
}

/**
 * Keep *choice*; a browser that forbids it forgets at the next page, and nothing breaks.
 * @type {(choice: string, storage: () => Storage) => void}
 */
export function remember(choice, storage) {
  try {
    if (choice === "auto") storage().removeItem(KEY);
    else storage().setItem(KEY, choice);
  } catch {
    // Storage may be forbidden or full.
  }
}

/**
 * Show *choice* on the document.
 * @type {(choice: string, root: HTMLElement) => void}
 */
export function apply(choice, root) {
  if (choice === "auto") root.removeAttribute("data-theme");
  else root.dataset.theme = choice;
}

/**
 * Say in the switch's buttons which choice holds.
 * @type {(choice: string, buttons: Iterable<HTMLElement>) => void}
 */
export function mark(choice, buttons) {
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.dataset.apparence === choice));
  }
}
