import { basename } from 'node:path';
import type { Source } from '../../../articles/model/article.ts';
import { sha256 } from '../../../language/hashing/sha256.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import type { Draft } from '../../reading/draft/draft.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import type { ArticleRules } from '../files/article-problems.ts';
import { textHashes } from '../register/text-hash.ts';
import { suggestionNotes, suggestTags } from '../suggest/suggest-tags.ts';
import { checkedFile } from './checked-file.ts';
import { cleanDraft } from './clean-draft.ts';
import { completeDraft } from './complete-draft.ts';
import { draftLanguage } from './draft-language.ts';
import type { FinishJob, FinishResult } from './finish-job.ts';
import { RecordDrafts } from './record-drafts.ts';

/** The settings that all articles of a tree share. Threads can send it to each other. */
export interface FinishPlan {
  readonly rules: ArticleRules;
  /** The names that are suggested as tags, besides countries. If undefined, no tags are suggested. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /** Writes suggested tags into the articles. */
  readonly tags: boolean;
  /** The names of all pictures of the tree. */
  readonly pictures: readonly string[];
}

/** Makes a function that renders the file of an article. Equal jobs give equal files, in any thread. */
export function finisher({ rules, vocabulary, tags, pictures }: FinishPlan): (job: FinishJob) => Promise<FinishResult> {
  const records = new RecordDrafts(pictures);
  const suggest = vocabulary && suggestTags(vocabulary);
  const { timeZone: zone, language: archive } = rules.site;
  const finish = async ({ made, path, before, usualLanguage, faults }: FinishJob): Promise<FinishResult> => {
    const drafted = 'record' in made ? await records.draftOf(made, faults) : { draft: made, pictures: [] };
    if ('unknownLinks' in drafted) return drafted;
    const cleaned = cleanDraft({ ...drafted.draft, pictures: [] });
    const language = await draftLanguage(cleaned, { archive, ...(usualLanguage && { usual: usualLanguage }) });
    const draft = withTags({ ...cleaned, lang: language.lang }, suggest, tags);
    const completed = completeDraft(draft, language, zone);
    if ('reason' in completed) return { reason: completed.reason, notes: draft.notes };
    const fields = { ...completed.fields, source: sourceWithFirstName(draft, before) };
    const checked = await checkedFile({ fields, body: draft.body, path, rules });
    const notes = [...completed.notes, ...checked.notes];
    if ('reason' in checked) return { reason: checked.reason, notes };
    const bytes = Buffer.from(checked.text);
    return {
      bytes,
      notes,
      written: sha256(bytes),
      source: draft.origin.sha256,
      hashes: textHashes(draft.title ?? '', draft.body),
      pictures: drafted.pictures,
    };
  };
  return async (job) => {
    try {
      return await finish(job);
    } catch (error) {
      const reason = unreadableReason(error);
      if (reason === undefined) throw error;
      return { reason, notes: [] };
    }
  };
}

function withTags(draft: Draft, suggest: ReturnType<typeof suggestTags> | undefined, write: boolean): Draft {
  const suggested = suggest?.(draft) ?? [];
  if (suggested.length === 0) return draft;
  const tags = write ? [...draft.tags, ...suggested.map(({ name }) => name)] : draft.tags;
  return { ...draft, tags, notes: [...draft.notes, ...suggestionNotes(suggested)] };
}

// A source file that was only moved or renamed keeps the name of its first import.
function sourceWithFirstName({ origin, source }: Draft, before: FinishJob['before']): Source {
  if (!before || before.source !== origin.sha256 || source.file === undefined) return source;
  const file = before.key.replace(/#.*$/s, '');
  return { ...source, file: source.file === origin.file ? file : basename(file) };
}
