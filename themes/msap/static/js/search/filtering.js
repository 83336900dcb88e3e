// What only answers with filters need, and the filters' panel: a script of its own (worker_parts.js).

export { readFilters } from "../reading/filter_reader.js";
export { filterTests } from "../lib/filter_tests.js";
export { hoursOfDaysAsked } from "../lib/asked_days.js";
export { counts } from "./counting.js";
export { eased } from "./easing.js";
export { shownFilters } from "./shown_filters.js";
