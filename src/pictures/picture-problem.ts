import { ProblemsError } from '../settings/problem.ts';

const accepted = 'give a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file';

/** What the libraries say of a file, by a part of their message, in words that help whoever has the file. */
const known: readonly (readonly [part: RegExp, message: string, remedy: string])[] = [
  [/ENOENT/, 'does not exist', 'put the picture there, or correct the name of it'],
  [/EISDIR/, 'is a folder', accepted],
  [/EACCES|EPERM/, 'may not be read', 'give yourself the right to read it'],
  [/empty/i, 'is empty', 'put the picture there again'],
  [/unsupported image format|no decode delegate|loader/i, 'is not a picture', accepted],
  [/heic/i, 'is a HEIC picture, which browsers can’t show', 'export it as JPEG'],
  [/pixel limit/i, 'has more than 150 million pixels', 'make it smaller'],
  [/timeout/i, 'takes too long to draw', 'give a simpler picture'],
  [/too large/i, 'is larger than 100 MB', 'export a smaller copy for the article'],
  [/changed/i, 'changed while the site was being built', 'build again'],
];

/** An error that names a picture's file, what is wrong with it and what to do; the library's own words stay as its cause. */
export function pictureProblem(file: string, cause: unknown): ProblemsError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const [, message, remedy] = known.find(([part]) => part.test(said)) ?? [
    /./,
    `is damaged: ${said.split('\n')[0]?.trim()}`,
    'open it in an image editor and save it again, or take it from the original',
  ];
  const problems = new ProblemsError([{ file, message, remedy }]);
  problems.cause = cause;
  return problems;
}
