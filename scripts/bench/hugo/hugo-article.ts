import type { SampleArticle } from '../archive/sample-article.ts';

/**
 * The text of an article file for Hugo, with our fields under Hugo's names. The front matter is JSON, which is valid
 * YAML.
 */
export function hugoArticle({ fields, body }: SampleArticle): string {
  const { title, date, updated, lang, summary, authors, editors, agency, place, section, tags, series, corrections } =
    fields;
  const front = {
    title,
    date,
    lastmod: updated ?? date,
    day: date.slice(0, 10),
    'on-this-day': [date.slice(5, 10)],
    description: summary,
    languages: [lang],
    authors,
    editors,
    agency,
    places: [place],
    sections: [section],
    tags,
    series: series === undefined ? undefined : [series],
    corrections,
  };
  const lines = Object.entries(front).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${name === 'date' || name === 'lastmod' ? value : JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
