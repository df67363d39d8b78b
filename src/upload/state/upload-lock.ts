import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import { LockedError } from '../../publish/lock/locked-error.ts';
import { ownIdentity, stateOf } from '../../publish/lock/process-identity.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { formatRecord, parseUploadRecord, recordFile, type UploadRecord } from './upload-record.ts';

/** A target that only this process sends to. */
export interface UploadLock {
  /** Files of which an interrupted upload may have left either version, or none. */
  readonly unsure: ReadonlySet<string>;
  /** Whether an earlier upload was interrupted: so the files at the target are ours. */
  readonly isResumed: boolean;
  /** Writes which files will not be certain. Call it right after the lock was taken. */
  readonly begin: (paths: readonly string[]) => Promise<void>;
  /** Writes which files are not certain from now on. Throws a LockedError if somebody else has taken the target over. */
  readonly renew: (paths: readonly string[]) => Promise<void>;
  /** Tells, at most every minute, that this process works. */
  readonly keepAlive: () => Promise<void>;
  /** Throws a LockedError if somebody else has taken the target over. */
  readonly check: () => Promise<void>;
  /** Tells that this process ended early, so that a process of any machine can go on at once. */
  readonly abandon: () => Promise<void>;
  /** Ends the upload. Nothing is uncertain any more. */
  readonly release: () => Promise<void>;
}

export interface UploadLockOptions {
  /** Takes over the target of another machine whose upload may still run. */
  readonly breakLock: boolean;
  /** Milliseconds after which another caller's text is certainly there, where the target itself excludes nobody. */
  readonly settleTime?: number;
  readonly now?: () => number;
}

const keepAliveTime = 60_000;

/** A sender that was silent for so long has ended. */
const silenceTime = 10 * keepAliveTime;

/** Takes the lock of a target. Throws a LockedError with the process that holds it. */
export async function takeUploadLock(
  target: UploadTarget,
  { breakLock, settleTime = 2000, now = Date.now }: UploadLockOptions,
): Promise<UploadLock> {
  const id = randomUUID();
  const holder = ownIdentity();
  let renewed = now();
  let paths: readonly string[] = [];
  let isResumed = false;
  const text = () => formatRecord({ id, holder, renewed, paths });
  const readRecord = async () => (await target.read([recordFile])).get(recordFile);
  const isMine = async () => parseUploadRecord((await readRecord()) ?? '')?.id === id;
  const assertMine = async () => {
    if (!(await isMine()))
      throw new LockedError(
        `Another upload to ${target.name} has begun, so this one ends. Wait for the other one, and then run the command again.`,
      );
  };

  if (await target.create?.(recordFile, text())) await assertMine();
  else {
    const before = await readRecord();
    // An empty record is one that a killed upload had only begun to write. It has sent nothing.
    const earlier = before === undefined || before === '' ? undefined : earlierUpload(before, target, breakLock, now());
    paths = earlier?.paths ?? [];
    isResumed = earlier !== undefined;
    await target.write(recordFile, text());
    // Two callers may have written at once. After this time both read the same text.
    await wait(settleTime);
    await assertMine();
  }

  const write = async () => {
    renewed = now();
    await target.write(recordFile, text());
  };
  return {
    unsure: new Set(paths),
    isResumed,
    begin: async (next) => {
      paths = next;
      await write();
    },
    renew: async (next) => {
      await assertMine();
      paths = next;
      await write();
    },
    keepAlive: async () => {
      if (now() - renewed < keepAliveTime) return;
      await assertMine();
      await write();
    },
    check: assertMine,
    abandon: async () => {
      if (await isMine()) await target.write(recordFile, formatRecord({ id, holder, renewed: 0, paths }));
    },
    release: async () => {
      if (await isMine()) await target.remove([recordFile]);
    },
  };
}

/** The upload that left its record at the target. Throws if it may still run. */
function earlierUpload(text: string, { name }: UploadTarget, breakLock: boolean, now: number): UploadRecord {
  const record = parseUploadRecord(text);
  if (record === undefined)
    throw new LockedError(
      `${recordFile} at ${name} is damaged: ${quoteValue(text)}. Delete it, and run the command again with --all.`,
    );
  const { holder, renewed } = record;
  const state = stateOf(holder);
  if (state === 'ended' || now - renewed > silenceTime || (breakLock && state === 'unknown')) return record;
  const who = `process ${holder.pid} on ${holder.host}, last heard of at ${shortTime(renewed)}`;
  throw new LockedError(
    `Another upload to ${name} is running: ${who}. Wait for it. ` +
      (state === 'running'
        ? `Or end it: kill ${holder.pid}`
        : `If it was killed, run the command again with --break-lock, or after ${shortTime(renewed + silenceTime)}.`),
  );
}

// 2026-01-31 12:00 UTC
function shortTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
