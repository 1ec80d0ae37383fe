import { Tag } from '@digdir/designsystemet-react';
import type { Priority, Standing } from '../api/exchangeTypes';
import { useExchangeMessages } from '../language/exchange';

/** One sign more for each degree, so that it is told without its colour. */
const signs: Record<Priority, string> = { normal: '', urgent: '!', veryUrgent: '!!', express: '!!!', expressAtTime: '!!!' };

/** How urgent a document is, by word and sign. */
export function Urgency({ priority }: { priority: Priority }) {
  const word = useExchangeMessages().priorities[priority];
  return priority === 'normal' ? word
    : <Tag data-color={priority === 'urgent' ? 'warning' : 'danger'} data-size="sm"><span aria-hidden="true">{signs[priority]}&nbsp;</span>{word}</Tag>;
}

const standings: Record<Standing, { sign: string; colour: 'success' | 'neutral' | 'warning' | 'danger' }> = {
  original: { sign: '✓', colour: 'success' },
  forInformation: { sign: 'i', colour: 'neutral' },
  incomplete: { sign: '?', colour: 'warning' },
  doubtful: { sign: '✕', colour: 'danger' },
};

/** What a document is worth by its signatures, by word and sign. */
export function StandingTag({ standing }: { standing: Standing }) {
  const word = useExchangeMessages().standings[standing];
  const { sign, colour } = standings[standing];
  return <Tag data-color={colour} data-size="sm"><span aria-hidden="true">{sign}&nbsp;</span>{word}</Tag>;
}

const states: Record<string, 'info' | 'neutral' | 'success' | 'danger' | 'warning'> = {
  '00': 'warning', '01': 'warning', '02': 'danger', '03': 'info', '04': 'info', '05': 'info', '06': 'success',
};

/** A document's state at a recipient; what nobody reported of was not seen yet. */
export function StateTag({ state }: { state: string | null | undefined }) {
  const code = state ?? '00';
  const words = useExchangeMessages().states;
  return <Tag data-color={states[code] ?? 'neutral'} data-size="sm">{words[code] ?? code}</Tag>;
}
