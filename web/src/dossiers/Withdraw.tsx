import { Button, Textfield } from '@digdir/designsystemet-react';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { useMessages } from '../language/language';
import { useKept } from '../session/kept';
import { useTransition } from './useTransition';

/** Withdraws the dossier, after a second thought. The reason is null until withdrawing is thought of. */
export function Withdraw({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const messages = useMessages();
  const [reason, setReason, drop] = useKept<string | null>(`withdrawal-${dossier.code}`, null);
  const send = useTransition(dossier.code, etag, drop);
  if (reason === null) {
    return <p><Button variant="tertiary" data-color="danger" onClick={() => setReason('')}>{messages.dossier.withdraw}</Button></p>;
  }

  return (
    <form className="stack panel" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ transition: 'withdraw', body: reason ? { reason } : {} });
    }}>
      <p>{messages.dossier.withdrawSure}</p>
      <Textfield label={messages.dossier.withdrawWhy} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      {send.isError && <Failure error={send.error} />}
      <div className="buttons">
        <Button variant="secondary" onClick={drop}>{messages.desk.cancel}</Button>
        <Button type="submit" data-color="danger" disabled={send.isPending}>{messages.dossier.withdraw}</Button>
      </div>
    </form>
  );
}
