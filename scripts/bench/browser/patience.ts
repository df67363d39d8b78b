/** Milliseconds after which a page or a result is not waited for any longer. */
export const patience = 60_000;
