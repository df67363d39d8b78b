import { normalForm } from '../../language/normal-form.ts';
import { dayOf, withZone } from '../reading/dates/written-date.ts';
import type { Draft, PictureFile } from '../reading/draft/draft.ts';
import type { OpenRecord } from '../reading/records/open-record.ts';
import type { OldAddress } from '../reading/records/record-resolve.ts';
import type { Origin } from '../sources/origin.ts';
import { refusal } from '../sources/refusal.ts';
import { missingField } from './finish/complete-draft.ts';
import type { FinishJob } from './finish/finish-job.ts';
import { type Outcome, outcomeWithoutArticle } from './outcome.ts';
import { preferredPath, type Register } from './register/register.ts';

/** An article that has a path and no file yet. */
export interface AssignedArticle {
  readonly origin: Omit<Origin, 'sha256'>;
  readonly job: FinishJob;
  /** See `LedgerEntry.wanted`. */
  readonly preferredPath: string;
  /** The pictures of a draft. Those of a record are found when its draft is made. */
  readonly pictures: readonly PictureFile[];
  readonly oldAddress?: OldAddress;
}

/** Assigns the article its path; or gives the outcome if there can be no article. */
export function assignPath(made: Draft | OpenRecord, register: Register, zone: string): AssignedArticle | Outcome {
  return 'record' in made ? assignRecord(made, register, zone) : assignDraft(made, register, zone);
}

function assignRecord({ oldAddress, ...open }: OpenRecord, register: Register, zone: string): AssignedArticle {
  const { origin, article, date, title, record } = open;
  const job = { made: open, path: article, ...writtenBefore(register, article) };
  // A new path without a number is the preferred one. To compute it again would cost time.
  const isPreferred = !('before' in job) && !/-\d+$/.test(article);
  const preferred = isPreferred ? article : preferredPath(dayOf(date, zone), record.name ?? title);
  return { origin, job, preferredPath: preferred, pictures: [], ...(oldAddress && { oldAddress }) };
}

function assignDraft({ pictures, ...made }: Draft, register: Register, zone: string): AssignedArticle | Outcome {
  const { origin, date, name = normalForm(made.title ?? '') } = made;
  const reason = missingField(made);
  if (reason !== undefined || date === undefined)
    return { ...outcomeWithoutArticle(refusal(origin, reason ?? '')), notes: made.notes };
  const day = dayOf(withZone(date, zone), zone);
  const path = register.claim(origin, day, name);
  const job = { made, path, ...writtenBefore(register, path) };
  return { origin, job, preferredPath: preferredPath(day, name), pictures };
}

function writtenBefore(register: Register, path: string): Pick<FinishJob, 'before'> {
  const before = register.at(path);
  return before ? { before: { key: before.key, source: before.source } } : {};
}
