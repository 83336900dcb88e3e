/** The end of the address of a house's page, which names the house everywhere. Pure. */

/**
 * "durtal", of what someone typed or pasted: "durtal", "…/maisons/durtal/", "…/durtal#horaires"; empty without one.
 * @type {(typed: string) => string}
 */
export function slugOf(typed) {
  const [path] = typed.trim().split(/[?#]/);
  const last = path.replace(/\/+$/, "").split("/").pop() ?? "";
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(last) ? last : "";
}
