import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { fontMetrics, textWidth } from './font-metrics.ts';
import { fontSources } from './font-sources.ts';
import { reduceFont } from './reduce-font.ts';

/** An installed font that is shown until ours has come. Its widths are measured in a package that has the same widths. */
interface Installed {
  readonly name: string;
  readonly script: 'latin' | 'devanagari';
  /** Names of the family. The names of its fonts end with "Regular", with nothing, or with "Bold". */
  readonly locals: readonly string[];
  readonly regular: string;
  readonly bold: string;
}

const installed: readonly Installed[] = [
  {
    name: 'Georgia',
    script: 'latin',
    locals: ['Georgia', 'Gelasio'],
    regular: import.meta.resolve('@fontsource/gelasio/files/gelasio-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/gelasio/files/gelasio-latin-700-normal.woff2'),
  },
  {
    name: 'Noto Serif',
    script: 'latin',
    locals: ['Noto Serif'],
    regular: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff2'),
  },
  {
    name: 'Times',
    script: 'latin',
    locals: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    regular: import.meta.resolve('@fontsource/tinos/files/tinos-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/tinos/files/tinos-latin-700-normal.woff2'),
  },
  {
    name: 'Noto Sans Devanagari',
    script: 'devanagari',
    locals: ['Noto Sans Devanagari'],
    regular: import.meta.resolve(
      '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2',
    ),
    bold: import.meta.resolve(
      '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2',
    ),
  },
];

/** Article 1 of the Universal Declaration of Human Rights. */
const texts = {
  latin:
    'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  devanagari:
    'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।',
} as const;
const ranges = { latin: 'U+0-24F, U+2000-22FF', devanagari: 'U+900-97F' } as const;

/** Weights of ours, and the file and names of the installed font that stands for it. */
const weights = [
  { ours: 400, theirs: 'regular', suffixes: ['', ' Regular'], descriptor: '' },
  { ours: 650, theirs: 'bold', suffixes: [' Bold'], descriptor: '  font-weight: 600 900;\n' },
] as const;

/**
 * Style rules that scale installed fonts to the widths and heights of ours, so that nothing moves when ours comes. A font has one rule for
 * each font of ours whose heights it takes, and for each weight.
 */
export async function standInRules(): Promise<string> {
  const open = async (source: string) => convert(await readFile(new URL(source)), 'truetype');
  const fonts = { latin: await open(fontSources.latin), devanagari: await open(fontSources.devanagari) };
  const rules: string[] = [];
  for (const { name, script, locals, ...measured } of installed) {
    for (const weight of weights) {
      const target = await reduceFont(fonts[script], { characters: texts[script], weights: weight.ours });
      const theirs = await open(measured[weight.theirs]);
      const scale = textWidth(target, texts[script]) / textWidth(theirs, texts[script]);
      for (const [height, font] of Object.entries(fonts)) {
        if (script === 'devanagari' && height === 'latin') continue;
        const { ascent, descent } = fontMetrics(font);
        const sources = locals
          .flatMap((local) => weight.suffixes.map((suffix) => `local("${local}${suffix}")`))
          .join(', ');
        rules.push(`@font-face {
  font-family: "${name} as ${height === 'latin' ? 'Latin' : 'Devanagari'}";
  src: ${sources};
${weight.descriptor}  size-adjust: ${percent(scale)};
  ascent-override: ${percent(ascent / scale)};
  descent-override: ${percent(descent / scale)};
  line-gap-override: 0%;
  unicode-range: ${ranges[script]};
}
`);
      }
    }
  }
  return rules.join('');
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
