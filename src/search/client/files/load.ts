/** Loads and decompresses a file by its path in the search folder. Throws a `LoadError`. */
export type Load = (path: string) => Promise<Uint8Array>;
