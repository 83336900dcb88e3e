/**
 * Links to the device's map application on Apple's telephones and tablets: these do not know
 * `geo:` addresses and say that the page is invalid. Nothing is asked of another site before the
 * link is touched.
 */

/** @returns {boolean} whether the device is Apple's, a tablet that calls itself a Macintosh included. */
export function isApplePortable({ userAgent, maxTouchPoints = 0 }) {
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}

/** @returns {string} what Apple's maps open for a `geo:` address with a named point. */
export function appleMapsAddress(geo) {
  const [, point, name] = /^geo:([-\d.]+,[-\d.]+)\?q=[^(]*\((.*)\)$/.exec(geo);
  return `https://maps.apple.com/?ll=${point}&q=${name}`;
}

/** Replace the `geo:` links below *root* where the device does not open them. */
export function openInAppleMaps(root, device) {
  if (!isApplePortable(device)) return;
  for (const link of root.querySelectorAll("a[href^='geo:']")) link.href = appleMapsAddress(link.getAttribute("href"));
}
