import { licenceOf } from '../../settings/values/rights.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';

/** The rights of an article. A text of one word must be a licence. */
export function readRights(written: string): Result<string> {
  const text = cleanText(written);
  if (!text.ok || licenceOf(text.value) || text.value.includes(' ')) return text;
  return {
    ok: false,
    issue: {
      message: `is neither a known licence nor a statement: ${quoteValue(written)}`,
      remedy: 'write an identifier of https://spdx.org/licenses such as CC-BY-4.0, an address, or a sentence',
    },
  };
}
