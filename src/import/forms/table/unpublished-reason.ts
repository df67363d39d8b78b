import { isObject, stringIn } from '../../reading/json/json-object.ts';

const unpublished = /^(?:draft|auto-draft|trash(?:ed)?|deleted|private|pending|unpublished|scheduled|future|inherit)$/i;

/** Why the row of a content system is not a published article; undefined if it is. */
export function unpublishedReason(values: Readonly<Record<string, unknown>>): string | undefined {
  const status = stringIn(values, 'status', 'post_status', '_status', 'state', 'workflow_state');
  if (status !== undefined && unpublished.test(status)) return `is not published: its status is "${status}"`;
  const { draft, isDraft, published, sys } = values;
  if (draft === true || isDraft === true || published === false) return 'is a draft';
  const type = stringIn(values, 'type', 'post_type');
  if (type !== undefined && /^(?:page|attachment|revision|nav_menu_item)$/i.test(type))
    return `is not a post: its type is "${type}"`;
  return isObject(sys) && sys.archivedAt !== undefined ? 'is archived' : undefined;
}
