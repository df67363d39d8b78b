// The key under which Pagefind keeps a folded word: decomposed, without its marks. ḱm => km
export function indexKey(form: string): string {
  return /^[\x21-\x7e]*$/.test(form) ? form : form.normalize('NFD').replace(/\p{M}/gu, '');
}
