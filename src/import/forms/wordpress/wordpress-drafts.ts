import type { ImportContext } from '../../reading/draft/import-context.ts';
import type { RecordSource } from '../../reading/records/claim-record-path.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { readRecords } from '../../reading/xml/read-records.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { hasDamagedStatus, notArticleReason } from './not-article-reason.ts';
import { postRecord } from './post-record.ts';
import { readBlog } from './read-blog.ts';
import { exportElements, readPost } from './read-post.ts';

export async function* wordpressDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) yield* draftsOf(file, tree, context);
}

/**
 * Reads an export twice: first the pictures, authors and URLs that posts refer to and that may come after them, then one post
 * after the other. Only one post is in memory.
 */
async function* draftsOf(file: SourceFile, tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const blog = await readBlog({ file, tree, context });
  const { oldAddress } = blog;
  for await (const record of readRecords(file.pieces(), exportElements)) {
    if ('fault' in record) {
      yield refusal({ file: file.name }, record.fault, record.line);
      continue;
    }
    if (record.element.name !== 'item') continue;
    const post = readPost(record.element);
    const reason = notArticleReason(post);
    if (reason !== undefined) {
      const origin = { file: file.name, id: post.id };
      yield hasDamagedStatus(post)
        ? refusal(origin, `${reason}, which no post has`, record.line)
        : skip(origin, reason);
      continue;
    }
    const source: RecordSource = { file, line: record.line, tree, context, oldAddress };
    yield openRecord(postRecord(post, blog, record.doubt), source);
  }
}
