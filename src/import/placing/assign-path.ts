import { normalForm } from '../../language/normal-form.ts';
import { dayOf, withZone } from '../reading/dates/written-date.ts';
import type { Draft, Picture } from '../reading/draft/draft.ts';
import type { OpenRecord } from '../reading/records/open-record.ts';
import type { OldAddress } from '../reading/records/record-resolve.ts';
import type { Origin } from '../sources/origin.ts';
import { missingField } from './finish/complete-draft.ts';
import type { FinishJob } from './finish/finish-job.ts';
import type { Outcome } from './outcome.ts';
import { preferredPath, type Register } from './register/register.ts';

/** An article that has its place, and what its file is to be made of. */
export interface AssignedArticle {
  readonly origin: Omit<Origin, 'sha256'>;
  readonly job: FinishJob;
  /** See `LedgerEntry.wanted`. */
  readonly wanted: string;
  /** The pictures of a draft; those of a record are found when its draft is made. */
  readonly pictures: readonly Picture[];
  readonly oldAddress?: OldAddress;
}

/** Settles where an article will lie; or tells why there can be none. */
export function assignPath(made: Draft | OpenRecord, register: Register, zone: string): AssignedArticle | Outcome {
  return 'record' in made ? placeRecord(made, register, zone) : placeDraft(made, register, zone);
}

function placeRecord({ oldAddress, ...open }: OpenRecord, register: Register, zone: string): AssignedArticle {
  const { origin, article, date, title, record } = open;
  const job = { made: open, path: article, ...earlier(register, article) };
  // A path that is new and has no number is the one that was wanted.
  const isWanted = !('before' in job) && !/-\d+$/.test(article);
  const wanted = isWanted ? article : preferredPath(dayOf(date, zone), record.name ?? title);
  return { origin, job, wanted, pictures: [], ...(oldAddress && { oldAddress }) };
}

function placeDraft({ pictures, ...made }: Draft, register: Register, zone: string): AssignedArticle | Outcome {
  const reason = missingField(made);
  const { file, id } = made.origin;
  if (reason !== undefined || made.date === undefined)
    return { file, ...(id === undefined ? {} : { id }), status: 'refused', reason: reason ?? '', notes: made.notes };
  const [day, name] = [dayOf(withZone(made.date, zone), zone), made.name ?? normalForm(made.title ?? '')];
  const path = register.claim(made.origin, day, name);
  const job = { made, path, ...earlier(register, path) };
  return { origin: made.origin, job, wanted: preferredPath(day, name), pictures };
}

function earlier(register: Register, path: string): Pick<FinishJob, 'before'> {
  const before = register.at(path);
  return before ? { before: { key: before.key, source: before.source } } : {};
}
