/** JSON that may stand inside a `<script>`: no `<` that could end it, no line separators that scripts choke on. */
export function json(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
