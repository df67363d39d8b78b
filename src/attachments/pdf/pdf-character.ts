/** A character of a page. */
export interface PdfCharacter {
  /** As text. A character that Unicode does not have is U+FFFD. */
  readonly text: string;
  /** Whether the library added it, a space or line end, because there is a gap. */
  readonly isAdded: boolean;
  /** Its sides in points, from the page's lower left corner. All are 0 if they are unknown. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
