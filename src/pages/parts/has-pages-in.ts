import { articleLanguages } from '../../catalog/queries/article-queries.ts';
import { interfaceLanguageFor, type PagesContext } from './pages-context.ts';

/** Whether the site has a page in an interface language. */
export function hasPagesIn(context: PagesContext, lang: string): boolean {
  const languages = [
    context.site.language,
    ...context.ownPages.map((page) => page.lang),
    ...articleLanguages(context.catalog),
  ];
  return languages.some((each) => interfaceLanguageFor(context, each) === lang);
}
