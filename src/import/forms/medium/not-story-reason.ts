import type { BodyElement } from '../../reading/body/body-element.ts';
import { elementsWithClass } from '../../reading/body/elements-with-class.ts';
import { isResponse } from './is-response.ts';

/** A longer text without a headline may be a story. */
const longestResponse = 2000;

/** Why a page of the export is not a story; undefined if it is. Drafts and responses lie in the folder of the stories. */
export function notStoryReason(page: BodyElement, file: string): string | undefined {
  if (elementsWithClass(page, 'h-entry').length === 0) return 'is about the account at Medium, and not a story';
  if (/(?:^|\/)draft_[^/]*$/.test(file) || elementsWithClass(page, 'dt-published').length === 0) return 'is a draft';
  return isResponse(page, longestResponse) ? 'is a response to a story, not a story' : undefined;
}
