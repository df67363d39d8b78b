import { ProblemsError } from '../settings/files/problem.ts';

const accepted = 'use a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file';

/** Messages and remedies for errors of the libraries, by a part of the error's message. */
const knownErrors: readonly (readonly [part: RegExp, message: string, remedy: string])[] = [
  [/ENOENT/, 'does not exist', 'put the picture there, or correct its name'],
  [/EISDIR/, 'is a folder', accepted],
  [/EACCES|EPERM/, 'cannot be read', 'check its permissions'],
  [/empty/i, 'is empty', 'copy the picture again'],
  [/unsupported image format|no decode delegate|loader/i, 'is not a picture', accepted],
  [/heic/i, 'is a HEIC picture, which browsers cannot show', 'export it as JPEG'],
  [/pixel limit/i, 'has more than 150 million pixels', 'make it smaller'],
  [/svg limit/, 'takes more than 2 seconds or 256 MB to render', 'use a simpler picture'],
  [/timeout/i, 'takes too long to render', 'use a simpler picture'],
  [/too large/i, 'is larger than 100 MB', 'export a smaller copy for the article'],
  [/changed/i, 'changed while the site was being built', 'build the site again'],
];

/** Converts an error about a picture into a problem with a remedy. Keeps the error as its cause. */
export function pictureProblem(file: string, cause: unknown): ProblemsError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const [, message, remedy] = knownErrors.find(([part]) => part.test(text)) ?? [
    /./,
    `is damaged: ${text.split('\n')[0]?.trim()}`,
    'open it in an image editor and save it again, or copy it from the original',
  ];
  const problems = new ProblemsError([{ file, message, remedy }]);
  problems.cause = cause;
  return problems;
}
