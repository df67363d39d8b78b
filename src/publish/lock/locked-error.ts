import { quoteValue } from '../../articles/messages/quote-value.ts';
import { type ProcessIdentity, stateOf } from './process-identity.ts';

/** A folder that another command is working in, or that seems so. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** The error for a lock that is held. It says whose the lock is and how to go on. */
export function heldLock(folder: string, holder: ProcessIdentity): LockedError {
  const { pid, host, started } = holder;
  const since = `${new Date(started).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const who = `process ${pid} on ${host}, since ${since}`;
  if (stateOf(holder) === 'running')
    return new LockedError(`Another command is working in ${folder}: ${who}. Wait for it, or end it: kill ${pid}`);
  return new LockedError(
    `${folder} is locked by ${who}. That is another machine or container, so whether the process still runs is not known. ` +
      'If it runs, wait for it. If it was killed, run the command again with --break-lock.',
  );
}

/** The error for a lock file with another text. */
export function damagedLock(file: string, folder: string, text: string): LockedError {
  return new LockedError(
    `${file} is not a lock file: ${quoteValue(text)}. So whether another command is working in ${folder} is not known. ` +
      'If none is, run the command again with --break-lock.',
  );
}
