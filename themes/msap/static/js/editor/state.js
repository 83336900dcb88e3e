// The page that is being written: its values, what is wrong with them, and who hears of a change. Pure: what asks a
// clock or the page is given.

/** @import { Edition } from "./form_types" */
/** @import { PageSource, Path, Problem, Tree } from "./types" */

import { hasPlace } from "./offer_blocks.js";
import { isBelow, samePath } from "./paths.js";

// Problems come when the person rests, not at every key.
const PAUSE_MS = 700;

/**
 * @typedef {object} Given
 * @property {PageSource} page
 * @property {string} original the file as it was opened
 * @property {boolean} [isNew] nothing was opened: the page is a new one
 * @property {{ [key: string]: Tree }} [originalTree] its values, where `page` has others already
 * @property {(tree: { [key: string]: Tree }, text: string) => Problem[]} check
 * @property {(task: () => void, ms: number) => () => void} later does a task after a while; gives what gives it up
 */

/**
 * The edition of a page. Of a page that was opened, every problem is shown from the start; of a new one those of the
 * fields that were left, until all are asked for.
 * @type {(given: Given) => Edition}
 */
export function createEdition({ page, original, isNew = false, originalTree = page.tree, check, later }) {
  const hearers = createHearers();
  const checking = createChecking(() => check(page.tree, page.text), later, hearers.tell);
  const shown = createShown(!isNew, checking.found);
  const standing = createStanding(page, original, hearers.tell);
  const changed = () => {
    checking.soon();
    hearers.tell();
  };
  return {
    page,
    get original() {
      return standing.text;
    },
    get savedStamp() {
      return standing.stamp;
    },
    originalTree,
    isNew,
    get tree() {
      return page.tree;
    },
    at: (path) => page.at(path),
    text: () => page.text,
    ...createChanges(page, changed),
    isChanged: standing.isChanged,
    ...shown.asked,
    leave(path) {
      shown.add(path);
      checking.now();
    },
    showAll() {
      shown.addAll();
      checking.now();
    },
    saved: standing.saved,
    subscribe: hearers.add,
  };
}

/**
 * All that changes the page; `changed` hears of it.
 * @type {(page: PageSource, changed: () => void) => Pick<Edition, "set" | "remove" | "insert" | "move" | "setText">}
 */
function createChanges(page, changed) {
  /** @type {<A extends unknown[]>(change: (...given: A) => unknown) => (...given: A) => void} */
  const changing = (change) => (...given) => {
    change(...given);
    changed();
  };
  return {
    set: changing((path, value) => hasPlace(page, path, value) && page.set(path, value)),
    remove: changing((path) => hasPlace(page, path, undefined) && page.remove(path)),
    insert: changing((path, rank, value) => hasPlace(page, path, value) && page.insert(path, rank, value)),
    move: changing((path, from, to) => page.move(path, from, to)),
    setText: changing((markdown) => page.setText(markdown)),
  };
}

/**
 * What the page is compared with: the file as it was opened, then as it was saved.
 * @param {PageSource} page
 * @param {string} text
 * @param {() => void} tell
 */
function createStanding(page, text, tell) {
  const standing = {
    text,
    stamp: /** @type {string | null} */ (null),
    isChanged: () => page.source() !== standing.text,
    saved(/** @type {string} */ saved, /** @type {string} */ stamp) {
      Object.assign(standing, { text: saved, stamp });
      tell();
    },
  };
  return standing;
}

/** Whom to tell. */
function createHearers() {
  /** @type {Set<() => void>} */
  const hearers = new Set();
  return {
    tell: () => hearers.forEach((hear) => hear()),
    /** @type {Edition["subscribe"]} */
    add(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/**
 * The problems of the page, found now or once the person rests.
 * @param {() => Problem[]} check
 * @param {Given["later"]} later
 * @param {() => void} tell
 */
function createChecking(check, later, tell) {
  let problems = check();
  let giveUp = () => {};
  const now = () => {
    giveUp();
    problems = check();
    tell();
  };
  return {
    now,
    found: () => problems,
    soon() {
      giveUp();
      giveUp = later(now, PAUSE_MS);
    },
  };
}

/**
 * Which problems are shown: all, or those of the fields that were left.
 * @param {boolean} all
 * @param {() => Problem[]} found
 */
function createShown(all, found) {
  /** @type {Path[]} */
  const left = [];
  /** @type {(problem: Problem) => boolean} */
  const isShown = ({ path }) => all || left.some((each) => isBelow(path, each));
  const shown = () => found().filter(isShown);
  return {
    /** @type {Pick<Edition, "problems" | "problemsAt" | "problemsBelow">} */
    asked: {
      problems: shown,
      problemsAt: (path) => shown().filter((problem) => samePath(problem.path, path)),
      problemsBelow: (path) => shown().filter((problem) => isBelow(problem.path, path)),
    },
    /** @type {(path: Path) => void} */
    add: (path) => void left.push(path),
    addAll: () => void (all = true),
  };
}
