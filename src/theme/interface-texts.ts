import type { Plugin } from 'esbuild';
import type { Strings } from '../settings/strings.ts';
import type { InterfaceText } from './scripts/interface-language/interface-translation.ts';

/** Texts that are not translated on the page: prose, and texts that scripts receive separately. */
const excluded =
  /^(?:search|descriptions|about.*|notFound.*|offlinePage|openGraphLocale|fullStop|comma|ownName|and|others)$/;
const prefix = 'interface-texts:';

/** The short texts of one language, in the order of their file. All languages have the same order. */
export function interfaceTexts(texts: object): readonly InterfaceText[] {
  return textsOf(Object.fromEntries(Object.entries(texts).filter(([key]) => !excluded.test(key))));
}

function textsOf(group: object): readonly InterfaceText[] {
  return Object.values(group).flatMap((text): readonly InterfaceText[] => {
    if (typeof text === 'string') return [text];
    return 'other' in text ? [Object.values<string>(text)] : textsOf(text);
  });
}

/** The entry point of the script with the texts of a language. */
export function interfaceTextEntry(lang: string): string {
  return prefix + lang;
}

/** Creates a script with the texts of each language. A page loads it if the reader chooses that interface language. */
export function interfaceTextPlugin(strings: Strings): Plugin {
  return {
    name: 'interface-texts',
    setup(build) {
      build.onResolve({ filter: /^interface-texts:/ }, ({ path }) => ({
        path: path.slice(prefix.length),
        namespace: 'interface-texts',
      }));
      build.onLoad({ filter: /./, namespace: 'interface-texts' }, ({ path: lang }) => {
        const texts = JSON.stringify(interfaceTexts(strings[lang] ?? {}));
        return { contents: `(self.sanchikaTexts ||= {})[${JSON.stringify(lang)}] = ${texts};`, loader: 'js' };
      });
    },
  };
}
