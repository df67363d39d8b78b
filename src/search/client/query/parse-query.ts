import type { Inflection } from '../../format/inflection.ts';
import { aliasSpans } from '../../words/alias-spans.ts';
import { type Level, levels } from '../../words/index-form.ts';
import { inflectedSequences } from './inflected-sequences.ts';
import { asOneWord, joinedWords } from './joined-words.ts';
import { meantWords } from './meant-words.ts';
import type { Clause, Query, QueryWord, Sequence } from './query.ts';
import { type QueryPart, queryParts } from './query-parts.ts';
import { queryWords } from './query-words.ts';
import type { SoundCandidate } from './sound-candidates.ts';
import { stopWords } from './stop-words.ts';
import { unspacedParts } from './unspaced-parts.ts';

/** Aliases of the words of a query. */
export interface QueryAliases {
  /** Names with the same meaning, by the keys of words: `dprk` => `उत्तर कोरिया`. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Spellings as one or as two words, by the keys of the other spelling: key of लॉकडाउन => लॉक डाउन. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** Hindi words, by English spelling: `national` => `नेशनल`. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** Words that spell an acronym, by its letters: `fir` => `एफआईआर`. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  /** Words that a word in Latin letters may mean, by the typed word. */
  readonly sounds: ReadonlyMap<string, readonly SoundCandidate[]>;
  /** Forms of a Hebrew word with prefixes that the archive has, by the word: כנסת => הכנסת. */
  readonly prefixed: ReadonlyMap<string, readonly string[]>;
  /** Words in Latin letters that the archive has so. */
  readonly known: ReadonlySet<string>;
  /** Whether the archive has a language in Latin script. */
  readonly latin: boolean;
  /** Whether the archive has texts in English. */
  readonly hasEnglish: boolean;
  /** The inflections of the archive's languages. */
  readonly inflections: readonly Inflection[];
}

export const noAliases: QueryAliases = {
  names: new Map(),
  compounds: new Map(),
  english: new Map(),
  acronyms: new Map(),
  sounds: new Map(),
  prefixed: new Map(),
  known: new Set(),
  latin: false,
  hasEnglish: false,
  inflections: [],
};

/** Parses a query: words, "exact phrases" and -excluded words. Names also match their aliases. Stop words are dropped if the query has other words. */
export function parseQuery(text: string, aliases: QueryAliases = noAliases): Query {
  const parts = queryParts(text).flatMap(unspacedParts);
  const groups = groupNames(
    parts.filter((part) => !part.excluded),
    aliases,
  );
  const withoutStopWords = groups.filter((group) => !isStopWord(group));
  const meaningful = withoutStopWords.length > 0 ? withoutStopWords : groups;
  const clauses = meaningful.flatMap((group) => clause(group, aliases, meaningful.length === 1));
  return {
    clauses: clauses.map((each, index) => ({
      ...each,
      withNext: joinedWords(each, clauses[index + 1], aliases.english),
    })),
    excluded: parts.filter((part) => part.excluded).flatMap((part) => clause({ parts: [part], start: 0 }, noAliases)),
  };
}

/** Parts of a query that are searched together, and the number of the first. */
interface PartGroup {
  readonly parts: readonly QueryPart[];
  readonly start: number;
}

function isStopWord({ parts }: PartGroup): boolean {
  const [part] = parts;
  return parts.length === 1 && part?.quoted === false && stopWords.has(part.text.toLowerCase());
}

/** Candidates farther than this rank lower. */
const farDistance = 0.5;
/** Candidates this near are what the reader typed. */
const closeDistance = 0.15;
/** The same if the archive has a language in Latin letters, many of whose words differ from a Hindi word in one letter. */
const closeInLatinArchive = 0.4;
const arabicWord = /^\p{sc=Arabic}/u;

const keyOf = (words: readonly QueryWord[]) => words.map((word) => word.key).join(' ');

/** Groups words that form a name with aliases, the longest name at each position. */
function groupNames(parts: readonly QueryPart[], { names, compounds }: QueryAliases): readonly PartGroup[] {
  const spans = aliasSpans(
    parts.map((part) => (part.quoted ? '"' : keyOf(queryWords(part.text)))),
    new Map([...compounds, ...names]),
  );
  const groups: PartGroup[] = [];
  for (let start = 0; start < parts.length; ) {
    const length = spans.find((span) => span.start === start)?.length ?? 1;
    groups.push({ parts: parts.slice(start, start + length), start });
    start += length;
  }
  return groups;
}

