// ../filtering.js as a classic script, which workers read everywhere (worker_parts.js).

import * as filtering from "../filtering.js";

self.searchFiltering = filtering;
