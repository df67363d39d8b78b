import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import type { ArticleImage } from '../../articles/model/article.ts';
import { filledFields } from '../../articles/model/fields.ts';
import type { Result } from '../../articles/model/result.ts';
import { shownOwnFile } from '../../articles/own/each-own-file.ts';
import { closestMatch } from '../../language/closest-match.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';

/** The picture of a profile. */
export interface ProfilePicture {
  /** Its path in `_data/terms`. */
  readonly path: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly info: PictureInfo;
}

type WrittenPicture = Pick<ArticleImage, 'src'> & {
  readonly [Name in 'alt' | 'caption' | 'credit']?: string | undefined;
};

/** Finds and measures the picture that the profile at `path` names. It must be in the same folder. */
export async function profilePicture(
  folder: string,
  path: string,
  { src, alt, caption, credit }: WrittenPicture,
  measure: (file: string) => Promise<PictureInfo>,
): Promise<Result<ProfilePicture>> {
  const beside = readdirSync(join(folder, dirname(path)));
  const fileName = src.replace(/^\.\//, '').normalize('NFC');
  const name = beside.find((other) => other.normalize('NFC') === fileName);
  const picture = name === undefined ? undefined : posix.join(dirname(path), name);
  if (picture !== undefined && lstatSync(join(folder, picture)).isFile()) {
    const info = await measure(shownOwnFile(folder, picture));
    return { ok: true, value: { path: picture, ...filledFields({ alt, caption, credit }), info } };
  }
  const near = closestMatch(
    src,
    beside.filter((other) => !other.endsWith('.md')),
  );
  return {
    ok: false,
    issue: {
      field: 'image',
      message: `is not a file beside this one: ${quoteValue(src)}`,
      remedy: near === undefined ? 'put the picture there, or correct its name' : `there is ${quoteValue(near)}`,
    },
  };
}
