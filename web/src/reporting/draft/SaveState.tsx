import { Button } from '@digdir/designsystemet-react';
import { Failure } from '../../app/Failure';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import type { Draft } from './useDraft';

/** Whether what was entered is saved; said aloud only where it is not as it should be, or is again. */
export function SaveState({ draft }: { draft: Draft }) {
  const language = useLanguage();
  const words = useReportingMessages().save;
  const state = draft.conflicts.length > 0 && draft.saving === 'saved' ? 'conflict' : draft.saving;
  const text = state === 'saved' && draft.savedAt !== null ? words.savedAt(formatMoment(new Date(draft.savedAt).toISOString(), language)) : words[state];
  return (
    <div className="stack">
      <div className={`save-state save-state--${state}`}>
        <span role="status">{text}</span>
        {(state === 'waiting' || state === 'offline' || state === 'refused') && <Button variant="tertiary" data-size="sm" onClick={draft.saveNow}>{words.now}</Button>}
      </div>
      {state === 'refused' && <Failure error={draft.failure} />}
    </div>
  );
}
