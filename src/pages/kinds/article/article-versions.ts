import type { ArticleRow } from '../../../catalog/queries/article-queries.ts';
import { versionsOf } from '../../../catalog/queries/version-queries.ts';
import { direction } from '../../../language/direction.ts';
import { languageName } from '../../../language/names/language-name.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';

/** A version of the article in a language. */
export interface ArticleVersion {
  readonly url: Url;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's own name: `हिन्दी`. */
  readonly languageName: string;
  /** Whether readers of other languages get this version: the one in the archive's language, else the original. */
  readonly isDefault: boolean;
}

/** The listed versions of an article, the original first. Undefined if it is withdrawn or the only one. */
export function articleVersions(
  { catalog, site }: PagesContext,
  { id, listed }: ArticleRow,
): readonly ArticleVersion[] | undefined {
  const versions = listed ? versionsOf(catalog, id).filter((version) => version.listed) : [];
  if (versions.length < 2) return undefined;
  const chosen = versions.find(({ lang }) => lang === site.language) ?? versions[0];
  return versions.map((version) => ({
    url: urlOf(articleFile(version.address)),
    title: version.title,
    lang: version.lang,
    dir: direction(version.lang),
    languageName: languageName(version.lang, version.lang),
    isDefault: version === chosen,
  }));
}
