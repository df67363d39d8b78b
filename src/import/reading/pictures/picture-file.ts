import { extname } from 'node:path';
import { slug } from '../../../language/addresses/slug.ts';
import { cleanName } from './picture-paths.ts';

const endings: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  jpg: 'jpg',
  jpe: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/** Whether the name of a file ends like that of a picture that can be imported. */
export function isPictureName(file: string): boolean {
  return extname(cleanName(file)).slice(1).toLowerCase() in endings;
}

/** The name of a picture beside its article: `chart.PNG` of `2023/07/27/x` => `x-chart.png`. */
export function pictureName(article: string, file: string): string | undefined {
  const written = extname(cleanName(file)).slice(1).toLowerCase();
  // Browsers save some pictures without an ending.
  const ending = written === '' ? 'jpg' : endings[written];
  if (ending === undefined) return undefined;
  const stem = article.split('/').at(-1) ?? '';
  const own = slug(
    cleanName(file)
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '',
  );
  return `${own === stem || own.startsWith(`${stem}-`) ? own : `${stem}-${own}`}.${ending}`;
}
