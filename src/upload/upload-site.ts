import { join } from 'node:path';
import { signatureEnding } from '../pack/signature/signature-file.ts';
import { readIfExists } from '../publish/disk/text-file.ts';
import { formatManifest, type Manifest, manifestFile } from '../publish/manifest/manifest.ts';
import { ForeignContentError } from '../publish/ownership/target.ts';
import { companionPaths, compressionFile } from './plan/compressed-files.ts';
import { planUpload, type UploadPlan } from './plan/upload-plan.ts';
import type { UploadTarget } from './plan/upload-target.ts';
import { batches, putFiles } from './put-files.ts';
import { assertOurTarget, builtFiles, filesAtTarget, tellingFiles } from './state/check-upload.ts';
import { takeUploadLock, type UploadLock, type UploadLockOptions } from './state/upload-lock.ts';
import { parseUploadRecord, recordFile } from './state/upload-record.ts';

const signatureFile = manifestFile + signatureEnding;
const smallFiles = [...tellingFiles, manifestFile, compressionFile, signatureFile];

export interface UploadOptions extends UploadLockOptions {
  /** Sends every file again. */
  readonly all: boolean;
  /** Whether the first upload may fill a folder that holds other files. */
  readonly besideOthers: boolean;
  /** Whether `.br` and `.gz` files stand beside the others. Undefined for what the target has already. */
  readonly compress?: boolean | undefined;
}

/** What was sent. */
export interface UploadSummary extends Pick<UploadPlan, 'added' | 'changed' | 'unchanged'> {
  readonly removed: number;
  readonly bytes: number;
}

export type UploadProgress = (done: number, total: number) => void;

/**
 * Sends the changes of a built site to a target: new files, new pages, changed files, then the manifest; and deletes last. An interrupted
 * upload goes on where it ended. Throws before it changes anything if the target holds something else, or another upload runs.
 */
export async function uploadSite(
  site: string,
  target: UploadTarget,
  options: UploadOptions,
  report: UploadProgress = () => {},
): Promise<UploadSummary> {
  const here = builtFiles(site);
  if (options.compress && !target.servesCompressed)
    throw new Error(`${target.name} cannot serve compressed files. Leave out --compress.`);
  const before = await target.read(smallFiles);
  const wasOurs = await assertOurTarget(target, before, options.besideOthers);
  if (wasOurs && isCurrent(before, here, options)) return nothingSent(here);
  const checks = { all: options.all, wasBegun: before.has(recordFile) };
  if (wasOurs) filesAtTarget(before, target, checks);
  const lock = await takeUploadLock(target, options);
  const files = await target.read(smallFiles);
  const isOurs = wasOurs || lock.isResumed;
  try {
    const { there, isKnown } = isOurs ? filesAtTarget(files, target, checks) : nothingThere;
    const sending = { here, there, isKnown, lock, options, report, wasCompressed: files.has(compressionFile) };
    const summary = await send(site, target, sending);
    await sendSignature(site, target, files);
    await lock.release();
    return summary;
  } catch (error) {
    // The target may not answer any more. The first error says why.
    await lock.abandon().catch(() => {});
    throw error;
  }
}

/** What an upload would do. It only reads. */
export async function previewUpload(
  site: string,
  target: UploadTarget,
  { all, besideOthers }: Pick<UploadOptions, 'all' | 'besideOthers'>,
): Promise<UploadPlan> {
  const here = builtFiles(site);
  const files = await target.read(smallFiles);
  const isOurs = await assertOurTarget(target, files, besideOthers);
  const { there } = isOurs ? filesAtTarget(files, target, { all, wasBegun: files.has(recordFile) }) : nothingThere;
  const unsure = new Set(parseUploadRecord(files.get(recordFile) ?? '')?.paths);
  return planUpload({ there, here, unsure, all });
}

const nothingThere = { there: new Map<string, string>(), isKnown: true };

/** Whether a target with these files has all of it already. */
function isCurrent(files: ReadonlyMap<string, string>, here: Manifest, { all, compress }: UploadOptions): boolean {
  if (all || files.has(recordFile)) return false;
  if (compress !== undefined && compress !== files.has(compressionFile)) return false;
  return files.get(manifestFile) === formatManifest(here);
}

function nothingSent(here: Manifest): UploadSummary {
  return { added: 0, changed: 0, removed: 0, unchanged: here.size, bytes: 0 };
}

interface Sending {
  /** The files of the site. */
  readonly here: Manifest;
  /** The files at the target that are ours, so that they may be deleted. */
  readonly there: Manifest;
  /** Whether `there` has all of them. */
  readonly isKnown: boolean;
  readonly lock: UploadLock;
  readonly wasCompressed: boolean;
  readonly options: UploadOptions;
  readonly report: UploadProgress;
}

async function send(site: string, target: UploadTarget, sending: Sending): Promise<UploadSummary> {
  const { here, there, isKnown, lock, wasCompressed, options, report } = sending;
  const compress = options.compress ?? wasCompressed;
  const plan = planUpload({ there, here, unsure: lock.unsure, all: options.all || (compress && !wasCompressed) });
  const total = plan.added + plan.changed;
  const leftovers = wasCompressed && !compress ? companionPaths(there.keys()).filter((path) => !here.has(path)) : [];
  const added = plan.put.flat().filter((path) => !there.has(path) && !lock.unsure.has(path));
  const [foreign] = isKnown ? (target.existing?.(added) ?? []) : [];
  if (foreign !== undefined) {
    await lock.release();
    throw new ForeignContentError(
      `${target.name} holds ${foreign}, which Sanchika did not make, and the site has a file of this name: nothing was sent. Move it away.`,
    );
  }
  await lock.begin([...plan.put.flat(), ...plan.remove]);
  if (compress && !wasCompressed) await target.write(compressionFile, '{ "endings": [".br", ".gz"] }\n');
  const onFile = (done: number) => report(done, total);
  const bytes = await putFiles(site, target, { plan, here, there, mayHaveMore: !isKnown, lock, compress, onFile });
  await lock.check();
  await target.write(manifestFile, formatManifest(here));
  const companions = compress ? companionPaths(plan.remove) : leftovers;
  for (const part of batches([...plan.remove, ...companions])) {
    await target.remove(part);
    await lock.keepAlive();
  }
  if (wasCompressed && !compress) await target.remove([compressionFile]);
  return { ...plan, removed: plan.remove.length, bytes };
}

/** Sends the signature of the manifest. One of an older manifest is deleted. */
async function sendSignature(site: string, target: UploadTarget, files: ReadonlyMap<string, string>): Promise<void> {
  const signature = readIfExists(join(site, signatureFile));
  if (signature !== undefined) await target.write(signatureFile, signature);
  else if (files.has(signatureFile)) await target.remove([signatureFile]);
}
