import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useMessages } from '../language/language';

/** Says whether the draft is kept, and lets go of it after a second thought. */
export function Discard({ isKept, onDiscard }: { isKept: boolean; onDiscard: () => void }) {
  const words = useMessages().apply;
  const [asked, setAsked] = useState(false);
  return asked ? (
    <div className="stack panel" role="group" aria-label={words.discard}>
      <p>{words.discardSure}</p>
      <div className="buttons">
        <Button variant="secondary" data-size="sm" autoFocus onClick={() => setAsked(false)}>{words.discardNot}</Button>
        <Button data-color="danger" data-size="sm" onClick={() => {
          setAsked(false);
          onDiscard();
        }}>{words.discard}</Button>
      </div>
    </div>
  ) : (
    <p className={isKept ? 'hint' : 'overdue'} role={isKept ? undefined : 'alert'}>
      {isKept ? words.draft : words.notKept}{' '}
      <button type="button" className="ds-link link-button" onClick={() => setAsked(true)}>{words.discard}</button>
    </p>
  );
}
