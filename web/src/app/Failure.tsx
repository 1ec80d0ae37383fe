import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { ApiError, OfflineError } from '../api/client';
import { useMessages } from '../language/language';

/** Tells what went wrong, with the number that a help desk can look up; `stale` says what was changed by somebody else meanwhile. */
export function Failure({ error, retry, stale }: { error: unknown; retry?: () => void; stale?: string }) {
  const messages = useMessages();
  const known = error instanceof ApiError ? error : null;
  const text = error instanceof OfflineError ? messages.offline : known?.isStale ? stale ?? messages.dossier.stale : known?.detail || messages.failed;
  return (
    <Alert data-color={known?.isStale ? 'warning' : 'danger'} role="alert">
      <Paragraph>{text}</Paragraph>
      {known !== null && known.errors.length > 0 && (
        <ul>
          {known.errors.map((wrong) => <li key={wrong.field + wrong.message}>{wrong.message}</li>)}
        </ul>
      )}
      {known !== null && <Paragraph data-size="sm">{messages.errorCode}: <code>{known.code}</code></Paragraph>}
      {retry && <Button variant="secondary" data-size="sm" onClick={retry}>{messages.retry}</Button>}
    </Alert>
  );
}
