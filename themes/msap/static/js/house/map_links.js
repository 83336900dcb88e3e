/**
 * Links to the device's map application on Apple's telephones and tablets: these do not know
 * `geo:` addresses and say that the page is invalid. Nothing is asked of another site before the
 * link is touched.
 */

/**
 * Whether the device is Apple's, a tablet that calls itself a Macintosh included.
 * @type {(device: { userAgent: string, maxTouchPoints?: number }) => boolean}
 */
export function isApplePortable({ userAgent, maxTouchPoints = 0 }) {
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}

/**
 * What Apple's maps open for a `geo:` address with a named point.
 * @type {(geo: string) => string}
 */
export function appleMapsAddress(geo) {
  const [, point, name] = /^geo:([-\d.]+,[-\d.]+)\?q=[^(]*\((.*)\)$/.exec(geo) ?? [];
  return `https://maps.apple.com/?ll=${point}&q=${name}`;
}

/**
 * Replace the `geo:` links below *root* where the device does not open them.
 * @type {(root: ParentNode, device: Navigator) => void}
 */
export function openInAppleMaps(root, device) {
  if (!isApplePortable(device)) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll("a[href^='geo:']");
  for (const link of links) link.href = appleMapsAddress(link.getAttribute("href") ?? "");
}
