import { statSync } from 'node:fs';
import { join } from 'node:path';
import { addressClashes } from '../../catalog/scan/address-clashes.ts';
import type { Problem } from '../../settings/files/problem.ts';

/** Limits of common hosts and disks. */
const hostLimits = {
  /** Files of a site on Cloudflare Pages, without charge. */
  files: 20_000,
  /** Bytes of one file there. */
  fileBytes: 25 * 1024 * 1024,
  /** Letters of a path that Windows, whose own limit is 259, still unpacks in a folder of a person's. */
  pathLength: 200,
} as const;

/** Files whose size grows with the archive. Pages, pictures and parts of the index are always small; attachments have a warning of their own. */
const growingFiles = /\.(?:jsonl|csv|xml|json|js)$/;
const maxWarnings = 3;

/** Warns about files that exceed a limit of common hosts or disks. */
export function hostWarnings(
  out: string,
  files: ReadonlyMap<string, string>,
  sizeOf: (file: string) => number = (file) => statSync(join(out, file), { throwIfNoEntry: false })?.size ?? 0,
): readonly Problem[] {
  const paths = [...files.keys()];
  const count = (number: number) => number.toLocaleString('en');
  const large = paths.filter((path) => growingFiles.test(path) && sizeOf(path) > hostLimits.fileBytes);
  const long = paths.filter(({ length }) => length > hostLimits.pathLength);
  return [
    ...(paths.length > hostLimits.files
      ? [
          {
            file: out,
            message: `has ${count(paths.length)} files, and Cloudflare Pages takes ${count(hostLimits.files)}`,
            remedy: 'publish it there with a paid plan, or elsewhere',
          },
        ]
      : []),
    ...firstWarnings(large, (file) => ({
      file,
      message: `is larger than 25 MB (${Math.ceil(sizeOf(file) / 1024 / 1024)} MB)`,
      remedy: 'Cloudflare Pages refuses it, others do from 100 MB',
    })),
    ...firstWarnings(long, (file) => ({
      file,
      message: `has a path of ${file.length} letters`,
      remedy: `Windows may not unpack it; shorten the article's file name or the term to ${hostLimits.pathLength} in all`,
    })),
    ...addressClashes(paths, (path) => path),
  ];
}

function firstWarnings(files: readonly string[], toProblem: (file: string) => Problem): readonly Problem[] {
  const problems = files.slice(0, maxWarnings).map(toProblem);
  const [last] = problems.slice(-1);
  if (files.length <= maxWarnings || !last) return problems;
  return [
    ...problems.slice(0, -1),
    { ...last, message: `${last.message}, and so do ${files.length - maxWarnings} more files` },
  ];
}
