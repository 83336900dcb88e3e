/** A page's file, held as it was written: what is not changed stays byte for byte. */

/** @import { PageSource, Path, Tree } from "../types" */
/** @import { Orders } from "./edits.js" */
/** @import { FileText, Splice } from "./file_text.js" */
/** @import { Layout } from "./page.js" */

import { unstamped } from "../handing/stamp.js";
import { cleaned } from "./characters.js";
import { Editor, wholeKeys } from "./edits.js";
import ORDERS from "./field_orders.json" with { type: "json" };
import { fileText, spliced } from "./file_text.js";
import { pageLayout } from "./page.js";
import { treeOf } from "./pieces.js";
import { SourceRefused } from "./source_refused.js";
import { isSame, pruned, valueAt, withValue } from "./trees.js";
import { mappingLines } from "./writing.js";

export { SourceRefused };

/** @typedef {{ [key: string]: Tree }} Fields */

export const HOUSE_ORDERS = /** @type {Orders} */ (ORDERS.maison);
export const ARTICLE_ORDERS = /** @type {Orders} */ (ORDERS.article);

/** A text of a file, and what was read in it. */
class Page {
  /** @type {FileText} */ #file;
  /** @type {Layout} */ #layout;
  /** @type {Fields} */ #tree;
  /** @type {Orders} */ #orders;

  /** @param {string} raw @param {Orders} orders */
  constructor(raw, orders) {
    this.#orders = orders;
    this.#file = fileText(raw);
    this.#layout = pageLayout(this.#file);
    this.#tree = /** @type {Fields} */ (treeOf(this.#layout.front));
  }

  get tree() {
    return this.#tree;
  }

  get text() {
    return this.#file.text.slice(this.#layout.bodyStart, this.#layout.bodyEnd);
  }

  source() {
    return this.#file.raw;
  }

  /** @param {Path} path */
  at(path) {
    return valueAt(this.#tree, path);
  }

  /** @param {Path} path @param {Tree} value */
  set(path, value) {
    this.#become(withValue(this.#tree, path, pruned(withoutControls(value))));
  }

  /** @param {Path} path */
  remove(path) {
    if (this.at(path) !== undefined) this.#become(withValue(this.#tree, path, undefined));
  }

  /** @param {Path} path @param {number} rank @param {Tree} value */
  insert(path, rank, value) {
    const list = this.#listAt(path);
    const item = pruned(withoutControls(value));
    if (item === undefined) return;
    this.#become(withValue(this.#tree, path, [...list.slice(0, rank), item, ...list.slice(rank)]));
  }

  /** @param {Path} path @param {number} from @param {number} to */
  move(path, from, to) {
    const list = this.#listAt(path);
    if (from === to || !(from in list) || !(to in list)) return;
    const others = list.filter((_, rank) => rank !== from);
    this.#become(withValue(this.#tree, path, [...others.slice(0, to), list[from], ...others.slice(to)]));
  }

  /** @param {string} markdown */
  setText(markdown) {
    const { bodyStart, bodyEnd } = this.#layout;
    const { text } = this.#file;
    const body = cleaned(markdown).replace(/^\n+|\n+$/g, "");
    if (body === this.text) return;
    const below = text.indexOf("\n", this.#layout.fence);
    /** @type {Splice} */
    let edit = { start: bodyStart, end: bodyEnd, text: body };
    if (!body) edit = { start: below < 0 ? text.length : below, end: text.length, text: "\n" };
    else if (bodyStart === bodyEnd) edit = { start: below < 0 ? text.length : below, end: text.length, text: `\n${body}\n` };
    this.#take(/** @type {string} */ (spliced(this.#file, [edit])));
  }

  /** @param {Path} path */
  lineOf(path) {
    /** @type {import("./pieces.js").Piece} */
    let piece = this.#layout.front;
    let at = piece.entries.length ? piece.start : this.#layout.fence;
    for (const step of path) {
      const found = inside(piece, step);
      if (!found) break;
      [at, piece] = found;
    }
    return this.#file.text.slice(0, at).split("\n").length;
  }

  /** @param {Path} path @returns {Tree[]} */
  #listAt(path) {
    const list = this.at(path);
    return Array.isArray(list) ? list : [];
  }

  /** @param {string} raw */
  #take(raw) {
    this.#file = fileText(raw);
    this.#layout = pageLayout(this.#file);
    this.#tree = /** @type {Fields} */ (treeOf(this.#layout.front));
  }

  /**
   * Write other fields: the file is read again after, and what says anything else is not taken.
   * @param {Tree | undefined} wanted
   */
  #become(wanted) {
    const fields = /** @type {Fields} */ (wanted ?? {});
    if (isSame(fields, this.#tree)) return;
    for (const raw of this.#ways(fields)) {
      if (raw !== null && this.#says(raw, fields)) {
        this.#take(raw);
        return;
      }
    }
    throw new Error("a page's fields could not be written");
  }

  /** @param {Fields} fields */
  *#ways(fields) {
    const { front, fence } = this.#layout;
    const editor = new Editor(this.#file.text, this.#orders);
    const ordered = /** @type {Fields} */ (editor.ordered(fields, ""));
    const start = this.#file.text.indexOf("\n") + 1;
    if (front.entries.length) {
      for (const edits of [editor.inside(front, fields, ""), wholeKeys(editor, front, fields)]) {
        yield edits && spliced(this.#file, edits);
      }
    } else {
      yield spliced(this.#file, [{ start: fence, end: fence, text: written(ordered) }]);
    }
    const comments = this.#file.text.slice(start, fence).match(/^[ \t]*#.*$/gm) ?? [];
    const lines = comments.map((comment) => `${comment.trim()}\n`).join("");
    yield spliced(this.#file, [{ start, end: fence, text: lines + written(ordered) }]);
  }

  /** @param {string} raw @param {Fields} fields */
  #says(raw, fields) {
    try {
      const file = fileText(raw);
      const layout = pageLayout(file);
      return isSame(treeOf(layout.front), fields) && file.text.slice(layout.bodyStart, layout.bodyEnd) === this.text;
    } catch (error) {
      if (error instanceof SourceRefused) return false;
      throw error;
    }
  }
}

/**
 * @param {string} text the whole file, its byte order mark included if it has one; a stamp in it is not held
 * @param {Orders} [orders]
 * @returns {PageSource}
 * @throws {SourceRefused} the page cannot be read: why, in French, and where
 */
export function openPage(text, orders = HOUSE_ORDERS) {
  return new Page(unstamped(text).text, orders);
}

/**
 * A page of which nothing is written yet.
 * @param {Orders} [orders]
 * @returns {PageSource}
 */
export const emptyPage = (orders = HOUSE_ORDERS) => new Page("---\n---\n", orders);

/** @param {Fields} fields */
const written = (fields) => mappingLines(fields, "").map((line) => `${line}\n`).join("");

/**
 * @param {import("./pieces.js").Piece} piece
 * @param {string | number} step
 * @returns {[number, import("./pieces.js").Piece] | null}
 */
function inside(piece, step) {
  if (piece.kind === "mapping") {
    const entry = piece.entries.find(({ key }) => key === step);
    return entry ? [entry.start, entry.value] : null;
  }
  const item = piece.kind === "list" && typeof step === "number" ? piece.items[step] : undefined;
  return item ? [item.dash, item.value] : null;
}

/** @param {Tree} value @returns {Tree} */
function withoutControls(value) {
  if (typeof value === "string") return cleaned(value);
  if (Array.isArray(value)) return value.map(withoutControls);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutControls(inner)]));
}
