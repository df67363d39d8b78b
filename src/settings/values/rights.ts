import spdxLicenseIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { z } from 'zod';
import { issue, localizedText, nearestName, shortText, webAddress } from './localized-text.ts';

/** A licence: its name for people, its address, and its identifier of the SPDX list if it has one. */
interface Licence {
  readonly id?: string;
  readonly name: string;
  readonly url: string;
}

/** Licences that archives have often. They are suggested first. */
const common = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
];

const idsByLowerCase: ReadonlyMap<string, string> = new Map(spdxLicenseIds.map((id) => [id.toLowerCase(), id]));

/** The licence that an SPDX identifier or an address names. Undefined if it is neither, such as a statement in words. */
export function licenceOf(written: string): Licence | undefined {
  if (/^https?:\/\/\S+$/i.test(written) && webAddress.safeParse(written).success)
    return { name: written.replace(/^https?:\/\//i, '').replace(/\/$/, ''), url: written };
  const id = idsByLowerCase.get(written.trim().toLowerCase());
  return id === undefined ? undefined : { id, ...nameAndAddress(id) };
}

// CC-BY-SA-4.0 => CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
function nameAndAddress(id: string): Pick<Licence, 'name' | 'url'> {
  if (id === 'CC0-1.0') return { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const [, kind, version] = /^CC-(BY(?:-NC|-SA|-ND)*)-(\d\.\d)$/.exec(id) ?? [];
  return kind === undefined
    ? { name: id, url: `https://spdx.org/licenses/${id}.html` }
    : { name: `CC ${kind} ${version}`, url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/` };
}

/** What to write in the place of an unknown licence. */
function licenceRemedy(written: string): string {
  const near = nearestName(written.replaceAll(' ', '-'), [...common, ...spdxLicenseIds]);
  return near.startsWith('did')
    ? near
    : `write an identifier of https://spdx.org/licenses such as "CC-BY-4.0", or an address`;
}

const licence = z
  .string()
  .superRefine((written, context) => {
    if (!licenceOf(written)) context.addIssue(issue('is not a known licence', licenceRemedy(written)));
  })
  .transform((written): Licence => licenceOf(written) ?? { name: written, url: written });

/** Who owns what the archive shows, and what others may do with it. */
export const rights = z.strictObject({
  licence: licence.optional().describe('SPDX identifier such as CC-BY-4.0, or the address of the terms'),
  holder: shortText.optional().describe('Who owns the rights'),
  statement: localizedText.optional().describe('One or two sentences for readers, by language'),
});
