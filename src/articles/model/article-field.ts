/** A front-matter field. `front-matter-schema.ts` defines its values. */
export interface ArticleField {
  /** The meaning of the field. Text editors show it as help. */
  readonly description: string;
  /** The fields of a group, in the order in which they are written, each with its description. */
  readonly parts?: Readonly<Record<string, string>>;
  /** A correct value, for error messages. */
  readonly example?: string;
  /** Names of the same field in other archives' front matter. */
  readonly otherNames?: readonly string[];
  /** Where the field still appears after its article is withdrawn: on the page and in the data, on the page only, or nowhere. */
  readonly afterWithdrawal: 'all' | 'page' | 'nothing';
  /** Only editors write the field; an import never does. */
  readonly editorial?: true;
}
