import { Button, Field, Heading, Label, Textarea } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Answer } from '../../api/client';
import type { BodyView, Seat } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { DateInput } from '../../application/DateInput';
import { useCabinetMessages } from '../../language/cabinet';
import { formatDate, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { bodyPath, useChange } from '../useCabinet';
import { rolesIn } from './body';
import { GiveSeat } from './GiveSeat';

/** Who is what in a body; the secretariat gives seats and ends them. */
export function Seats({ shown }: { shown: Answer<BodyView> }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const body = shown.data;
  const isSecretary = rolesIn(body).includes('secretary');
  const [ending, setEnding] = useState<Seat | null>(null);
  const { seat: columns } = words.body;
  return (
    <section className="stack" aria-labelledby="seats">
      <Heading level={2} data-size="xs" id="seats">{words.body.seats}</Heading>
      {isSecretary && <GiveSeat shown={shown} />}
      {ending && <EndSeat key={ending.id} shown={shown} seat={ending} onClose={() => setEnding(null)} />}
      <table className="ds-table cabinet-table">
        <thead><tr><th scope="col">{columns.name}</th><th scope="col">{columns.title}</th><th scope="col">{columns.role}</th><th scope="col">{columns.from}</th>{isSecretary && <th scope="col">{words.body.end}</th>}</tr></thead>
        <tbody>
          {body.seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row" data-label={columns.name}>{seat.name}{body.mine.includes(seat.id) && <small className="mark">{words.body.mine}</small>}</th>
              <td data-label={columns.title}>{seat.title}</td>
              <td data-label={columns.role}>{words.roles[seat.role]}{seat.assists && <small className="mark">{columns.assists} {body.seats.find((one) => one.id === seat.assists)?.name ?? seat.assists}</small>}</td>
              <td data-label={columns.from}>{formatDate(seat.from, language)}{seat.to && <small className="mark">{columns.to} {formatDate(seat.to, language)}</small>}</td>
              {isSecretary && <td data-label={words.body.end}>{!seat.to && <Button variant="tertiary" aria-label={words.body.endOf(seat.name)} onClick={() => setEnding(seat)}>{words.body.end}</Button>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EndSeat({ shown, seat, onClose }: { shown: Answer<BodyView>; seat: Seat; onClose: () => void }) {
  const words = useCabinetMessages();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const send = useChange<BodyView>(onClose);
  return (
    <form className="stack panel panel--asked" aria-labelledby="end-seat" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ path: `${bodyPath(shown.data.id)}/seats/${seat.id}/end`, etag: shown.etag, body: { on, reason } });
    }}>
      <Heading level={3} data-size="2xs" id="end-seat">{words.body.endOf(seat.name)}</Heading>
      <Field>
        <Label htmlFor="end-on">{words.body.endOn}</Label>
        <DateInput id="end-on" autoFocus autoComplete="off" value={on} onChange={setOn} />
      </Field>
      <Field>
        <Label htmlFor="end-reason">{words.reason}</Label>
        <Textarea id="end-reason" rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" data-color="danger" disabled={send.isPending || reason.trim() === ''}>{words.confirm(words.body.end)}</Button>
      </div>
    </form>
  );
}
