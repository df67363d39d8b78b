import { gunzipSync } from 'node:zlib';
import type { FilesByLetter, SearchTable, VocabularyTable } from '../../format/search-table.ts';
import { letterFiles } from '../files/letter-files.ts';
import { writeSearchFiles } from '../files/search-file.ts';
import { pastShards } from '../shards/plan-segments.ts';
import { readShardVocabulary, type ShardVocabulary } from '../shards/shard-vocabulary.ts';
import { byFrequency, type WordCount } from '../shards/word-counts.ts';
import { compoundTable } from './compound-table.ts';
import { mergeVocabularies } from './merge-vocabularies.ts';
import type { SearchParts, ShardPart } from './search-parts.ts';
import { vocabularyFiles } from './vocabulary-files.ts';
import { writeEnglishSpellings } from './write-english-spellings.ts';

/** The vocabulary of a period, and its frequent Hindi words, among which are English words. */
interface PeriodVocabulary {
  readonly vocabulary: VocabularyTable;
  readonly compounds: FilesByLetter;
  readonly hindi: readonly WordCount[];
}

const hindi = /^[\u0900-\u097f\u200c\u200d]+$/;
/** Rarer words may be typing errors. */
const minCount = 3;
const maxHindi = 15_000;

/** Writes the words of the archive: those of past years, which rarely change, and those of the newest year. */
export async function writeVocabulary(
  parts: SearchParts,
  searchDir: string,
): Promise<Pick<SearchTable, 'vocabulary' | 'compounds' | 'english'>> {
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
  const compounds = periods.map((period) => period.compounds).filter((letters) => Object.keys(letters).length > 0);
  return {
    vocabulary: periods.map((period) => period.vocabulary).filter(({ words }) => words.length > 0),
    compounds,
    english: await writeEnglishSpellings(parts, { recent: recent.hindi, past: before.hindi }, searchDir),
  };
}

async function writePeriod(
  name: string,
  { read, reuseOrMake }: SearchParts,
  searchDir: string,
  shards: readonly ShardPart[],
): Promise<PeriodVocabulary> {
  const files = shards.map(({ shard, built }) => `${shard.name}/${built.vocabulary}`);
  const part = await reuseOrMake(name, files, async () => {
    const merged = mergeVocabularies(readEach(files, read));
    const { files: made, table } = vocabularyFiles(merged.words);
    const compounds = letterFiles(compoundTable(merged.compounds));
    const value: PeriodVocabulary = { vocabulary: table, compounds: compounds.letters, hindi: frequentHindi(merged) };
    return { value, files: await writeSearchFiles([...made, ...compounds.files], searchDir) };
  });
  return part.value;
}

function* readEach(files: readonly string[], read: SearchParts['read']): Generator<ShardVocabulary> {
  for (const file of files) yield readShardVocabulary(gunzipSync(read(file)).toString());
}

function frequentHindi({ words }: ShardVocabulary): readonly WordCount[] {
  return words
    .filter(([word, count]) => count >= minCount && hindi.test(word))
    .toSorted(byFrequency)
    .slice(0, maxHindi);
}
