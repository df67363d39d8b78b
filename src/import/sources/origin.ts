/** The text that a draft was made from. */
export interface Origin {
  /** The source file in messages: the name of the path on the command line, and the path below it. */
  readonly file: string;
  /** Identifies one of several articles in a file. */
  readonly id?: string;
  /** Hex digest of the source's bytes. */
  readonly sha256: string;
  /** Hash of the file's full path. It distinguishes files of one name in different folders. */
  readonly pathHash: string;
}

// posts/a.xml#12
export function originKey(origin: Pick<Origin, 'file' | 'id'>): string {
  return origin.id === undefined ? origin.file : `${origin.file}#${origin.id}`;
}
