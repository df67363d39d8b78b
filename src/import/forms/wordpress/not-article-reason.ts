import type { Post } from './read-post.ts';

const otherTypes =
  /^(?:page|attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|feedback|guest[-_]author|(?:wp|acf|jp|elementor|jetpack|vc|et)[_-].*)$/;

/** Whether an item that is not published has lost its status, or a part of it. */
export function hasDamagedStatus({ type, status, content }: Post): boolean {
  return !otherTypes.test(type) && (status === '' ? content !== '' : !/^[\w-]{1,40}$/.test(status));
}

/** Why an item of an export is not an article; undefined if it is. */
export function notArticleReason({ type, status, isLocked, content }: Post): string | undefined {
  if (otherTypes.test(type)) return `is a WordPress "${type}", not a post`;
  if (status !== 'publish') return `is not published: its status is "${status}"`;
  if (isLocked) return 'is locked with a password';
  if (type !== 'post' && content === '') return `is a WordPress "${type}" without text`;
  return undefined;
}
