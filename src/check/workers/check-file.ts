import { isUtf8 } from 'node:buffer';
import { FileFindings, type FileReport, type SiteContext } from '../findings/file-findings.ts';
import { checkJson } from '../formats/check-json.ts';
import { checkRobots } from '../formats/check-robots.ts';
import { checkStylesheet } from '../formats/check-stylesheet.ts';
import { checkXml } from '../formats/check-xml.ts';
import { checkPage } from '../page/check-page.ts';

type Check = (file: string, text: string, site: SiteContext) => FileReport;

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

/** The check for a file with this name. Undefined if only its hash is checked. */
export function checkFor(file: string): Check | undefined {
  if (file === 'robots.txt') return checkRobots;
  return checks.get(file.slice(file.lastIndexOf('.') + 1));
}

/** Checks the content of one file. */
export function checkFile(file: string, bytes: Uint8Array, site: SiteContext): FileReport {
  const check = checkFor(file);
  if (check === undefined) return new FileFindings(file).report();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const report = check(file, text, site);
  if (isUtf8(bytes)) return report;
  return { ...report, findings: [{ kind: 'data', file, message: 'is not UTF-8' }, ...report.findings] };
}
