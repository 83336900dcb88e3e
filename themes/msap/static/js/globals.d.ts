// What is there besides what browsers have: names that the bundler writes, and what parts leave in the worker.

declare const PART_HOME_NEARBY: string;
declare const PART_LANGUAGE: string;
declare const PART_MAP_BESIDE: string;
declare const PART_SEARCH_AROUND: string;
declare const PART_SEARCH_BOX: string;
declare const PART_SEARCH_FILTERING: string;
declare const PART_SEARCH_FILTERS: string;
declare const PART_SEARCH_KEPT: string;
declare const PART_SEARCH_LANGUAGES: string;
declare const PART_SEARCH_LIBRARY: string;
declare const PART_SEARCH_NAMES: string;
declare const PART_SEARCH_PROPOSING: string;
declare const PART_SEARCH_START: string;

declare function importScripts(...addresses: string[]): void;

declare var searchFiltering: typeof import("./search/filtering.js");
declare var searchNames: typeof import("./search/names.js");
declare var searchProposing: typeof import("./search/proposing.js");

interface Navigator {
  /** Not in Safari, nor in Firefox. */
  connection?: { saveData?: boolean; effectiveType?: string };
}
