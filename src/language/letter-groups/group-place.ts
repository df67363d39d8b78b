/** The place of a group of letters in its word, as bits: it starts the word, ends it, or does both. */
export const groupPlace = { start: 1, end: 2 } as const;
