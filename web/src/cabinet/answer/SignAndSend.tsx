import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { BallotView } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { bodyOf, type Typed } from './answer';
import { Said } from './Said';

/** The one confirmation: what is said, and that it is signed with the member's certificate. */
export function SignAndSend({ ballot, typed, busy, onBack, onSend }: { ballot: BallotView; typed: Typed; busy: boolean; onBack: () => void; onSend: () => void }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const body = bodyOf(typed);
  return (
    <div className="panel panel--asked stack" role="group" aria-labelledby="sign" ref={box} tabIndex={-1}>
      <Heading level={3} data-size="xs" id="sign">{words.answer.signTitle}</Heading>
      <p className="eyebrow"><code>{ballot.number}</code></p>
      <Said questions={ballot.questions} answers={body.answers} discuss={body.discuss} />
      <Paragraph><strong>{words.answer.signMeans}</strong></Paragraph>
      {ballot.due && <Paragraph>{words.answer.changeUntil(formatMoment(ballot.due, language))}</Paragraph>}
      <div className="buttons">
        <Button data-size="lg" disabled={busy} onClick={onSend}>{busy ? words.answer.signing : words.answer.sign}</Button>
        <Button variant="secondary" disabled={busy} onClick={onBack}>{words.back}</Button>
      </div>
    </div>
  );
}