function clause({ parts, start }: PartGroup, aliases: QueryAliases, isAlone = false): readonly Clause[] {
  const text = parts.map((part) => part.text).join(' ');
  const words = queryWords(text, aliases.inflections);
  const [first] = words;
  if (!first) return [];
  const isQuoted = parts.some((part) => part.quoted);
  const place = {
    isLast: !isQuoted && (parts.at(-1)?.last ?? false),
    isWord: !isQuoted && words.length === 1,
    isCompound: !isQuoted && parts.length === 1 && words.length > 1 && words.every(({ edges }) => edges === undefined),
    isDoubtful: false,
    start,
    end: start + parts.length,
  };
  const meant = isQuoted || words.length > 1 ? undefined : meaningOf(text, aliases);
  // The other words of a query exclude wrong meanings, so a word alone is searched more strictly.
  const own = meant && isAlone ? words.map((word) => ({ ...word, isOwnScript: true, isWhole: meant.isClose })) : words;
  const typed = { words: own, level: levels.exact, adjacent: true, isLikely: true };
  if (isQuoted) return [{ text, sequences: [typed], ...place }];
  const others: readonly Sequence[] =
    words.length === 1
      ? inflectedSequences(first, aliases.hasEnglish)
      : [
          ...(parts.length > 1 ? [{ words, level: levels.stemmed, adjacent: false }] : []),
          ...(parts.length > 1 || place.isCompound ? meantPhrase(words, aliases) : []),
        ];
  const names = aliases.names.get(keyOf(words)) ?? [];
  const compounds = [text, ...names].flatMap((name) => aliases.compounds.get(keyOf(queryWords(name))) ?? []);
  const spellings = [...names, ...compounds].map((spelling) =>
    wordSequence(spelling, levels.folded, aliases.inflections),
  );
  const prefixed = aliases.prefixed.get(words.length === 1 ? first.text : text) ?? [];
  const forms = prefixed.map((form) => wordSequence(form, levels.stemmed));
  const sequences = [typed, ...others, ...forms, ...spellings, ...(meant?.sequences ?? [])];
  const isDoubtful = meant !== undefined && !meant.isClose && !aliases.known.has(text.toLowerCase());
  return [{ text, sequences, ...(meant ? { meanings: meantTexts(meant) } : {}), ...place, isDoubtful }];
}

/** What a word in Latin letters may mean in other scripts. */
interface Meaning {
  readonly sequences: readonly Sequence[];
  /** Whether one of them sounds just so. */
  readonly isClose: boolean;
}

function meantTexts({ sequences }: Meaning): readonly string[] {
  return sequences.flatMap(({ words: [word, ...others] }) => (word && others.length === 0 ? [word.text] : []));
}

/** Undefined if the meanings of the word are not known. */
function meaningOf(text: string, { english, acronyms, sounds, latin }: QueryAliases): Meaning | undefined {
  const typed = text.toLowerCase();
  const spelled = acronyms.get(typed);
  // FIR in capitals is no फिर.
  const sounding = spelled && text === text.toUpperCase() ? [] : (sounds.get(typed) ?? []);
  const meant = meantWords(spelled ?? english.get(typed) ?? [], sounding);
  if (meant.length === 0 && !sounds.has(typed)) return undefined;
  const sequences = meant.map(({ word, distance }, rank) => {
    const sequence = wordSequence(word, distance > farDistance ? levels.stemmed : levels.folded);
    return { ...sequence, isLikely: rank === 0, words: sequence.words.map((each) => ({ ...each, isInflected: true })) };
  });
  const close = latin ? closeInLatinArchive : closeDistance;
  // A word of Arabic script has no meaning that sounds otherwise.
  return { sequences, isClose: meant.some(({ distance }) => distance <= close) || arabicWord.test(typed) };
}

/** The likeliest meaning of several words in Latin letters (south korea: साउथ कोरिया), and what two words mean as one (high-court: हाईकोर्ट). */
function meantPhrase(words: readonly QueryWord[], aliases: QueryAliases): readonly Sequence[] {
  const meanings = words.map(({ text }) => meaningOf(text, aliases));
  const meant = words.map((word, index) => meanings[index]?.sequences[0]?.words[0] ?? word);
  const phrase = { words: meant, level: levels.folded, adjacent: true };
  const [first, second, ...rest] = words.map(({ text }, index) => {
    const meaning = meanings[index];
    return meaning ? { text, meanings: meantTexts(meaning) } : { text };
  });
  const [, ...joined] = first && second && rest.length === 0 ? asOneWord(first, second, aliases.english) : [];
  return [
    ...(meant.some((word, index) => word !== words[index]) ? [phrase] : []),
    ...joined.map((word) => wordSequence(word, levels.folded)),
  ];
}

/** A sequence for another spelling of a word. Words that only sound like it do not match. */
export function wordSequence(text: string, level: Level, inflections: readonly Inflection[] = []): Sequence {
  return { words: queryWords(text, inflections).map((word) => ({ ...word, isSpelled: true })), level, adjacent: true };
}
