import { z } from 'zod';
import { blackOrWhite, contrast, mix, readable } from './contrast.ts';
import { issue } from './localized-text.ts';

/** Contrast of text that WCAG 2.2 AA needs. */
const leastContrast = 4.5;

/** Our colours of the two schemes, as in `tokens.css`. */
const ourColours = {
  light: { accent: '#a3211b', paper: '#fdfdfb', ink: '#1a1b1e' },
  dark: { accent: '#ff9384', paper: '#15171a', ink: '#e8e6e1' },
} as const;

const colour = z.string().superRefine((value, context) => {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value))
    context.addIssue(issue('is not a colour', 'write it in hexadecimal, such as "#a3211b"'));
});

const scheme = z.strictObject({
  accent: colour.optional().describe('Links, marks and buttons'),
  paper: colour.optional().describe('The background'),
  ink: colour.optional().describe('Text'),
});

export type SchemeName = keyof typeof ourColours;
export type SchemeColours = Readonly<Record<keyof z.infer<typeof scheme>, string>>;

/** Colours by scheme. Refuses those that readers could not read. */
export const colours = z
  .strictObject({ light: scheme.optional(), dark: scheme.optional() })
  .superRefine((written, context) => {
    for (const name of ['light', 'dark'] as const) {
      const own = written[name];
      if (!own || !Object.values(own).every((value) => value === undefined || /^#(?:.{3}|.{6})$/.test(value))) continue;
      const { ink, paper, accent } = schemeColours(name, own);
      const sheet = sheetOf({ ink, paper });
      for (const [part, text] of [['ink', ink] as const, ['accent', accent] as const]) {
        const ratio = Math.min(contrast(text, paper), contrast(text, sheet));
        if (ratio >= leastContrast) continue;
        const changed = own[part] === undefined ? 'paper' : part;
        const better = readable(text, blackOrWhite(paper), [paper, sheet]);
        const isReadable = contrast(better, paper) >= leastContrast && contrast(better, sheet) >= leastContrast;
        const remedy = isReadable
          ? `for the ${part}, "${better}" has enough`
          : `write a lighter or darker paper than ${paper}`;
        context.addIssue(
          issue(
            `gives the ${part} ${text} a contrast of ${floor(ratio)}:1 on the paper ${paper}, and text needs ${leastContrast}:1 (WCAG AA)`,
            remedy,
            [name, changed],
          ),
        );
      }
    }
  });

/** The colours of a scheme: those of the owner, and ours for the others. */
export function schemeColours(name: SchemeName, own: z.infer<typeof scheme> = {}): SchemeColours {
  const ours = ourColours[name];
  return { accent: own.accent ?? ours.accent, paper: own.paper ?? ours.paper, ink: own.ink ?? ours.ink };
}

/** The background of boxes and of the footer, between paper and ink. */
export function sheetOf({ paper, ink }: Pick<SchemeColours, 'paper' | 'ink'>): string {
  return mix(paper, ink, 0.045);
}

/** Rounded down: a ratio that is not enough never looks like one that is. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
