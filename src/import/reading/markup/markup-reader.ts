import type { Attributes } from './attributes.ts';
import type { Damage } from './damage/damage.ts';
import type { TagKind } from './tag-kind.ts';

/** Receives the elements and the text of a page while it is scanned. */
export interface MarkupReader {
  /** Whether the reader uses attributes at this point of the page. */
  readonly takesAttributes: boolean;
  readonly takesText: boolean;
  /** An element begins. `hasEndTag` searches for its end tag. */
  open(kind: TagKind, attributes: Attributes, hasEndTag: () => boolean): void;
  /** The innermost open element ends, or the void element that was just opened. */
  close(kind: TagKind): void;
  text(text: string): void;
  /** The markup is damaged, and `text` is what follows. Without this method damaged markup hides what browsers hide. */
  damaged?(damage: Damage, text: string): void;
}
