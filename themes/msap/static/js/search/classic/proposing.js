// ../proposing.js as a classic script, which workers read everywhere (worker_parts.js).

import { propose } from "../proposing.js";

self.searchProposing = { propose };
