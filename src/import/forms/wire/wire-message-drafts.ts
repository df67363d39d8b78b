import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { type SecondStory, secondStory } from './second-story.ts';
import type { WireMessage } from './wire-message.ts';
import { wireMessages } from './wire-messages.ts';
import { wireRecord } from './wire-record.ts';
import { withMissingNumbers } from './with-missing-numbers.ts';

export async function* wireMessageDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    for await (const { found, missing } of withMissingNumbers(wireMessages(file))) {
      const { line } = found;
      if ('fault' in found) {
        yield refusal({ file: file.name }, found.fault, line);
        continue;
      }
      const { message } = found;
      const source = { file: file.name, id: message.code };
      const second = secondMessage(message);
      const textLine = line + message.linesBefore;
      if (second?.isSure) {
        yield refusal(
          source,
          `holds a second message, whose beginning is damaged: "${second.words}"`,
          textLine + second.line,
        );
        continue;
      }
      const record = wireRecord(message, file.name, context.retrieved);
      const notes = [...secondNotes(second, textLine), ...gapNotes(missing)];
      if ('reason' in record) yield skip(source, record.reason);
      else if (message.hasEnd)
        yield openRecord({ ...record, notes: [...(record.notes ?? []), ...notes] }, { file, line, tree, context });
      else yield refusal(source, `is cut off: "${(record.title ?? '').slice(0, 80)}" has no end (the mark ETX)`, line);
    }
  }
}

function secondMessage({ secondStart, lines }: WireMessage): SecondStory | undefined {
  return secondStart === undefined
    ? secondStory(lines)
    : { line: secondStart, words: lines[secondStart]?.slice(0, 80) ?? '', isSure: true };
}

function secondNotes(second: SecondStory | undefined, textLine: number): readonly Note[] {
  if (!second) return [];
  const message = `another story may begin in line ${textLine + second.line}: "${second.words}"`;
  return [{ kind: 'unsure', field: 'body', message }];
}

function gapNotes(missing: readonly string[]): readonly Note[] {
  if (missing.length === 0) return [];
  const message = `the numbers of the messages are not complete: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing before it, or a part of the message before it`;
  return [{ kind: 'unsure', field: 'body', message }];
}
