import { daysOfMasks } from '../calendar/days-of-masks.ts';
import { enableDateBox } from './date-box.ts';
import { showOnThisDay } from './on-this-day.ts';

const days = daysOfMasks(document.querySelector<HTMLElement>('[data-days]')?.dataset.days ?? '');
enableDateBox(days);
void showOnThisDay(days, new Date());
