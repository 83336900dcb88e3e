// Scripts that say what failed: they come a moment later, so that what they speak for has the line to itself. Not by a
// script of the search, which may be what fails.

const LATE_MS = 2000;

/** Ask, a moment later, for the scripts `<script nomodule data-tard>` of the page, which old browsers read at once. */
export function askForLateScripts() {
  setTimeout(() => {
    for (const held of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll("script[data-tard]"))) {
      const script = document.createElement("script");
      script.src = held.src;
      held.replaceWith(script);
    }
  }, LATE_MS);
}
