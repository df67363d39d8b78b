import type { BodyElement } from '../../reading/body/body-element.ts';
import { elementsWithClass } from '../../reading/body/elements-with-class.ts';
import { parseFragment } from '../../reading/body/parse-html.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { mediumRecord } from './medium-record.ts';
import { notStoryReason } from './not-story-reason.ts';

export async function* mediumDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield await storyOf(file, tree, context);
}

// posts/2020-05-06_The-ferry-9a1b2c3d4e5f.html
const datedName = /(?:^|\/)\d{4}-\d\d-\d\d_[^/]*$/;

async function storyOf(file: SourceFile, tree: SourceTree, context: ImportContext): Promise<FormResult> {
  try {
    const { text, doubt } = decodeText(await file.bytes());
    const page = parseFragment(text);
    const reason = notStoryReason(page, file.name);
    if (reason === 'is a draft' && datedName.test(file.name) && isDamaged(page, text, doubt))
      return refusal({ file: file.name }, 'is damaged: it lacks the date of publication that its file name has');
    return reason === undefined
      ? openRecord(mediumRecord(page, doubt), { file, tree, context })
      : skip({ file: file.name }, reason);
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal({ file: file.name }, reason);
    throw error;
  }
}

// The pages of drafts lack the date, but not the rest of the lines about the story.
function isDamaged(page: BodyElement, text: string, doubt: string | undefined): boolean {
  return (
    doubt !== undefined || /dt-publ|datetime=|<time/.test(text) || elementsWithClass(page, 'p-author').length === 0
  );
}
