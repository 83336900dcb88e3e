// How much of what a person types is read.

export const LONGEST_QUERY = 200;
export const MOST_WORDS = 40;
/** Of the words that may be a place, the last ones. */
export const MOST_PLACE_WORDS = 12;
