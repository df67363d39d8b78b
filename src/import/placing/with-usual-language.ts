import { isDraft } from '../reading/draft/draft.ts';
import type { FormResult } from '../reading/records/open-record.ts';
import { usualLanguage } from './finish/draft-language.ts';

/** A result of a form, with the language of most articles of the form. */
export interface ResultWithLanguage {
  readonly result: FormResult;
  readonly usualLanguage?: string;
}

/** The articles at the beginning from which the usual language is known, and their most characters. */
const [mostArticles, mostCharacters] = [40, 500_000];

/** Adds the usual language of a form's articles to each of its results. It is that of most articles at the beginning. */
export async function* withUsualLanguage(results: AsyncIterable<FormResult>): AsyncGenerator<ResultWithLanguage> {
  const first: FormResult[] = [];
  let characters = 0;
  let usual: { readonly usualLanguage?: string } | undefined;
  for await (const result of results) {
    if (usual) yield { result, ...usual };
    else {
      first.push(result);
      characters += textOf(result)?.body.length ?? 0;
      if (first.length < mostArticles && characters < mostCharacters) continue;
      usual = await usualOf(first);
      for (const result of first) yield { result, ...usual };
    }
  }
  if (!usual) {
    usual = await usualOf(first);
    for (const result of first) yield { result, ...usual };
  }
}

async function usualOf(results: readonly FormResult[]): Promise<{ readonly usualLanguage?: string }> {
  const texts = results.flatMap((result) => textOf(result) ?? []);
  // Where all articles name a language, none is needed.
  const lang = texts.every(({ lang }) => lang) ? undefined : await usualLanguage(texts);
  return lang === undefined ? {} : { usualLanguage: lang };
}

function textOf(
  result: FormResult,
): { readonly title: string; readonly body: string; readonly lang?: string } | undefined {
  if (isDraft(result))
    return { title: result.title ?? '', body: result.body, ...(result.lang && { lang: result.lang }) };
  if (!('record' in result)) return undefined;
  const { html: body, lang } = result.record;
  return { title: result.title, body, ...(lang && { lang }) };
}
