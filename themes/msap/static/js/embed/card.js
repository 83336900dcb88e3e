/** The card of a house in a frame of another site: what it says of now is kept true, as on its own page. */

import { keepTrue } from "../house/holding.js";

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => keepTrue(document));
else keepTrue(document);
