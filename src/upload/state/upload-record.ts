import { z } from 'zod';
import { parseJson } from '../../publish/disk/parse-json.ts';
import { identityFrom, type ProcessIdentity } from '../../publish/lock/process-identity.ts';
import { staysInside } from '../../publish/manifest/manifest.ts';

/** The file at the target while something is sent to it. It is the lock of the sender, and lists what is not certain at the target. */
export const recordFile = 'sanchika-upload.json';

/** An upload that runs, or that was interrupted. */
export interface UploadRecord {
  /** Distinguishes uploads. */
  readonly id: string;
  readonly holder: ProcessIdentity;
  /** When the sender last said that it works, in milliseconds since 1970. */
  readonly renewed: number;
  /** Files of which the target may have the old version, the new one, or none. */
  readonly paths: readonly string[];
}

const recordSchema = z.object({
  id: z.string(),
  holder: z.record(z.string(), z.unknown()).transform((value) => identityFrom(value)),
  renewed: z.number(),
  paths: z.array(z.string().refine(staysInside)),
});

/** The text of a record. */
export function formatRecord(record: UploadRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** Reads a record. Undefined if the text is damaged. */
export function parseUploadRecord(text: string): UploadRecord | undefined {
  const { data } = recordSchema.safeParse(parseJson(text));
  return data?.holder === undefined ? undefined : { ...data, holder: data.holder };
}
