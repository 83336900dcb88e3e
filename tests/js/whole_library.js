// A library with all its parts, which the browser loads when they are needed.

import * as filtering from "../../themes/msap/static/js/search/filtering.js";
import { createLibrary } from "../../themes/msap/static/js/search/loading.js";
import * as names from "../../themes/msap/static/js/search/names.js";

/** `heard(part)` is called when a part is asked for; what it promises is waited for. */
export function wholeLibrary(fetchJson, heard = () => {}) {
  const part = (name, module) => async () => {
    await heard(name);
    return module;
  };
  return createLibrary(fetchJson, part("names.js", names), part("filtering.js", filtering));
}
