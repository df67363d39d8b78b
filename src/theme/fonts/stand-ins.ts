import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { boxRules } from './box-rules.ts';
import { fontMetrics, textWidth } from './font-metrics.ts';
import { fontSources } from './font-sources.ts';
import { localSources, percent } from './local-sources.ts';
import { reduceFont } from './reduce-font.ts';

/** An installed font that is shown until ours has come. Its widths are measured in a package that has the same widths. */
interface Installed {
  readonly name: string;
  readonly script: 'latin' | 'devanagari';
  readonly regular: FontFace;
  readonly bold: FontFace;
}

interface FontFace {
  /** Full names, or PostScript names where versions of a font differ in the full name. */
  readonly locals: readonly string[];
  readonly source: string;
}

const installed: readonly Installed[] = [
  {
    name: 'Georgia',
    script: 'latin',
    regular: {
      locals: ['Georgia', 'Gelasio-Regular'],
      source: import.meta.resolve('@fontsource/gelasio/files/gelasio-latin-400-normal.woff2'),
    },
    bold: {
      locals: ['Georgia Bold', 'Gelasio Bold'],
      source: import.meta.resolve('@fontsource/gelasio/files/gelasio-latin-700-normal.woff2'),
    },
  },
  {
    name: 'Noto Serif',
    script: 'latin',
    regular: {
      locals: ['NotoSerif-Regular'],
      source: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2'),
    },
    bold: {
      locals: ['Noto Serif Bold'],
      source: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff2'),
    },
  },
  {
    name: 'Times',
    script: 'latin',
    regular: {
      locals: ['Times New Roman', 'Liberation Serif', 'Tinos-Regular'],
      source: import.meta.resolve('@fontsource/tinos/files/tinos-latin-400-normal.woff2'),
    },
    bold: {
      locals: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
      source: import.meta.resolve('@fontsource/tinos/files/tinos-latin-700-normal.woff2'),
    },
  },
  {
    name: 'Noto Sans Devanagari',
    script: 'devanagari',
    regular: {
      locals: ['NotoSansDevanagari-Regular'],
      source: import.meta.resolve(
        '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2',
      ),
    },
    bold: {
      locals: ['Noto Sans Devanagari Bold'],
      source: import.meta.resolve(
        '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2',
      ),
    },
  },
];

/** Article 1 of the Universal Declaration of Human Rights. */
const texts = {
  latin:
    'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  devanagari:
    'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।',
} as const;
// Latin letters of a Devanagari font are not scaled to ours.
const ranges = { latin: '', devanagari: '  unicode-range: U+900-97F;\n' } as const;

/** Weights of ours, and the installed face that stands for each. */
const weights = [
  { ours: 400, theirs: 'regular', descriptor: '' },
  { ours: 650, theirs: 'bold', descriptor: '  font-weight: 700;\n' },
] as const;

/**
 * Style rules that scale installed fonts to the widths and heights of ours, so that nothing moves when ours comes. A font has one rule for
 * each font of ours whose heights it takes, and for each weight.
 */
export async function standInRules(): Promise<string> {
  const open = async (source: string) => convert(await readFile(new URL(source)), 'truetype');
  const fonts = { latin: await open(fontSources.latin), devanagari: await open(fontSources.devanagari) };
  const rules: string[] = [];
  for (const { name, script, ...faces } of installed) {
    for (const weight of weights) {
      const { locals, source } = faces[weight.theirs];
      const target = await reduceFont(fonts[script], { characters: texts[script], weights: weight.ours });
      const scale = textWidth(target, texts[script]) / textWidth(await open(source), texts[script]);
      for (const [height, font] of Object.entries(fonts)) {
        if (script === 'devanagari' && height === 'latin') continue;
        const { ascent, descent } = fontMetrics(font);
        rules.push(`@font-face {
  font-family: "${name} as ${height === 'latin' ? 'Latin' : 'Devanagari'}";
  src: ${localSources(locals)};
${weight.descriptor}  size-adjust: ${percent(scale)};
  ascent-override: ${percent(ascent / scale)};
  descent-override: ${percent(descent / scale)};
${ranges[script]}}
`);
      }
    }
  }
  return rules.join('') + (await boxRules());
}
