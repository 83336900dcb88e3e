// ../counting.js as a classic script, which workers read everywhere (worker_parts.js).

import { counts } from "../counting.js";

self.searchCounting = { counts };
