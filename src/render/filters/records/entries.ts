import { apa } from '../../../pages/citing/apa.ts';
import { chicago } from '../../../pages/citing/chicago.ts';
import type { CitationEntry, CitationWords } from '../../../pages/citing/citation.ts';
import { mla } from '../../../pages/citing/mla.ts';
import type { ArticlePage } from '../../../pages/kinds/article/article-page.ts';
import { pageCitation } from '../../../pages/kinds/article/page-citation.ts';

const styles = { APA: apa, MLA: mla, Chicago: chicago };

/** The bibliography entries of an article in the usual styles. `words` are interface texts, `publication` is the newspaper. */
export function entries(
  page: ArticlePage,
  words: Omit<CitationWords, 'lang'>,
  publication: string,
): readonly { readonly style: string; readonly entry: CitationEntry }[] {
  const citation = pageCitation(page, publication);
  return Object.entries(styles).map(([style, write]) => ({
    style,
    entry: write(citation, { ...words, lang: page.lang }),
  }));
}
