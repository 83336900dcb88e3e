// ../names.js as a classic script, which workers read everywhere (worker_parts.js).

import { createNames } from "../names.js";

self.searchNames = { createNames };
