import type { Plugin } from 'esbuild';
import type { Strings } from '../settings/strings.ts';
import type { FurnitureText } from './scripts/interface-language/interface-translation.ts';

/** Texts that stand in running prose, or that scripts have in other ways. */
const apart =
  /^(?:search|descriptions|about.*|notFound.*|offlinePage|openGraphLocale|fullStop|comma|ownName|and|others)$/;
const prefix = 'furniture:';

/** The short texts of one language in the order of their file, which is the same in every language. */
export function furnitureTexts(texts: object): readonly FurnitureText[] {
  return Object.entries(texts).flatMap(([key, text]): readonly FurnitureText[] => {
    if (apart.test(key)) return [];
    if (typeof text === 'string') return [text];
    return 'other' in text ? [Object.values<string>(text)] : furnitureTexts(text);
  });
}

/** The name of the script that holds a language's texts, as the bundler is asked for it. */
export function furnitureEntry(lang: string): string {
  return prefix + lang;
}

/** Makes a small script of each language's texts: a page loads it for a reader who wants its furniture in that language. */
export function furniturePlugin(strings: Strings): Plugin {
  return {
    name: 'furniture',
    setup(build) {
      build.onResolve({ filter: /^furniture:/ }, ({ path }) => ({
        path: path.slice(prefix.length),
        namespace: 'furniture',
      }));
      build.onLoad({ filter: /./, namespace: 'furniture' }, ({ path: lang }) => {
        const texts = JSON.stringify(furnitureTexts(strings[lang] ?? {}));
        return { contents: `(self.sanchikaTexts ||= {})[${JSON.stringify(lang)}] = ${texts};`, loader: 'js' };
      });
    },
  };
}
