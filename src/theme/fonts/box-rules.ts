import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { textWidth } from './font-metrics.ts';
import { fontSources } from './font-sources.ts';
import { localSources, percent } from './local-sources.ts';
import { reduceFont } from './reduce-font.ts';

/** Fonts that are often the only ones of a system, by the width of their box for letters that they lack. */
const narrow = { box: 0.6, locals: ['DejaVu Serif', 'NotoSerif-Regular', 'NotoSans-Regular'] };
const wide = { box: 0.778, locals: ['Liberation Serif', 'Tinos-Regular'] };

/** Letters of each script, a text of usual words, and fonts without these letters. A font with them would be shown in the place of ours. */
const scripts = [
  {
    font: 'devanagari',
    range: 'U+901-94D',
    installed: [{ ...narrow, locals: [...narrow.locals, 'DejaVu Sans'] }, wide],
    text: 'राज्य के कई ज़िलों में बुधवार को तेज़ बारिश हुई। मौसम विभाग ने कहा कि अगले दो दिन तक नदियों का जलस्तर बढ़ सकता है और प्रशासन ने लोगों से सावधान रहने की अपील की है।',
  },
  {
    font: 'naskh',
    range: 'U+621-6D3',
    installed: [narrow, wide],
    text: 'ریاست کے کئی ضلعوں میں بدھ کو تیز بارش ہوئی۔ محکمہ موسمیات نے کہا کہ اگلے دو دن تک دریاؤں میں پانی بڑھ سکتا ہے۔',
  },
] as const;

/**
 * Style rules for the boxes that Chromium draws where no installed font has a letter and ours has not come. It takes the box of the first
 * family whose range has the letter, so this family precedes all others. Boxes as wide as our letters keep the lines as long as they will be.
 */
export async function boxRules(): Promise<string> {
  const rules: string[] = [];
  for (const { font, range, installed, text } of scripts) {
    const complete = await convert(await readFile(new URL(fontSources[font])), 'truetype');
    const width = letterWidth(await reduceFont(complete, { characters: text, weights: 500 }), text);
    for (const { box, locals } of installed)
      rules.push(`@font-face {
  font-family: "Boxes";
  src: ${localSources(locals)};
  size-adjust: ${percent(width / box)};
  unicode-range: ${range};
}
`);
  }
  return rules.join('');
}

/** The mean width of the letters of a text. */
function letterWidth(truetype: Buffer, text: string): number {
  const letters = text.replaceAll(' ', '').length;
  return (textWidth(truetype, text) - (text.length - letters) * textWidth(truetype, ' ')) / letters;
}
