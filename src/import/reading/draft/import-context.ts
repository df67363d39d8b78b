import type { Origin } from '../../sources/origin.ts';
import type { PictureFile } from './draft.ts';

/** Claims the path of an article: `2023/07/27/kim-shoigu`. */
type Claim = (origin: Origin, day: string, name: string) => string;

/** A map of texts that may outgrow memory. */
export interface LargeMap {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => unknown;
}

/** Where lists and feeds stood that are no articles. The archive's file of former pages keeps them. */
export interface FormerPages {
  /** Notes that a page of this archive, such as `sections/News`, has the place of an old path. A section goes before a tag. */
  readonly add: (path: string, to: string) => void;
}

/** The settings and services that an import gives to a form. */
export interface ImportContext {
  /** The archive's zone. */
  readonly zone: string;
  /** The moment of the import, in milliseconds. */
  readonly now: number;
  /** The URL where the sources were published, if the editor gave it. */
  readonly url?: string;
  /** When the sources were retrieved (a day or a moment), if the editor set it. Ages such as "2 hours ago" are counted from it. */
  readonly retrieved?: string;
  /** The columns of a table by field, if the editor named them. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Why a build would refuse a picture; undefined if it accepts it. */
  readonly pictureFault: (picture: PictureFile) => Promise<string | undefined>;
  /** Every call with the same origin gives the same path. Links between articles need it early. */
  readonly claim: Claim;
  /** Makes a new map for data about all records of a source. It lasts as long as the import. */
  readonly largeMap: () => LargeMap;
  readonly formerPages: FormerPages;
}
