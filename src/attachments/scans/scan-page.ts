/** A place on a page: left, top, width, height. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** A word that was recognised on a scanned page. */
export interface ScanWord {
  readonly text: string;
  /** Where it stands; two places if it is parted at the end of a line. Empty if the file does not say it. */
  readonly boxes: readonly Box[];
}

/** The recognised text of a scanned page. */
export interface ScanPage {
  /** The size of the page, in the unit of the boxes. Absent if the file does not say it. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The unit of the boxes. Only pixels can be compared with a picture if the page has no size. */
  readonly isInPixels: boolean;
  /** Whether the file is a plain text, which never says where words stand. */
  readonly isPlain?: true;
  /** The words, by paragraph. */
  readonly blocks: readonly (readonly ScanWord[])[];
}

/** Something is wrong with a file that has the text of a scanned page. */
export class ScanTextError extends Error {
  /** As in a problem: what is wrong, after the name of the file. */
  readonly remedy: string;
  readonly line: number | undefined;

  constructor(message: string, remedy: string, line?: number) {
    super(message);
    this.name = 'ScanTextError';
    this.remedy = remedy;
    this.line = line;
  }
}

/** The text of a page: a paragraph on each line. */
export function pageText({ blocks }: Pick<ScanPage, 'blocks'>): string {
  return blocks.map((words) => words.map(({ text }) => text).join(' ')).join('\n');
}
