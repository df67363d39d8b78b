/** A page and the fields that an importer should read from it. */
export interface Sample {
  /** The path of the page in the folder of its set. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly truth: Truth;
}

/** The expected fields of a page. A field that is absent is not measured. */
export interface Truth {
  readonly title?: string;
  /** An equally right title: without the name of the site. */
  readonly shortTitle?: string;
  /** ISO 8601, or a day and a time with a space between them. */
  readonly date?: string;
  /** Empty if the page names no author. */
  readonly authors?: readonly string[];
  /** Headings and paragraphs, without captions. */
  readonly body?: string;
}

/** Pages of one import form that are measured together. */
export interface SampleSet {
  readonly name: string;
  readonly form: 'html' | 'text';
  readonly samples: readonly Sample[];
}
