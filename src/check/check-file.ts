import { isUtf8 } from 'node:buffer';
import { checkJson } from './check-json.ts';
import { checkPage } from './check-page.ts';
import { checkRobots } from './check-robots.ts';
import { checkStylesheet } from './check-stylesheet.ts';
import { checkXml } from './check-xml.ts';
import { FileNotes, type FileReport, type SiteView } from './site-view.ts';

type Check = (file: string, text: string, site: SiteView) => FileReport;

const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries({
    html: checkPage,
    css: checkStylesheet,
    xml: checkXml,
    svg: checkXml,
    json: checkJson,
    webmanifest: checkJson,
  }),
);

/** What is to be read in a file of this name; undefined where its bytes are all there is to it. */
export function checkFor(file: string): Check | undefined {
  if (file === 'robots.txt') return checkRobots;
  return checks.get(file.slice(file.lastIndexOf('.') + 1));
}

/** Checks the content of one file as far as it can be read. */
export function checkFile(file: string, bytes: Uint8Array, site: SiteView): FileReport {
  const check = checkFor(file);
  if (check === undefined) return new FileNotes(file).report();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const report = check(file, text, site);
  if (isUtf8(bytes)) return report;
  return { ...report, findings: [{ kind: 'data', file, message: 'is not UTF-8' }, ...report.findings] };
}
