import { languageTag } from '../../../articles/front-matter/language-tag.ts';
import { lazy } from '../../../language/memoize.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import { languageScript, writtenInScript } from '../../reading/language/language-script.ts';
import type { RecognisedLanguage } from '../../reading/language/recognise-language.ts';

/** What is known about the languages of an import. */
export interface LanguagePrior {
  /** The language of most articles of the import. */
  readonly usual?: string;
  /** The language of the archive. */
  readonly archive: string;
}

/** The language of an article, and a note if it may be wrong. */
export interface DraftLanguage {
  readonly lang: string;
  readonly notes: readonly Note[];
}

const longestText = 1500;

/**
 * The language of a draft: the one that its source names, unless its text is in another script; otherwise that of its text. If that
 * is not sure, it is the usual language of the import or that of the archive.
 */
export async function draftLanguage(
  draft: Pick<Draft, 'lang' | 'title' | 'body'>,
  prior: LanguagePrior,
): Promise<DraftLanguage> {
  const own = knownTag(draft.lang);
  const unknown =
    own === undefined && draft.lang?.trim()
      ? [note(`the source says "${draft.lang.slice(0, 40)}", which is not the code of a language`)]
      : [];
  const text = languageText(draft);
  if (own !== undefined && writtenInScript(text, own)) return { lang: own, notes: [] };
  const found = await recognise(text, own ?? prior.usual ?? prior.archive);
  if (own !== undefined) {
    if (!found?.isSure || languageScript(found.lang) === languageScript(own)) return { lang: own, notes: [] };
    return { lang: found.lang, notes: [note(`the source says ${own}, but the text is in ${found.lang}`)] };
  }
  if (found?.isSure) return { lang: found.lang, notes: unknown };
  const [lang, reason] = likelyLanguage(found?.lang, prior);
  return {
    lang,
    notes: [...unknown, note(`${found ? `may be ${found.lang}` : 'not recognised'}; ${reason} (${lang})`)],
  };
}

/** The language that most texts have, of those whose language is sure. Undefined if there is no such language. */
export async function usualLanguage(
  drafts: readonly Pick<Draft, 'lang' | 'title' | 'body'>[],
): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const found = await recognise(languageText(draft));
    const lang = knownTag(draft.lang) ?? (found?.isSure ? found.lang : undefined);
    if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best && best[1] >= 2 && best[1] * 2 > drafts.length ? best[0] : undefined;
}

// A language of another script than the text's cannot be right.
function likelyLanguage(found: string | undefined, { usual, archive }: LanguagePrior): readonly [string, string] {
  const isPossible = (lang: string): boolean => found === undefined || languageScript(found) === languageScript(lang);
  if (usual !== undefined && isPossible(usual)) return [usual, 'set to the language of most articles'];
  if (found === undefined || isPossible(archive)) return [archive, 'set to the language of the archive'];
  return [found, 'no other language is known'];
}

// The recogniser's tables are only loaded if a source names no language.
const recogniser = lazy(() => import('../../reading/language/recognise-language.ts'));

async function recognise(text: string, expected?: string): Promise<RecognisedLanguage | undefined> {
  const { recogniseLanguage } = await recogniser();
  return recogniseLanguage(text, expected);
}

function languageText({ body, title = '' }: Pick<Draft, 'title' | 'body'>): string {
  return `${body
    .slice(0, longestText)
    .replace(/\]\([^()]*\)|<[^<>]*>/g, ' ')
    .replace(/[#*>_[\]]/g, '')} ${title}`;
}

function note(message: string): Note {
  return { kind: 'unsure', field: 'lang', message };
}

function knownTag(lang: string | undefined): string | undefined {
  const tag = lang === undefined ? undefined : languageTag(lang.trim().replaceAll('_', '-'));
  return tag?.ok ? tag.value : undefined;
}
