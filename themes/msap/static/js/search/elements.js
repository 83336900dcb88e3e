// DOM elements made from texts: nothing here ever parses markup.

/** An element with properties or attributes, and children (texts or nodes; empty ones are left out). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

/** Put `children` in the place of what `parent` holds. */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children);
}

/** A paragraph of a class, or null when it would say nothing. */
export function paragraph(className, ...children) {
  const said = children.filter((child) => child !== null && child !== "");
  return said.length ? element("p", { class: className }, ...said) : null;
}
