import type { Site } from '../../settings/site.ts';
import { type SchemeColours, type SchemeName, schemeColours, sheetOf } from '../../settings/values/colours.ts';
import { blackOrWhite, contrast, mix, readable } from '../../settings/values/contrast.ts';
import { hasUrdu, type OwnFont } from './own-font.ts';
import type { OwnLook } from './own-look.ts';

/** The style rules of the owner's settings, after ours. Empty if there are none. */
export function ownLookCss(
  { colours, fonts, rights, contact, social }: LookRules,
  { text, headlines, logo }: OwnLook,
): string {
  const tokens = (scheme: SchemeName) => tokensOf(schemeColours(scheme, colours?.[scheme]), colours?.[scheme] ?? {});
  return [
    ...faces('Archive Text', text),
    ...faces('Archive Headlines', headlines),
    ...(colours?.light ? [`@layer tokens{:root{${tokens('light')}}}`] : []),
    ...(colours?.dark
      ? [
          `@layer tokens{@media (prefers-color-scheme:dark){:root:not([data-scheme="light"]){${tokens('dark')}}}:root[data-scheme="dark"]{${tokens('dark')}}}`,
        ]
      : []),
    ...(fonts?.pairing === undefined || fonts.pairing === 'serif' ? [] : [sansStandIns]),
    ...(text.length > 0 ? [ownTextRules] : []),
    ...(headlines.length > 0 ? [headlineRules] : []),
    ...(text.some(hasUrdu) ? [urduRule('urdu', 'Archive Text')] : []),
    ...(headlines.some(hasUrdu) ? [urduRule('urdu-headlines', 'Archive Headlines')] : []),
    ...(logo ? [logoRules] : []),
    ...(logo?.dark ? [darkLogoRules] : []),
    ...(rights || contact || social ? [ownerRules] : []),
  ].join('\n');
}

function faces(family: string, fonts: readonly OwnFont[]): readonly string[] {
  return fonts.map(
    ({ file, weight, style, range }) =>
      `@font-face{font-family:"${family}";src:url(${JSON.stringify(file)}) format("woff2");font-weight:${weight};font-style:${style};font-display:swap;unicode-range:${range}}`,
  );
}

/** Installed fonts until ours have come. Their widths are not those of ours. */
const sansStandIns =
  '@layer tokens{:root{--stand-in:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial}:root:lang(en){--stand-in:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial}}';

/** Ours stay behind the owner's fonts, for letters that those lack. */
const ownTextRules =
  '@layer tokens{:root{--own:"Archive Text","Sanchika Serif"}:root:lang(en){--own:"Archive Text","Sanchika Latin"}' +
  ':root:lang(ur){--own:"Archive Text","Sanchika Naskh"}}' +
  '@layer base{:root:not(:lang(en)) body:not(.page-article) :lang(en){font-family:"Archive Text","Sanchika Latin",var(--serif)}}';

/** The owner's fonts precede Nastaliq. */
function urduRule(name: string, family: string): string {
  return `@layer tokens{:root{--${name}:"${family}"}}`;
}

/** The second rule outweighs those for English headlines in lists of other languages. */
const headlineRules =
  '@layer base{h1,h2,h3,h4,.nameplate{font-family:"Archive Headlines",var(--serif)}' +
  ':root:not(:lang(en)) body:not(.page-article) :is(h1,h2,h3,h4):lang(en){font-family:"Archive Headlines","Sanchika Latin",var(--serif)}}';

const logoRules =
  '@layer layout{.nameplate[class]:has(img){display:block;width:fit-content;border:0;line-height:0;padding-block:0.5rem}.nameplate[class]:has(img)::before,.nameplate[class]:has(img)::after{content:none}' +
  '.nameplate img{background:none;width:auto;height:auto;max-height:4rem;max-width:100%}.page-home .nameplate[class]:has(img){margin-inline:auto;padding-block:0.75rem}.page-home .nameplate img{max-height:9rem}' +
  '@media (min-width:62rem){a.nameplate:lang(hi):has(img)+.hang{border:0;align-self:center;margin:0;padding-block:0}}}';

/** The settings that decide the rules. */
export type LookRules = Pick<Site, 'colours' | 'fonts' | 'rights' | 'contact' | 'social'>;

const ownerRules =
  '@layer layout{.owner{max-width:var(--page);margin-inline:auto;padding:0 var(--gutter) 1.5rem;color:var(--quiet);overflow-wrap:anywhere}.owner a{color:var(--ink);text-decoration-line:underline}' +
  '.owner ul{display:flex;flex-wrap:wrap;gap:0.375rem 1.5rem;margin-block-start:0.5rem}}';

const darkLogoRules =
  '@layer layout{.nameplate .on-dark{display:none}@media (prefers-color-scheme:dark){:root:not([data-scheme="light"]) .nameplate .on-light{display:none}:root:not([data-scheme="light"]) .nameplate .on-dark{display:block}}' +
  ':root[data-scheme="dark"] .nameplate .on-light{display:none}:root[data-scheme="dark"] .nameplate .on-dark{display:block}}' +
  '@layer print{@media print{:root .nameplate .on-light[class]{display:block}:root .nameplate .on-dark[class]{display:none}}}';

/** The custom properties that follow from the colours of a scheme. Those that no colour of the owner changes stay ours. */
function tokensOf(
  { accent, paper, ink }: SchemeColours,
  own: { readonly [Part in keyof SchemeColours]?: string | undefined },
): string {
  const isOther = own.paper !== undefined || own.ink !== undefined;
  const sheet = sheetOf({ paper, ink });
  const onAccent = contrast(paper, accent) >= 4.5 ? paper : blackOrWhite(accent);
  const pale = (share: number) => readable(mix(paper, accent, share), paper, [ink]);
  const properties = {
    ...(isOther
      ? {
          ...{ paper, sheet, ink, quiet: readable(mix(ink, paper, 0.35), ink, [paper, sheet]) },
          hairline: mix(paper, ink, 0.15),
          edge: readable(mix(ink, paper, 0.5), ink, [paper, sheet], 3),
        }
      : {}),
    ...(own.accent !== undefined || isOther
      ? {
          ...{ accent, 'on-accent': onAccent, 'heat-1': pale(0.15), 'heat-2': pale(0.32) },
          'heat-3': readable(mix(paper, accent, 0.75), accent, [onAccent]),
          'heat-4': accent,
        }
      : {}),
  };
  return Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
