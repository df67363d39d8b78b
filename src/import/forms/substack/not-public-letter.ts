import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { unpublishedReason } from '../../reading/records/unpublished-reason.ts';

/** Why a post was not public; undefined if it was. Posts for subscribers are not for an open archive. */
export function notPublicLetter(row: JsonObject, now: number): string | undefined {
  const reason = unpublishedReason(row, now);
  if (reason !== undefined) return reason;
  if (stringIn(row, 'post_date') === undefined) return 'is not published: it has no "post_date"';
  if (stringIn(row, 'type') === 'adhoc_email') return 'is not a post: its type is "adhoc_email"';
  const audience = stringIn(row, 'audience') ?? 'everyone';
  return audience === 'everyone' ? undefined : `is not public: its audience is "${audience}"`;
}

const audiences = ['everyone', 'only_paid', 'founding', 'only_free'];

/** The fault of a row whose audience is none of Substack's, as damage leaves it; undefined if there is none. */
export function unknownAudience(row: JsonObject): string | undefined {
  const audience = stringIn(row, 'audience') ?? '';
  return audience === '' || audiences.includes(audience) ? undefined : 'Substack has no such audience';
}
