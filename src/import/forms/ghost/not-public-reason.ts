import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';

/** Why a post was not public; undefined if it was. Posts for members are not for an open archive. */
export function notPublicReason(post: JsonObject): string | undefined {
  const type = stringIn(post, 'type');
  if (type === 'page' || post.page === 1 || post.page === true) return 'is not a post: its type is "page"';
  const status = stringIn(post, 'status');
  if (status !== undefined && status !== 'published') return `is not published: its status is "${status}"`;
  const visibility = stringIn(post, 'visibility') ?? 'public';
  return visibility === 'public' ? undefined : `is not public: its visibility is "${visibility}"`;
}
