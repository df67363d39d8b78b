import type { SampleArticle } from './sample-article.ts';

/** The text of an article file. Values are quoted only if YAML needs it, as in files written by hand. */
export function articleSource({ fields, body }: SampleArticle): string {
  const { title, date, updated, lang, summary, authors, editors, agency, place, section, tags, series, corrections } =
    fields;
  const lines = [
    `title: ${scalar(title)}`,
    `date: ${date}`,
    ...optional('updated', updated),
    `lang: ${lang}`,
    `summary: ${scalar(summary)}`,
    `authors: ${list(authors)}`,
    ...(editors.length > 0 ? [`editors: ${list(editors)}`] : []),
    ...optional('agency', agency),
    `place: ${scalar(place)}`,
    `section: ${section}`,
    `tags: ${list(tags)}`,
    ...optional('series', series),
    ...(corrections ?? []).map(
      (entry) => `corrections: [{ date: ${entry.date}, text: ${JSON.stringify(entry.text)} }]`,
    ),
  ];
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

function optional(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}: ${scalar(value)}`];
}

function list(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** Words, digits and full stops between letters need no quotes in YAML. All other values are quoted. */
function scalar(value: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .।:+-]*$/u.test(value) && !/: |:$/.test(value) ? value : JSON.stringify(value);
}
