import type { Note } from '../draft/draft.ts';
import type { SourceRecord } from '../records/source-record.ts';

/** The people whom a byline names. */
export interface BylinePeople {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly translators: readonly string[];
}

const and = '(?:and|with|और|तथा|एवं|اور|und|et|y|e|en) ';
const between = new RegExp(` ?[,;/&|] ?(?:${and})?| ${and}|\\. (?=translat|edit|übersetz|tradu)`, 'i');

// "Staff Writers": a job, not a name. After a name also "AP Sports Writer" and "Special to the Times".
const jobs = 'writers?|reporters?|correspondents?|editors?|journalists?|photographers?|columnists?|contributors?';
const job = new RegExp(
  `^(?:(?:staff|senior|chief|special|foreign|political|science|business|sports) )?(?:${jobs})$`,
  'i',
);
const jobAfterName = new RegExp(`^(?:(?:staff|special|senior|chief)\\b|(?:[\\p{L}.'’-]+ ){0,3}(?:${jobs})$)`, 'iu');

const author = /^(?:by|von|par|por|di|written by|reporting by)\b:?\s+/i;
const editor = /^(?:edited by|editing by|editing)\b:?\s+/i;
// "Translated by", "Translation:", and the same in the languages of large agencies.
const translator =
  /^(?:translated by|translator|translation(?: by)?|übersetzt von|übersetzung|traduit par|traduction(?: de| par)?|traducido por|traducción(?: de)?|traduzido por|tradução(?: de)?|tradotto da|traduzione(?: di)?|vertaald door|vertaling|अनुवाद(?:क)?|ترجمہ|перевод)(?![\p{L}\p{M}])\s*:?\s*/iu;

/** The people in a wire's byline: "By Asha Rao and Ben Ali, Staff Writers" => Asha Rao, Ben Ali. */
export function bylinePeople(byline: string | undefined): BylinePeople {
  const people = { authors: [] as string[], editors: [] as string[], translators: [] as string[] };
  const plain = (byline ?? '').replace(/\s+/g, ' ').trim();
  let role: keyof BylinePeople = 'authors';
  for (const [at, part] of plain.split(between).entries()) {
    const [mark, next] = roleOf(part);
    role = next ?? role;
    const name = part.slice(mark).trim();
    if (name !== '' && !job.test(name) && !(at > 0 && jobAfterName.test(name))) people[role].push(name);
  }
  return people;
}

/** What a byline adds to a record besides authors. */
export function othersOf(
  { editors, translators }: Omit<BylinePeople, 'authors'>,
  notes: readonly Note[] = [],
): Pick<SourceRecord, 'editors' | 'translator' | 'notes'> {
  return {
    ...(editors.length > 0 && { editors }),
    ...(translators.length > 0 && { translator: translators }),
    ...(notes.length > 0 && { notes }),
  };
}

function roleOf(part: string): readonly [number, (keyof BylinePeople)?] {
  const marks = [
    ['translators', translator],
    ['editors', editor],
    ['authors', author],
  ] as const;
  for (const [role, pattern] of marks) {
    const match = pattern.exec(part);
    if (match) return [match[0].length, role];
  }
  return [0];
}
