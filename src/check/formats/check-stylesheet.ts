import { FileFindings, type FileReport, lineAt, type SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';

const comments = /\/\*.*?(?:\*\/|$)/gs;
const addresses = /url\(\s*(?:(?:"([^"]*)"|'([^']*)'|([^()"'\s]+))\s*)?\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** Checks that a style sheet loads only files of the site. */
export function checkStylesheet(file: string, css: string, site: SiteContext): FileReport {
  const notes = new FileFindings(file);
  const withoutComments = css.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of withoutComments.matchAll(addresses)) {
    const value = match.slice(1).find((part) => part !== undefined) ?? '';
    if (value.startsWith('data:') || value.startsWith('#')) continue;
    const line = lineAt(withoutComments, match.index);
    const target = resolveLink(file, value, undefined);
    if (target.to === 'outside') notes.add('outside', `loads a file of another site: "${value}"`, line);
    else if (target.to === 'nowhere') notes.add('link', `url() ${target.message}: "${value}"`, line);
    else if (target.to === 'file' && !notes.addTarget(target, site))
      notes.add('link', `url() of a file that does not exist: "${value}"`, line);
  }
  return notes.report();
}
