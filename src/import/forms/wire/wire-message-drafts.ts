import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { wireMessages } from './wire-messages.ts';
import { wireRecord } from './wire-record.ts';

export async function* wireMessageDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
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
