import { basename } from 'node:path';
import { agedDate } from '../../reading/dates/aged-date.ts';
import { dateFromPath } from '../../reading/dates/date-from-path.ts';
import { futureNote } from '../../reading/dates/future-note.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { joinedNote } from '../../reading/draft/joined-note.ts';
import { lineKey } from '../../reading/lines/read-lines.ts';
import type { Page } from '../../reading/text/page.ts';
import { readPages } from '../../reading/text/read-page.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { pageBody } from './page-body.ts';
import { samplePages } from './sampled-pages.ts';
import { mostLines, readTextSource, type TextSource } from './text-source.ts';

export async function* textDrafts(tree: SourceTree, { retrieved }: ImportContext): AsyncGenerator<Draft | NoArticle> {
  const { isRepeated, take } = await samplePages(tree.articles);
  for (const file of tree.articles) yield* await draftsOf(file, take(file), isRepeated, retrieved);
}

async function draftsOf(
  file: SourceFile,
  sampled: TextSource | undefined,
  isRepeated: (line: string) => boolean,
  retrieved: string | undefined,
): Promise<readonly (Draft | NoArticle)[]> {
  try {
    const { sha256, lines, isJoined, dropped, doubt } = sampled ?? (await readTextSource(file));
    const origin: Origin = { file: file.name, sha256, pathHash: file.pathHash };
    if (lines === undefined) return [refusal(origin, `has more than ${mostLines} lines: not a page's text`)];
    const pages = readPages(lines, isRepeated);
    if (pages.length === 0) return [refusal(origin, 'no text found')];
    const notes: readonly Note[] = [
      ...(isJoined ? [joinedNote] : []),
      ...(dropped.length === 0 ? [] : [headerNote(dropped)]),
      ...(doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt } as const]),
    ];
    return pages.map((page, at) => {
      const id = pages.length === 1 ? undefined : storyId(pages, at);
      return toDraft(page, { ...origin, ...(id === undefined ? {} : { id }) }, notes, retrieved);
    });
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return [refusal({ file: file.name }, reason)];
    throw error;
  }
}

function headerNote(names: readonly string[]): Note {
  return { kind: 'dropped', message: `headers at the top of the file: ${names.join(', ')}` };
}

// The id is the headline, so it does not change when another story is added to the file.
function storyId(pages: readonly Page[], at: number): string {
  const key = lineKey(pages[at]?.title ?? '').slice(0, 120);
  const earlier = pages.slice(0, at).filter(({ title }) => lineKey(title ?? '').slice(0, 120) === key).length;
  return earlier === 0 ? key : `${key} (${earlier + 1})`;
}

function toDraft(page: Page, origin: Origin, fileNotes: readonly Note[], retrieved: string | undefined): Draft {
  const { title, summary, authors, editors, agency, place, published, updated, caption } = page;
  const aged = page.age && agedDate(page.age, retrieved);
  const stated = published ?? updated ?? aged?.date;
  const fromPath = stated === undefined ? dateFromPath(origin.file) : undefined;
  const date = stated ?? fromPath;
  return {
    origin,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(summary === undefined ? {} : { summary }),
    authors,
    editors,
    ...(agency === undefined ? {} : { agency }),
    ...(place === undefined ? {} : { place }),
    tags: [],
    source: {
      file: basename(origin.file),
      sha256: origin.sha256,
      ...(retrieved === undefined ? {} : { retrieved: retrieved.slice(0, 10) }),
    },
    body: pageBody(page),
    pictures: [],
    notes: [
      ...page.notes,
      ...fileNotes,
      ...(aged ? [aged.note] : []),
      ...dateNotes(page, fromPath),
      ...futureNote(date, retrieved),
      ...captionNotes(caption),
    ],
  };
}

function dateNotes({ published, updated }: Page, fromPath: string | undefined): readonly Note[] {
  if (fromPath !== undefined) return [{ kind: 'unsure', field: 'date', message: 'read from the file name' }];
  if (published !== undefined || updated === undefined) return [];
  return [{ kind: 'unsure', field: 'date', message: 'the page has only the date of its update; that date is used' }];
}

function captionNotes(caption: string | undefined): readonly Note[] {
  if (caption === undefined) return [];
  return [
    {
      kind: 'missing',
      field: 'image',
      message: 'the picture is not in the source; its caption is now the first paragraph',
    },
  ];
}
