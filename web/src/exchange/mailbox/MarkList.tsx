import { useExchangeMessages } from '../../language/exchange';
import type { Mark } from './mailbox';

const grave: readonly Mark[] = ['overdue', 'askedBack', 'failed'];

/** What is out of the ordinary, in the fewest words. */
export function MarkList({ marks }: { marks: Mark[] }) {
  const words = useExchangeMessages().marks;
  return marks.map((mark) => (grave.includes(mark)
    ? <strong key={mark} className="mark overdue">{words[mark]}</strong>
    : <small key={mark} className="mark">{words[mark]}</small>));
}
