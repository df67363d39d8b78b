import type { Plugin } from 'esbuild';
import type { Site } from '../settings/site.ts';
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

/** The texts that the search page receives, with its heading. */
function searchTextsOf({ search, labels }: Strings[string]): object {
  return { ...Object(search), heading: Object(labels).search };
}

/** The texts of the settings that menus and footers show. */
export type OwnTexts = Partial<Pick<Site, 'language' | 'menu' | 'footer' | 'rights' | 'contact'>>;

/** The owner's texts in a language, else as its pages show them, in the order of the settings. All languages have the same order. */
export function ownInterfaceTexts(
  { language = '', menu = [], footer = [], rights, contact }: OwnTexts,
  lang: string,
): readonly string[] {
  const texts = [...[...menu, ...footer].map(({ label }) => label), rights?.statement, contact?.address];
  return texts.flatMap((text) => {
    if (!text) return [];
    const shown = [lang, language, ...Object.keys(text)].find((tag) => text[tag] !== undefined);
    return shown === undefined ? [] : [text[shown] ?? ''];
  });
}

/** The entry point of the script with the texts of a language. */
export function interfaceTextEntry(lang: string): string {
  return prefix + lang;
}

/** Creates a script with the texts of each language. A page loads it if the reader chooses that interface language. */
export function interfaceTextPlugin(strings: Strings, own: OwnTexts = {}): Plugin {
  return {
    name: 'interface-texts',
    setup(build) {
      build.onResolve({ filter: /^interface-texts:/ }, ({ path }) => ({
        path: path.slice(prefix.length),
        namespace: 'interface-texts',
      }));
      build.onLoad({ filter: /./, namespace: 'interface-texts' }, ({ path: lang }) => {
        // The first translation of a word counts in menus.
        const texts = JSON.stringify([...ownInterfaceTexts(own, lang), ...interfaceTexts(strings[lang] ?? {})]);
        const searchTexts = JSON.stringify(searchTextsOf(strings[lang] ?? {}));
        const contents = `(self.sanchikaTexts ||= {})[${JSON.stringify(lang)}] = ${texts};
(self.sanchikaSearchTexts ||= {})[${JSON.stringify(lang)}] = ${searchTexts};`;
        return { contents, loader: 'js' };
      });
    },
  };
}
