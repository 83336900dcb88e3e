/**
 * The page of what is missing: leads on from former addresses, on hosts that know no rules (GitHub Pages, object stores).
 */

import { movedTo } from "../lib/former_address.js";

const current = movedTo(location.pathname);
if (current) location.replace(current + location.search + location.hash);
