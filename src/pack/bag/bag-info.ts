import type { Site } from '../../settings/site.ts';
import { bagAgent } from './is-own-bag.ts';
import type { BagInfo } from './write-bag.ts';

/** The metadata of a bag. It has nothing about the machine or the person, and a date only where `epoch` is set. */
export function bagInfo(
  { title, description, language, publisher, url, rights, contact }: Site,
  epoch: string | undefined,
): BagInfo {
  const own = (text: Readonly<Record<string, string>>) => text[language] ?? Object.values(text)[0] ?? '';
  return {
    'Source-Organization': publisher,
    'External-Description': `${own(title)}: ${own(description)}`,
    'External-Identifier': url,
    ...(contact?.email ? { 'Contact-Email': contact.email } : {}),
    ...(rights?.holder ? { 'Rights-Holder': rights.holder } : {}),
    ...(rights?.licence ? { License: rights.licence.url } : {}),
    ...(rights?.statement ? { Rights: own(rights.statement) } : {}),
    ...bagAgent,
    ...(epoch ? { 'Bagging-Date': new Date(Number(epoch) * 1000).toISOString().slice(0, 10) } : {}),
  };
}
