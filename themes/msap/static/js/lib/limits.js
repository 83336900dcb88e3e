// How much of what a person types is read.

export const LONGEST_QUERY = 200;
export const MOST_WORDS = 12;
