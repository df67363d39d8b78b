/** One page with what is known of it. */
export interface Sample {
  /** Its path under the folder of its set. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly truth: Truth;
}

/** What an importer should find; a field that a set does not know is not measured. */
export interface Truth {
  readonly title?: string;
  /** The title in another form that is as right: without the name of the site. */
  readonly shortTitle?: string;
  /** ISO 8601, or a day and a time with a space between them. */
  readonly date?: string;
  /** Empty where the page names nobody. */
  readonly authors?: readonly string[];
  /** Headings and paragraphs, without captions. */
  readonly body?: string;
}

/** Pages of one form that are measured together. */
export interface SampleSet {
  readonly name: string;
  readonly form: 'html' | 'text';
  readonly samples: readonly Sample[];
}
