import { Button, Field, Label, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { BodyView, PaperSessionItem } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { DateInput } from '../../application/DateInput';
import { useCabinetMessages } from '../../language/cabinet';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { bodyPath, useChange, useList } from '../useCabinet';
import { rolesIn } from './body';

/** That papers which must not be here were dealt with in a session: its number and day, and nothing else. */
export function PaperSessions({ body }: { body: BodyView }) {
  const language = useLanguage();
  const words = useCabinetMessages().sessions;
  const { more } = useCabinetMessages();
  const found = useList<PaperSessionItem>(`${bodyPath(body.id)}/paper-sessions`, {});
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Paragraph>{words.means}</Paragraph>
      {rolesIn(body).includes('secretary') && <NoteSession body={body.id} />}
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none}</Paragraph>
          : <ul className="plain rows">{items.map((item) => <li key={item.id}><span><code>{item.number}</code> · {words.heldOn} {formatDate(item.heldOn, language)}</span></li>)}</ul>}
      {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{more}</Button></p>}
    </>
  );
}

function NoteSession({ body }: { body: string }) {
  const all = useCabinetMessages();
  const words = all.sessions;
  const [isOpen, setIsOpen] = useState(false);
  const [number, setNumber] = useState('');
  const [heldOn, setHeldOn] = useState('');
  const send = useChange<PaperSessionItem>(() => {
    setIsOpen(false);
    setNumber('');
    setHeldOn('');
  });
  return !isOpen ? <p><Button variant="secondary" onClick={() => setIsOpen(true)}>{words.add}</Button></p> : (
    <form className="stack panel panel--asked" aria-label={words.add} onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ path: `${bodyPath(body)}/paper-sessions`, body: { number: number.trim(), heldOn } });
    }}>
      <div className="form-row">
        <Textfield autoFocus label={words.number} maxLength={50} value={number} onChange={(event) => setNumber(event.target.value)} />
        <Field>
          <Label htmlFor="held-on">{words.heldOn}</Label>
          <DateInput id="held-on" autoComplete="off" value={heldOn} onChange={setHeldOn} />
        </Field>
      </div>
      {send.isError && <Failure error={send.error} stale={all.stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={() => setIsOpen(false)}>{all.cancel}</Button>
        <Button type="submit" disabled={send.isPending || number.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(heldOn)}>{words.save}</Button>
      </div>
    </form>
  );
}
