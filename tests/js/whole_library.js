// A library with all its parts, which the browser loads when they are needed.

import { withoutLinks } from "../../themes/msap/static/js/reading/linking.js";
import { needsSaid } from "../../themes/msap/static/js/reading/needs.js";
import { queryWords } from "../../themes/msap/static/js/reading/words.js";
import * as filtering from "../../themes/msap/static/js/search/filtering.js";
import { createLibrary } from "../../themes/msap/static/js/search/loading.js";
import * as names from "../../themes/msap/static/js/search/names.js";
import { propose } from "../../themes/msap/static/js/search/proposing.js";
import { shownPlaces } from "../../themes/msap/static/js/search/shown.js";

/** `heard(part)` is called when a part is asked for; what it promises is waited for. */
export function wholeLibrary(fetchJson, heard = () => {}) {
  const part = (name, module) => async () => {
    await heard(name);
    return module;
  };
  return createLibrary(fetchJson, part("names.js", names), part("filtering.js", filtering));
}

/** What is proposed for a text, as the worker has it proposed. */
export function proposed(library, text) {
  return propose(library, text, { needsSaid, queryWords, shownPlaces, withoutLinks });
}
