// Puts the language's words in the place of the French ones below an element, and marks what stays French as French, so that
// it is read aloud and laid out as French; numbers stand apart, since among words from right to left they are taken to pieces.

/** @import { Part } from "./moments.js" */

const ATTRIBUTES = ["aria-label", "title", "placeholder"];
/** What a house wrote of itself, and maps: French as a whole. */
const FRENCH = ".prose, [data-carte], .area-map, .locator-map, .map-panel";
/** What only who listens is told of French hours: "de", "à" (plugins/site/heard_hours.py). */
const HEARD = ".week-heard";
/** Only French has one. */
const SPACE_BEFORE_SIGN = /^\u00a0|\u00a0$/g;
const LEFT_ALONE = "script, style, svg, textarea, noscript";
/** A French text of its own that is longer is laid out as French, from left to right. */
const LONGEST_NAME = 60;

/**
 * What labels elements by `say` (phrases.js). `label(node)` may be called again for what was changed: what it has done
 * already is left alone.
 * @type {(say: (text: string) => Part[] | null) => (node: Node) => void}
 */
export function createLabelling(say) {
  const marks = createMarks();
  const labelText = createTexts(say, marks);
  /** @type {WeakSet<Element>} */
  const done = new WeakSet();

  /** @type {(element: Element) => void} */
  function labelAttributes(element) {
    if (done.has(element) || isDone(element)) return;
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name);
      const parts = text && say(text);
      if (parts) element.setAttribute(name, parts.map(textOf).join(""));
      else if (text && !element.firstElementChild) marks.french(element);
    }
    done.add(element);
  }

  return (node) => {
    if (node instanceof Text) {
      marks.forget(node.parentElement);
      labelText(node);
    } else if (node instanceof Element) {
      for (const element of within(node, FRENCH)) marks.french(element, true);
      for (const heard of within(node, HEARD)) forgetHeard(heard);
      for (const text of textsOf(node)) labelText(text);
      for (const element of within(node, "[aria-label], [title], [placeholder]")) labelAttributes(element);
    }
  };
}

/**
 * What marks elements as French, and forgets it where a script wrote anew.
 * @typedef {{ french(element: Element, isBlock?: boolean): void, forget(element: Element | null): void }} Marks
 */

/** @type {() => Marks} */
function createMarks() {
  /** @type {WeakSet<Element>} */
  const marked = new WeakSet();
  return {
    french(element, isBlock = false) {
      element.setAttribute("lang", "fr");
      if (isBlock) element.setAttribute("dir", "ltr");
      marked.add(element);
    },
    forget(element) {
      if (!element || !marked.delete(element)) return;
      element.removeAttribute("lang");
      element.removeAttribute("dir");
    },
  };
}

/**
 * What says one text. It remembers what texts say since: when scripts move them, they are not read again.
 * @type {(say: (text: string) => Part[] | null, marks: Marks) => (text: Text) => void}
 */
function createTexts(say, marks) {
  /** @type {WeakMap<Text, string>} */
  const said = new WeakMap();

  /** @type {(text: Text) => Text} */
  function known(text) {
    said.set(text, text.data);
    return text;
  }

  /**
   * The spaces around the text stay, and a text without parts of their own is the same node.
   * @type {(text: Text, parts: Part[]) => void}
   */
  function put(text, parts) {
    const [, before = "", after = ""] = /^(\s*)[^]*?(\s*)$/.exec(text.data) ?? [];
    if (parts.some((part) => typeof part !== "string")) {
      // One element: where what holds it is laid out as boxes in a row, words and number stay one of them.
      const whole = document.createElement("span");
      whole.append(...parts.map((part) => (typeof part === "string" ? known(document.createTextNode(part)) : apart(part))));
      text.replaceWith(before, whole, after);
    } else {
      text.data = before + parts.join("") + after;
      known(text);
    }
  }

  return (text) => {
    const parent = text.parentElement;
    if (!parent || said.get(text) === text.data || !/[\p{L}\p{N}]/u.test(text.data)) return;
    if (isDone(parent) || parent.closest(LEFT_ALONE)) return;
    const own = text.data.trim();
    const parts = say(own);
    if (parts) {
      text.data = text.data.replace(SPACE_BEFORE_SIGN, "");
      put(text, parent.localName === "option" ? [parts.map(textOf).join("")] : parts);
    } else if (!/\p{L}/u.test(own)) put(text, [{ text: own, kind: "number" }]);
    else if (parent.localName === "option") marks.french(parent);
    else if (parent.localName === "p" && parent.querySelector("a")) enclose(parent);
    else if (parent.childNodes.length === 1 && own.length > LONGEST_NAME) marks.french(parent, true);
    else put(text, [{ text: own, kind: "french" }]);
  };
}

/**
 * The line of hours as it is seen, in one text: it is said as a whole.
 * @type {(heard: Element) => void}
 */
function forgetHeard(heard) {
  const line = heard.parentElement;
  heard.remove();
  if (!line || line.querySelector(HEARD)) return;
  const seen = line.textContent;
  line.textContent = seen;
}

/**
 * Whether the words of an element are of a known language: of another than the page's, or said apart by `replace`.
 * @type {(element: Element) => boolean}
 */
function isDone(element) {
  const told = element.closest("[lang]");
  return element.localName === "bdi" || Boolean(told && told !== document.documentElement);
}

/** @type {(root: Element, selector: string) => Element[]} */
const within = (root, selector) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];

/** @type {(root: Element) => Text[]} */
function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}

/** @type {(part: Part) => string} */
export const textOf = (part) => (typeof part === "string" ? part : part.text);

/**
 * A sentence with a link in it stays French as a whole, in its own order.
 * @type {(sentence: Element) => void}
 */
function enclose(sentence) {
  const whole = document.createElement("bdi");
  whole.lang = "fr";
  whole.append(...sentence.childNodes);
  sentence.append(whole);
}

/** @type {(part: Exclude<Part, string>) => HTMLElement} */
function apart({ text, kind }) {
  const element = document.createElement("bdi");
  if (kind === "french") element.lang = "fr";
  else element.dir = "ltr";
  element.textContent = text;
  return element;
}
