/** Markup that has no end, or lost a part of it, and what became of the text after it. */
export const damages = {
  'style-kept': 'the element <style> has no end; the text after it was kept',
  'style-lost': 'the element <style> has no end; what follows was left out',
  'script-kept': 'the element <script> has no end; the text after it was kept',
  'script-lost': 'the element <script> has no end; what follows was left out',
  'comment-kept': 'a comment has no end; the text after it was kept',
  'comment-lost': 'a comment has no end; what follows was left out',
  'comment-nested': 'a comment contains another comment, so its own end may be missing; it was left out',
  'tag-kept': 'a tag has no end; the text after it was kept',
  'value-kept': 'the quote of an attribute is not closed; the text after the tag was kept',
  'section-kept': 'another text begins here (a section of CDATA), so two articles may have been joined',
} as const;

/** A row of `damages`. */
export type Damage = keyof typeof damages;

/** Whether an attribute of a page names a damage. */
export function isDamage(name: string): name is Damage {
  return Object.hasOwn(damages, name);
}
