import { gunzipSync } from 'node:zlib';
import type { SearchTable } from '../../format/search-table.ts';
import { joinEntries, type SpellingEntries } from '../files/letter-files.ts';
import { sortedUnique, writeSearchFiles } from '../files/search-file.ts';
import { pastShards } from '../shards/plan-segments.ts';
import { readShardVocabulary, type ShardVocabulary } from '../shards/shard-vocabulary.ts';
import { compoundTable } from './compound-table.ts';
import { englishSpellings } from './english-spellings.ts';
import { frequentHindi, minHindiCount } from './frequent-hindi.ts';
import { mergeVocabularies } from './merge-vocabularies.ts';
import type { MadePart, SearchParts, ShardPart } from './search-parts.ts';
import { type PeriodVocabulary, updateVocabulary } from './update-vocabulary.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

const maxHindi = 30_000;

/**
 * Writes the words of the archive: those of past years, which rarely change, and those of the newest year. Returns the spellings that
 * follow from the words.
 */
export async function writeVocabulary(
  parts: SearchParts,
  searchDir: string,
): Promise<Pick<SearchTable, 'vocabulary'> & Pick<SpellingEntries, 'compounds' | 'english' | 'acronyms'>> {
  const past = new Set(pastShards(parts.shards.map((part) => part.shard)));
  const old = parts.shards.filter(({ shard }) => past.has(shard));
  const recent = await writePeriod(
    'vocabulary recent',
    parts,
    searchDir,
    parts.shards.filter((part) => !old.includes(part)),
  );
  const before = await writePeriod('vocabulary past', parts, searchDir, old);
  const periods = [recent, before];
  const hindi = { recent: recent.hindi.slice(0, maxHindi), past: before.hindi.slice(0, maxHindi) };
  const english = await englishSpellings(parts, hindi);
  return {
    ...english,
    vocabulary: periods.map((period) => period.vocabulary).filter(({ words }) => words.length > 0),
    compounds: joinEntries([...periods.flatMap((period) => period.compounds), ...english.compounds]),
  };
}

async function writePeriod(
  name: string,
  { shards: all, read, readEarlier, reuseOrMake }: SearchParts,
  searchDir: string,
  shards: readonly ShardPart[],
): Promise<PeriodVocabulary> {
  const files = shards.map(({ shard, built }) => `${shard.name}/${built.vocabulary}`);
  const minCount = minHindiCount(all.reduce((sum, { built }) => sum + built.count, 0));
  const part = await reuseOrMake(name, { files, minCount }, async (before?: MadePart<PeriodVocabulary>) => {
    const texts = new Map(files.map((file) => [file, gunzipSync(read(file)).toString()]));
    const isSame = before?.value.minHindiCount === minCount;
    const update = isSame && readEarlier ? updateVocabulary(before.value, texts, readEarlier) : undefined;
    const { words, hindi, compounds } = update ?? newVocabulary(texts.values(), minCount);
    const value: PeriodVocabulary = {
      shards: files,
      vocabulary: words.table,
      compounds: [...compoundTable(compounds)],
      hindi,
      minHindiCount: minCount,
    };
    writeSearchFiles(words.files, searchDir);
    return { value, files: sortedUnique(words.names) };
  });
  return part.value;
}

function newVocabulary(texts: Iterable<string>, minCount: number) {
  const merged = mergeVocabularies(readEach(texts));
  return {
    words: vocabularyFiles(merged.words),
    hindi: frequentHindi(merged.words, minCount),
    compounds: merged.compounds,
  };
}

function* readEach(texts: Iterable<string>): Generator<ShardVocabulary> {
  for (const text of texts) yield readShardVocabulary(text);
}
