const SHOWN_MAX = 60;

/**
 * A text fit for one line of a message, as generator/problems.py has it: no control characters, cut.
 * @param {string} text
 * @param {number} [limit]
 */
export function shown(text, limit = SHOWN_MAX) {
  const visible = Array.from(text.replace(/[\u00a0\u202f\u2007]/g, " ").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd").replace(/(?! )\p{Zs}/gu, "\ufffd"));
  return visible.length <= limit ? visible.join("") : `${visible.slice(0, limit - 1).join("")}…`;
}
