/** JSON that is safe inside a `<script>`: it has no `<` and no line separators. */
export function json(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
