import { termKey } from '../../../language/term-key.ts';
import agencies from './agencies.json' with { type: 'json' };

const known = new Set(agencies.map(termKey));
// Initials spelt out in Hindi, as papers sign their own services: जे-एन-एन, यू-एन-आई.
const letter = '(?:डब्ल्यू|एक्स|एफ|एच|एल|एम|एन|एस|आई|आइ|आर|क्यू|के|जी|जे|जेड|टी|डी|पी|बी|यू|वी|वाई|सी|ई|ओ|ए)';
const initials = new RegExp(`^${letter}{2,5}$`, 'u');
// A paper's own staff without a name, whatever the paper is called.
const staff = /^(?:[\p{L}\p{M}]+ ){1,2}(?:संवाददाता|संवाददाताओं|ब्यूरो|डेस्क|प्रतिनिधि|संवाद सूत्र)$/u;

/** Whether a name is a news agency's or a paper's unnamed staff: PTI, एजेंसी, ब्यूरो, एएनआई. */
export function isAgency(name: string): boolean {
  const plain = name.trim().replace(/[.।\s]+$/, '');
  const parts = plain.split(/\s?[/,]\s?|\s[-–]\s/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => known.has(termKey(part)) || initials.test(part) || staff.test(part));
}
