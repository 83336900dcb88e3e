// The box as an ARIA combobox: the person types freely, the list proposes, Enter always works.
// Loaded when somebody touches the box, with what its other button does.

/** @import { Proposal, Proposals, Search } from "../types" */

import { wordsField } from "./elements.js";
import { createNearMe } from "./near_me.js";
import { createList } from "./proposals.js";

const PAUSE_MS = 80;
/** @type {Proposals} */
const NOTHING = { places: [], needs: [], houses: [] };

/**
 * Make the form's input a combobox; gives `nearMe()`, what the button "Autour de moi" does.
 *
 * `propose(text)` promises {places, needs, houses}; `go(request)` follows a request; `goNear(position)`
 * a position; `asked()`, where asking leaves the person in the box, gives the words asked last.
 *
 * @type {(form: HTMLFormElement, search: Search) => { nearMe: () => void }}
 */
export function startBox(form, { propose, go, goNear, asked }) {
  const input = wordsField(form);
  const siteRoot = new URL(form.dataset.base ?? "", document.baseURI);
  const list = createList(input, choose, () => stop());
  const { update, later, stop } = updating(input, propose, list);

  /** @type {(proposal: Proposal) => void} */
  function choose(proposal) {
    close();
    if (proposal.page !== undefined) return location.assign(new URL(proposal.page, siteRoot).href);
    input.value = proposal.request.q;
    go(proposal.request);
  }

  function close() {
    stop();
    list.close();
  }

  const keys = keysOf(input, list, { update, choose, close, stop });

  input.addEventListener("input", later);
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && keys.get(event.key)?.()) event.preventDefault();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The person may have typed while this script was loading, and have asked already: no list then, over the answer.
  if (document.activeElement === input && input.value !== asked?.()) update();
  return { nearMe: createNearMe(form, goNear) };
}

/**
 * What the keys do; each tells whether it did something here.
 * @param {HTMLInputElement} input
 * @param {ReturnType<typeof createList>} list
 * @param {{ update(): Promise<void>, choose(proposal: Proposal): void, close(): void, stop(): void }} box
 * @returns {Map<string, () => boolean>}
 */
function keysOf(input, list, { update, choose, close, stop }) {
  /**
   * A closed list is opened again, at its first or its last; an open one stays: no later one takes away what is chosen.
   * @type {(step: number) => () => boolean}
   */
  const move = (step) => () => {
    if (list.isOpen()) stop();
    if (list.move(step)) return true;
    update().then(() => list.move(step));
    return input.value.trim() !== "";
  };

  /** The key is the browser's: it moves in the words. */
  function moveInWords() {
    list.leave();
    return false;
  }

  function escape() {
    const wasOpen = list.isOpen();
    close();
    return wasOpen;
  }

  function enter() {
    const active = list.active();
    if (active) choose(active);
    return Boolean(active);
  }

  return new Map([
    ["ArrowDown", move(1)],
    ["ArrowUp", move(-1)],
    ["Home", moveInWords],
    ["End", moveInWords],
    ["Escape", escape],
    ["Enter", enter],
  ]);
}

/**
 * The list follows what is typed: `later()` after a pause, `update()` at once, neither after `stop()`.
 * @param {HTMLInputElement} input
 * @param {Search["propose"]} propose
 * @param {ReturnType<typeof createList>} list
 */
function updating(input, propose, list) {
  let pause = 0;
  let turn = 0;
  // What proposes is a script of its own: it is on its way before the first letter.
  propose("").catch(() => {});

  function stop() {
    clearTimeout(pause);
    turn += 1;
  }

  async function update() {
    stop();
    const mine = turn;
    const text = input.value;
    if (!text.trim()) return list.close();
    // Without proposals the box still works: a failure here is said when the person asks.
    const proposals = await propose(text).catch(() => NOTHING);
    if (mine === turn) list.show(proposals);
  }

  return {
    update,
    later() {
      clearTimeout(pause);
      pause = setTimeout(update, PAUSE_MS);
    },
    stop,
  };
}
