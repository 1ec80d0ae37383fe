import { Button } from '@digdir/designsystemet-react';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useKeptBallots, type Keeping } from './useKeeping';

/** Whether a ballot's papers are kept, and a button that keeps them. */
export function KeepButton({ ballot, name, keeping, failed, onKeep }: { ballot: string; name: string; keeping: Keeping | null; failed: boolean; onKeep: () => void }) {
  const language = useLanguage();
  const words = useCabinetMessages().offline;
  const kept = useKeptBallots().data?.find((one) => one.ballot.id === ballot);
  if (!('caches' in globalThis)) {
    return <span className="keep__state">{words.impossible}</span>;
  }

  return (
    <div className="keep">
      <span className="keep__state" role="status">
        {keeping?.ballot === ballot ? words.keeping(keeping.done, keeping.all)
          : failed ? `✕ ${words.failed}`
            : kept ? <><span aria-hidden="true">✓ </span>{words.kept} <small>{words.since(formatMoment(kept.at, language))}</small></> : words.notKept}
      </span>
      <Button variant="tertiary" disabled={keeping !== null} aria-label={`${kept ? words.keepNow : words.keep}: ${name}`} onClick={onKeep}>{kept ? words.keepNow : words.keep}</Button>
    </div>
  );
}
