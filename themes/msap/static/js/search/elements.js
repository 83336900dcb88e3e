// DOM elements made from texts, and those that the page holds: nothing here ever parses markup.

/** @typedef {Node | string | null} Child what an element may hold; empty ones are left out */

/**
 * An element with properties or attributes, and children (texts or nodes; empty ones are left out).
 * @type {(name: string, attributes?: Record<string, unknown>, ...children: Child[]) => HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, String(value));
  }
  made.append(...some(children));
  return made;
}

/**
 * Put `children` in the place of what `parent` holds.
 * @type {(parent: Element, ...children: (Node | string)[]) => void}
 */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children);
}

/**
 * A paragraph of a class, or null when it would say nothing.
 * @type {(className: string, ...children: Child[]) => HTMLElement | null}
 */
export function paragraph(className, ...children) {
  const said = some(children);
  return said.length ? element("p", { class: className }, ...said) : null;
}

/**
 * The element that the page marks `data-NAME` in `parent`: the template holds it (CONTRACT.md).
 * @type {(parent: ParentNode, name: string) => HTMLElement}
 */
export function part(parent, name) {
  return /** @type {HTMLElement} */ (parent.querySelector(`[data-${name}]`));
}

/**
 * The field of the box that holds the words.
 * @type {(form: HTMLFormElement) => HTMLInputElement}
 */
export function wordsField(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
}

/** @type {(children: Child[]) => (Node | string)[]} */
function some(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== ""));
}
