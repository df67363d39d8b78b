/** Converts captions from SubRip to WebVTT. Only the mark at the beginning and the decimal sign of times differ. */
export function srtToVtt(srt: string): string {
  const lines = srt
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .split('\n');
  const converted = lines.map((line) => (line.includes('-->') ? line.replace(/(\d),(\d{3})/g, '$1.$2') : line));
  return `WEBVTT\n\n${converted.join('\n')}\n`;
}
