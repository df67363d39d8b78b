import type { Draft, NoDraft, Origin } from './draft.ts';
import type { OpenRecord } from './record/open-record.ts';

/** One file to import from, wherever it lies: in a folder, or inside a ZIP. */
export interface SourceFile {
  /** Where it lies under what was given: `posts/content/2015-03-17-a.md`. */
  readonly name: string;
  readonly size: number;
  /** See `Origin.place`. */
  readonly place: string;
  /** The whole file; an error where it is larger than a page can be. */
  readonly bytes: () => Promise<Uint8Array>;
  /** The file piece by piece, for exports of any size. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a file, by which forms are told apart. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** Files given together: an author's record or a picture may lie beside the article. */
export interface Tree {
  /** The files that hold articles of the form, in the order of their names. */
  readonly articles: readonly SourceFile[];
  /** Every file of the tree by its name. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** Where an article will lie: `2023/07/27/kim-shoigu`. */
export type Claim = (origin: Origin, day: string, name: string) => string;

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

/** What a form gives of one article: its draft, a record that one can be made of, or why there is none. */
export type Made = Draft | NoDraft | OpenRecord;

/** A kind of source that articles are read from. */
export interface Form {
  readonly name: string;
  /** What it reads, for `--help`. */
  readonly about: string;
  /** How sure the form is that it can read a file: 0 not at all, 1 certainly. */
  readonly recognises: (sample: Sample) => number;
  /** All articles of a tree; what gives none is yielded as such, and nothing is thrown for bad input. */
  readonly drafts: (tree: Tree, context: ImportContext) => AsyncGenerator<Made>;
}
