import type { PageRecord } from '../pages/page-kinds.ts';
import type { Archive } from './archive.ts';
import { openPageRenderer, type RenderedFile } from './page-renderer.ts';
import { usesEleventy } from './uses-eleventy.ts';

type RenderAll = (records: readonly PageRecord[]) => Promise<readonly RenderedFile[]>;

const renderers = new WeakMap<Archive, Promise<RenderAll>>();

/** Renders page records with their templates. Writes no files. Eleventy loads only for templates that use its filters or data. */
export async function renderBatch(archive: Archive, records: readonly PageRecord[]): Promise<readonly RenderedFile[]> {
  const renderer = renderers.get(archive) ?? openRenderer(archive);
  renderers.set(archive, renderer);
  return (await renderer)(records);
}

async function openRenderer(archive: Archive): Promise<RenderAll> {
  if (usesEleventy(archive.templates)) {
    const { renderWithEleventy } = await import('./render-with-eleventy.ts');
    return (records) => renderWithEleventy(archive, records);
  }
  const render = openPageRenderer(archive);
  return async (records) => records.map(render);
}
