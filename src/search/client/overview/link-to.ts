import { type SearchState, writeState } from '../form/search-state.ts';

/** Searches for a state instead of following its link. */
export type ChooseState = (event: Event, state: SearchState) => void;

/** The address of a search, relative to the page. */
export function linkTo(state: SearchState): string {
  return writeState(state) || '?';
}
