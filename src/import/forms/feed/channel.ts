import { hostOfAddress } from '../../../language/addresses/old-address.ts';
import type { Note } from '../../reading/draft/draft.ts';

/** The data of a feed as a whole. */
export interface Channel {
  readonly site: string | undefined;
  readonly lang: string | undefined;
  /** The URL of the site. Relative URLs are resolved against it. */
  readonly base: string | undefined;
  /** The author of entries without an author. */
  readonly author: string | undefined;
}

/** Notes for an article of a feed: that it is only a summary, and why its text may be wrong. */
export function feedNotes(isWhole: boolean, doubt: string | undefined): readonly Note[] {
  const partial: Note = {
    kind: 'unsure',
    field: 'body',
    message: 'the feed has only a summary; it is used as the text',
  };
  return [
    ...(isWhole ? [] : [partial]),
    ...(doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt } as const]),
  ];
}

/** The other addresses of an article: those of the feed, and its identifier if it is an address on the host of its link. */
export function feedAliases(
  link: string | undefined,
  addresses: readonly (string | undefined)[],
  id: string | undefined,
): readonly string[] {
  const isAddress = /^https?:/i.test(id ?? '') && hostOfAddress(id ?? '') === hostOfAddress(link ?? '');
  return [...addresses, ...(isAddress ? [id] : [])].filter((address) => address !== undefined);
}
