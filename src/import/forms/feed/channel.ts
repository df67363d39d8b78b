import type { Note } from '../../reading/draft/draft.ts';

/** What a feed says of itself. */
export interface Channel {
  readonly site: string | undefined;
  readonly lang: string | undefined;
  /** The address of the site, from which relative ones are read. */
  readonly base: string | undefined;
  /** Who wrote what names nobody. */
  readonly author: string | undefined;
}

/** What an editor should know of an article from a feed: whether it is whole, and what was damaged. */
export function feedNotes(isWhole: boolean, doubt: string | undefined): readonly Note[] {
  const partial: Note = {
    kind: 'unsure',
    field: 'body',
    message: 'the feed has only a summary; taken for the text',
  };
  const broken = (message: string): Note => ({
    kind: 'unsure',
    field: 'body',
    message: `the feed is damaged here: ${message}`,
  });
  return [...(isWhole ? [] : [partial]), ...(doubt === undefined ? [] : [broken(doubt)])];
}
