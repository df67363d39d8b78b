import { foldToken } from './fold/fold-token.ts';

const unindexed = /[^\p{Alphabetic}\p{N}]/gu;

/** A word as it goes into the index: folded, its marks kept, without what Pagefind would split it at; '' where nothing is left. */
export function indexForm(word: string): string {
  return foldToken(word).replace(unindexed, '');
}

// The key under which Pagefind keeps a form: decomposed, without its marks. ḱm => km
export function indexKey(form: string): string {
  return /^[\x21-\x7e]*$/.test(form) ? form : form.normalize('NFD').replace(/\p{M}/gu, '');
}
