import type { Problem } from '../settings/files/problem.ts';
import type { AttachmentInfo } from './attachment-info.ts';

const megabyte = 1024 * 1024;
/** The largest files of two hosts, in bytes. */
const hostLimits = { 'GitHub Pages': 100 * megabyte, 'Cloudflare Pages': 25 * megabyte } as const;

/** Warnings about a file that readers or hosts cannot use as expected. */
export function attachmentWarnings(file: string, info: AttachmentInfo): readonly Problem[] {
  return [...hostWarning(file, info), ...readingWarning(file, info)];
}

function readingWarning(file: string, { unread }: AttachmentInfo): readonly Problem[] {
  if (unread === undefined) return [];
  const reasons = {
    password: ['needs a password, so only readers who know it can open it', 'save a copy without a password'],
    limit: ['is too large or complex to read, so its text is not in the search', 'save a simpler copy'],
  } as const;
  const [message, remedy] = reasons[unread];
  return [{ file, message, remedy }];
}

function hostWarning(file: string, { bytes }: AttachmentInfo): readonly Problem[] {
  const hosts = Object.entries(hostLimits).filter(([, limit]) => bytes > limit);
  if (hosts.length === 0) return [];
  const names = hosts.map(([name, limit]) => `${name} (at most ${limit / megabyte} MB)`).join(' and ');
  return [
    {
      file,
      message: `has ${Math.round(bytes / megabyte)} MB, which ${names} ${hosts.length > 1 ? 'refuse' : 'refuses'}`,
      remedy: 'save a smaller version, or publish the site elsewhere',
    },
  ];
}
