import type { Form, ImportContext, Made, Tree } from '../form.ts';
import { isObject } from '../record/json-value.ts';
import { openRecord } from '../record/open-record.ts';
import { readJson } from '../record/read-json.ts';
import { refusal, skip } from '../refusal.ts';
import { ninjsRecord } from './ninjs-record.ts';
import { withheld } from './status.ts';

/** Wire stories in ninjs, one or a list of them a file. */
export const ninjsForm: Form = {
  name: 'ninjs',
  about: 'wire stories in ninjs, 1.x, 2.x and 3.x (.json)',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) &&
    /"uri"\s*:/.test(text) &&
    /"(?:pubstatus|versioncreated|body_x?html|body_text|headlines)"\s*:/i.test(text)
      ? 0.9
      : 0,
  drafts,
};

async function* drafts(tree: Tree, context: ImportContext): AsyncGenerator<Made> {
  for (const file of tree.articles) {
    const read = await readJson(file);
    if (!('value' in read)) {
      yield read;
      continue;
    }
    for (const item of Array.isArray(read.value) ? read.value : [read.value]) {
      if (!isObject(item)) {
        yield refusal({ file: file.name }, 'is not a ninjs object');
        continue;
      }
      const story = ninjsRecord(item);
      const about = { file: file.name, ...(story.id === undefined ? {} : { id: story.id }) };
      const { status, embargoed, type, ...record } = story;
      const reason =
        type === 'text' || type === 'composite'
          ? withheld({ status, embargoed })
          : `is of the type "${type}", not a text`;
      if (reason !== undefined) yield skip(about, reason);
      else yield openRecord(record, { file, tree, context });
    }
  }
}
