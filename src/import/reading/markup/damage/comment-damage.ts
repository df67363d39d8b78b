import type { Damage } from './damage.ts';

/** What a comment hides because its end is damaged. `at` is where the text of the page goes on. */
export interface CommentDamage {
  readonly at?: number;
  readonly damage?: Damage;
}

const tag = /<\/?[a-z]/i;
const fewestLetters = 40;

/** The damage of a comment with this content; undefined if there is none. `isOpen` if the page ends in it. */
export function commentDamage(content: string, isOpen: boolean): CommentDamage | undefined {
  const ended = content.indexOf('--!>');
  if (ended >= 0) return { at: ended + '--!>'.length };
  if (isOpen) {
    if (tag.test(content)) return { at: textStart(content), damage: 'comment-kept' };
    return /\p{L}/u.test(content) ? { damage: 'comment-lost' } : undefined;
  }
  if (!content.includes('<!--') || !tag.test(content)) return undefined;
  // The marks of WordPress blocks contain nothing.
  if (/^\s*\/?wp:/.test(content)) return { at: textStart(content), damage: 'comment-kept' };
  const letters = content.replace(/<[^<>]*>/g, '').match(/\p{L}/gu)?.length ?? 0;
  return letters < fewestLetters ? undefined : { damage: 'comment-nested' };
}

function textStart(content: string): number {
  return content.search(/\n|<\/?[a-z!]/i);
}

const sectionStart = '<![CDATA['.length;
const nearby = 300;

/** Whether a section of CDATA whose content begins here is within a text. Feeds may write its mark twice at the beginning. */
export function isInnerSection(markup: string, start: number): boolean {
  return markup.slice(Math.max(0, start - nearby), start - sectionStart).trim() !== '';
}
