import type { Problem } from '../settings/problem.ts';
import type { AttachmentInfo } from './attachment-info.ts';

const megabyte = 1024 * 1024;
/** The largest files of two hosts, in bytes. */
const hostLimits = { 'GitHub Pages': 100 * megabyte, 'Cloudflare Pages': 25 * megabyte } as const;

/** A warning about a file that some hosts refuse. */
export function attachmentWarnings(file: string, { bytes }: AttachmentInfo): readonly Problem[] {
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
