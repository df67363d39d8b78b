import { allEnded } from '../../../language/all-ended.ts';
import type { SearchTable } from '../../format/search-table.ts';
import { joinEntries, type SpellingEntries } from '../files/letter-files.ts';
import type { MadePart } from '../files/made-part.ts';
import { pastShards } from '../shards/plan-segments.ts';
import { minHindiCount } from '../vocabulary/frequent-hindi.ts';
import type { PeriodVocabulary } from '../vocabulary/update-vocabulary.ts';
import { englishSpellings } from './english-spellings.ts';
import type { SearchParts, ShardPart } from './search-parts.ts';

const maxHindi = 30_000;

/**
 * Writes the words of the archive: those of past years, which rarely change, and those of the newest year. Returns the spellings that
 * follow from the words.
 */
export async function writeVocabulary(
  parts: SearchParts,
): Promise<Pick<SearchTable, 'vocabulary'> & Pick<SpellingEntries, 'compounds' | 'english' | 'acronyms'>> {
  const past = new Set(pastShards(parts.shards.map((part) => part.shard)));
  const [old, newest] = [true, false].map((isOld) => parts.shards.filter(({ shard }) => past.has(shard) === isOld));
  const [before, recent] = await allEnded([
    writePeriod('vocabulary past', parts, old ?? []),
    writePeriod('vocabulary recent', parts, newest ?? []),
  ]);
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
  { shards: all, makers, reuseOrMake }: SearchParts,
  shards: readonly ShardPart[],
): Promise<PeriodVocabulary> {
  const files = shards.map(({ shard, built }) => `${shard.name}/${built.vocabulary}`);
  const minCount = minHindiCount(all.reduce((sum, { built }) => sum + built.count, 0));
  const inputs = { files, minCount };
  const part = await reuseOrMake(name, inputs, (before?: MadePart<PeriodVocabulary>) =>
    makers.vocabulary(inputs, before),
  );
  return part.value;
}
