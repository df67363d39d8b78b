import { posix } from 'node:path';
import type { SourceTree } from '../../sources/source-file.ts';

/**
 * The folders of a Hugo site that are one page each, with the file of the page. Other Markdown files in such a folder are parts of
 * the page: https://gohugo.io/content-management/page-bundles/. Other generators make a page of each file.
 */
export function hugoBundles({ articles, files }: SourceTree): ReadonlyMap<string, string> {
  const isHugo = [...files.keys()].some((name) =>
    /(?:^|\/)(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/[^/]+\.(?:toml|ya?ml|json)|config\.toml)$/i.test(name),
  );
  if (!isHugo) return new Map();
  const pages = articles.filter(({ name }) => /(?:^|\/)content\/.*\/index\.[a-z.]+$/i.test(name));
  return new Map(pages.map(({ name }) => [posix.dirname(name), name]));
}
