/** The time that files of a package get: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the first that ZIP knows. */
export function sourceDate(env: Readonly<Record<string, string | undefined>> = process.env): Date {
  const { SOURCE_DATE_EPOCH: epoch } = env;
  if (epoch === undefined || epoch === '') return new Date('1980-01-01T00:00:00Z');
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: ${epoch}`);
  return new Date(Number(epoch) * 1000);
}
