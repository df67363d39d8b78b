import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { FileBeginning, SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { wireMessages } from './wire-messages.ts';
import { wireRecord } from './wire-record.ts';

/** The wires of news agencies before XML. */
export const wireForm: ImportForm = {
  name: 'wire',
  about: 'wire stories in IPTC 7901 or ANPA 1312, one or many a file (any file name)',
  recognises,
  drafts,
};

const longestHeader = 1000;

// SOH, the source and number of a message, and STX.
function recognises({ text }: FileBeginning): number {
  const end = text.indexOf('\u0002');
  const start = end < 0 ? -1 : text.lastIndexOf('\u0001', end);
  return start >= 0 &&
    end - start < longestHeader &&
    /^\s*[A-Za-z]{1,8}\d{1,6}(?![\p{L}\d])/u.test(text.slice(start + 1, end))
    ? 0.97
    : 0;
}

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    for await (const found of wireMessages(file)) {
      const { line } = found;
      if ('fault' in found) {
        yield refusal({ file: file.name }, found.fault, line);
        continue;
      }
      const record = wireRecord(found.message, file.name, context.retrieved);
      const source = { file: file.name, id: found.message.code };
      if ('reason' in record) yield skip(source, record.reason);
      else if (found.message.hasEnd) yield openRecord(record, { file, line, tree, context });
      else yield refusal(source, `is cut off: "${(record.title ?? '').slice(0, 80)}" has no end (the mark ETX)`, line);
    }
  }
}
