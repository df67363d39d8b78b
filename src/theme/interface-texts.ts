import type { Plugin } from 'esbuild';
import type { Site } from '../settings/site.ts';
import type { Strings } from '../settings/strings.ts';

/** Texts that no script shows in another language. The offline page has its own, because it also works without a network. */
const excluded = /^(?:descriptions|about.*|offlinePage|openGraphLocale|fullStop|comma|ownName|and|others)$/;
const prefix = 'interface-texts:';

/** The texts of a language that its script contains. */
export function translatedTexts(texts: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !excluded.test(key)));
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
        const texts = { own: ownInterfaceTexts(own, lang), texts: translatedTexts(strings[lang] ?? {}) };
        const contents = `(self.sanchikaTexts ||= {})[${JSON.stringify(lang)}] = ${JSON.stringify(texts)};`;
        return { contents, loader: 'js' };
      });
    },
  };
}
