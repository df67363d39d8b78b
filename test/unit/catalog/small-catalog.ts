import type { Address, Article } from '../../../src/articles/model/article.ts';
import { writeSketch } from '../../../src/catalog/copies/sketch-text.ts';
import { textSketch } from '../../../src/catalog/copies/text-sketch.ts';
import { type Catalog, openCatalog } from '../../../src/catalog/database/catalog.ts';
import { type ArticleChange, saveArticle } from '../../../src/catalog/store/save-article.ts';
import { articleTerms } from '../../../src/catalog/terms/article-terms.ts';
import { termNames } from '../../../src/catalog/terms/term-names.ts';
import { updateAllTerms } from '../../../src/catalog/terms/update-terms.ts';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { facetNames } from '../../../src/settings/facets.ts';
import type { Site } from '../../../src/settings/site.ts';
import type { VocabularyEntry } from '../../../src/settings/vocabulary.ts';

/** What differs from the plainest of articles. */
export type ArticleDraft = Partial<Omit<Article, 'address' | 'date'>> & {
  readonly address: string;
  readonly day?: string;
  /** Of its file. */
  readonly bytes?: number;
  /** Markdown. Only copies of a text are looked for. */
  readonly text?: string;
};

const site: Site = {
  title: { hi: 'संचिका', en: 'Sanchika' },
  tagline: { hi: 'संग्रह' },
  description: { hi: 'संग्रह' },
  url: 'https://archive.example/',
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  pageSize: 5,
  publisher: 'संचिका',
  formerHosts: [],
  oldAddressPages: false,
  facets: [...facetNames],
  data: { jsonLines: true, ninjs: false },
  copies: true,
};

export function article({ address, day = '2023-07-27', text: _, bytes: __, ...rest }: ArticleDraft): Article {
  const millis = Date.parse(`${day}T00:00:00+05:30`);
  return {
    address: address as Address,
    title: address,
    date: { iso: `${day}T00:00:00+05:30`, millis, day, hasTime: false },
    lang: 'hi',
    authors: [],
    editors: [],
    tags: [],
    corrections: [],
    ...rest,
  };
}

/** A catalogue in memory that is filled by hand. */
export function smallCatalog(vocabulary: readonly VocabularyEntry[] = []) {
  const catalog: Catalog = openCatalog(':memory:');
  const names = termNames(vocabulary, site.language);
  const put = (draft: ArticleDraft): ArticleChange => {
    const made = article(draft);
    const sketch = textSketch(draft.text ?? '');
    return saveArticle(
      catalog,
      {
        file: { path: `${made.address}.md`, size: draft.bytes ?? 1, modified: 0, changed: 0 },
        checked: 10_000,
        fileHash: sha256(JSON.stringify(made)),
        bodyHash: draft.text ?? 'body',
        article: made,
        terms: articleTerms(made, site.facets, names),
        pictures: [],
        attachments: [],
        warnings: '[]',
        ...(sketch ? { sketch: writeSketch(sketch) } : {}),
      },
      names,
    );
  };
  const fill = (...drafts: readonly ArticleDraft[]): void => {
    for (const draft of drafts) put(draft);
    updateAllTerms(catalog, names);
  };
  return {
    catalog,
    names,
    site,
    languages: ['hi', 'en'],
    ownPages: [],
    profiles: new Map(),
    formerPages: [],
    put,
    fill,
  };
}
