import { type DroppedField, droppedFields } from './fields.ts';

/** The fields as they are shown: a withdrawn article loses those that say what it said. */
export function withoutDropped<Fields extends { readonly [Name in DroppedField | 'withdrawn']?: unknown }>(
  fields: Fields,
): Fields {
  if (fields.withdrawn === undefined) return fields;
  const shown = { ...fields };
  for (const name of droppedFields) delete shown[name];
  return shown;
}
