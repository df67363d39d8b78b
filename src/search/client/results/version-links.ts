import { languageName } from '../../../language/names/language-name.ts';
import type { ResultText } from '../../format/shard-table.ts';
import type { SearchStrings } from '../page/strings.ts';

/** Adds links to the versions in other languages to a result, each by its language's own name. */
export function addVersionLinks(
  item: HTMLElement,
  { versions = [] }: ResultText,
  context: { readonly strings: SearchStrings; readonly root: string },
): void {
  if (versions.length === 0) return;
  const line = document.createElement('p');
  line.className = 'slugline';
  const label = document.createElement('span');
  label.textContent = context.strings.alsoIn;
  line.append(label);
  for (const { url, lang, title } of versions) {
    const link = document.createElement('a');
    link.href = context.root + url;
    link.lang = lang;
    link.hreflang = lang;
    link.dir = 'auto';
    link.title = title;
    link.textContent = languageName(lang, lang);
    line.append(link);
  }
  item.querySelector('article')?.append(line);
}
