import { statSync } from 'node:fs';
import { join } from 'node:path';
import { addressClashes } from '../../catalog/scan/address-clashes.ts';
import type { Problem } from '../../settings/problem.ts';

/** What common hosts and disks take. */
const hostLimits = {
  /** Files of a site on Cloudflare Pages, without charge. */
  files: 20_000,
  /** Bytes of one file there. */
  fileBytes: 25 * 1024 * 1024,
  /** Letters of a path that Windows, whose own limit is 259, still unpacks in a folder of a person's. */
  pathLength: 200,
} as const;

/** Files whose size grows with the archive; pages, pictures and parts of the index are small by their making. */
const growing = /\.(?:jsonl|csv|xml|json|js)$/;
const shown = 3;

/** Where a site would break a limit of a host or disk that it may be put on: it stands, but not everywhere. */
export function hostWarnings(
  out: string,
  files: ReadonlyMap<string, string>,
  sizeOf: (file: string) => number = (file) => statSync(join(out, file), { throwIfNoEntry: false })?.size ?? 0,
): readonly Problem[] {
  const paths = [...files.keys()];
  const count = (number: number) => number.toLocaleString('en');
  const large = paths.filter((path) => growing.test(path) && sizeOf(path) > hostLimits.fileBytes);
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
    ...some(large, (file) => ({
      file,
      message: `is larger than 25 MB (${Math.ceil(sizeOf(file) / 1024 / 1024)} MB)`,
      remedy: 'Cloudflare Pages refuses it, others do from 100 MB',
    })),
    ...some(long, (file) => ({
      file,
      message: `has a path of ${file.length} letters`,
      remedy: `Windows may not unpack it; shorten the article's file name or the term to ${hostLimits.pathLength} in all`,
    })),
    ...addressClashes(paths, (path) => path),
  ];
}

function some(files: readonly string[], toProblem: (file: string) => Problem): readonly Problem[] {
  const problems = files.slice(0, shown).map(toProblem);
  const [last] = problems.slice(-1);
  if (files.length <= shown || !last) return problems;
  return [
    ...problems.slice(0, -1),
    { ...last, message: `${last.message}, and so do ${files.length - shown} more files` },
  ];
}
