/** Which text a draft was made from. */
export interface Origin {
  /** The source file as the editor knows it: the given path's own name and what lies under it. */
  readonly file: string;
  /** Which of several articles in one file. */
  readonly id?: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  /** Tells apart files of one name in different folders, without naming the folder. */
  readonly place: string;
}

// posts/a.xml#12
export function originKey(origin: Pick<Origin, 'file' | 'id'>): string {
  return origin.id === undefined ? origin.file : `${origin.file}#${origin.id}`;
}
