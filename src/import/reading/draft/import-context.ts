import type { Origin } from '../../sources/origin.ts';

/** Where an article will lie: `2023/07/27/kim-shoigu`. */
type Claim = (origin: Origin, day: string, name: string) => string;

/** A map of texts that may outgrow memory. */
export interface LargeMap {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => unknown;
}

/** What a form may ask of the import it is part of. */
export interface ImportContext {
  /** The archive's zone. */
  readonly zone: string;
  /** Where the sources were published, if the editor says so. */
  readonly url?: string;
  /** The day or moment at which the sources were retrieved, where the editor says so: ages of stories are counted back from it. */
  readonly retrieved?: string;
  /** Which column of a table holds which field, where the editor says so. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Settles the address of an article, the same at every call; links between articles need it early. */
  readonly claim: Claim;
  /** A new map for what a form must know of all records of a source before it reads them; it lasts as long as the import. */
  readonly largeMap: () => LargeMap;
}
