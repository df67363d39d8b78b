import { lineAt } from './line-at.ts';
import { resolveLink } from './resolve-link.ts';
import { FileNotes, type FileReport, type SiteView } from './site-view.ts';

const comments = /\/\*.*?\*\//gs;
const addresses = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** That what a stylesheet loads is a file of the site, or within the stylesheet itself. */
export function checkStylesheet(file: string, css: string, site: SiteView): FileReport {
  const notes = new FileNotes(file);
  const bare = css.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of bare.matchAll(addresses)) {
    const value = match.slice(1).find((part) => part !== undefined) ?? '';
    if (value.startsWith('data:') || value.startsWith('#')) continue;
    const line = lineAt(bare, match.index);
    const target = resolveLink(file, value, undefined);
    if (target.to === 'outside') notes.add('outside', `loads from outside: "${value}"`, line);
    else if (target.to === 'nowhere') notes.add('link', `url() ${target.message}: "${value}"`, line);
    else if (target.to === 'file') {
      const index = site.files.indexOf(target.path);
      if (index < 0) notes.add('link', `url() leads to no file: "${value}"`, line);
      else notes.targets.add(index);
    }
  }
  return notes.report();
}
