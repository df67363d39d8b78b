import { resolve } from 'node:path';
import type { UploadTarget } from '../plan/upload-target.ts';
import { folderTarget } from './folder-target.ts';
import { rcloneTarget } from './rclone-target.ts';
import { rsyncTarget } from './rsync-target.ts';
import { s3Settings, s3Target } from './s3-target.ts';

export interface TargetOptions {
  /** The address of an object store other than Amazon's. Empty for that of the environment. */
  readonly endpoint: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The target that an address names: `s3://…`, `rclone:…`, `rsync://…`, `host:folder`, or a folder of this machine. */
export function openTarget(address: string, { endpoint, environment }: TargetOptions): UploadTarget {
  if (address.startsWith('s3:')) return s3Target(address, s3Settings(environment, endpoint));
  if (address.startsWith('rclone:')) return rcloneTarget(address.slice('rclone:'.length));
  if (address.startsWith('rsync://') || /^(?:[^/:@]+@)?[^/:]{2,}:/.test(address)) {
    if (/^(?:https?|ftp|sftp|webdav|file):/.test(address)) throw unknownKind(address);
    return rsyncTarget(address);
  }
  return folderTarget(resolve(address));
}

function unknownKind(address: string): Error {
  return new Error(
    `Nothing can be sent to ${address} directly. Set up a remote with "rclone config", and write --to rclone:REMOTE:FOLDER`,
  );
}
