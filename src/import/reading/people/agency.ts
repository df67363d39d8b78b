import { termKey } from '../../../language/term-key.ts';
import agencies from './agencies.json' with { type: 'json' };

const agencyKeys = new Set(agencies.map(termKey));
// Initials written out in Hindi, as agencies sign their reports: जे-एन-एन, यू-एन-आई.
const letter = '(?:डब्ल्यू|एक्स|एफ|एच|एल|एम|एन|एस|आई|आइ|आर|क्यू|के|जी|जे|जेड|टी|डी|पी|बी|यू|वी|वाई|सी|ई|ओ|ए)';
const initials = new RegExp(`^${letter}{2,5}$`, 'u');
// The staff of any paper, without a name.
const staff = /^(?:[\p{L}\p{M}]+ ){1,2}(?:संवाददाता|संवाददाताओं|ब्यूरो|डेस्क|प्रतिनिधि|संवाद सूत्र)$/u;

/** Whether a name is that of a news agency or of unnamed staff: PTI, एजेंसी, ब्यूरो, एएनआई. */
export function isAgency(name: string): boolean {
  const plain = name.trim().replace(/(?<![.।\s])[.।\s]+$/, '');
  const parts = plain.split(/\s?[/,]\s?|\s[-–]\s/).filter((part) => part !== '');
  return (
    parts.length > 0 && parts.every((part) => agencyKeys.has(termKey(part)) || initials.test(part) || staff.test(part))
  );
}
