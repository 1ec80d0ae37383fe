import { Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Answer } from '../../api/client';
import type { BodyView, SeatRole } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { DateInput } from '../../application/DateInput';
import { useCabinetMessages } from '../../language/cabinet';
import { today } from '../../language/formats';
import { bodyPath, useChange } from '../useCabinet';

const roles: SeatRole[] = ['member', 'deputy', 'chair', 'secretary', 'assistant', 'guest'];
const votes = (role: SeatRole) => role === 'member' || role === 'deputy' || role === 'chair';

/** Gives somebody a seat. */
export function GiveSeat({ shown }: { shown: Answer<BodyView> }) {
  const words = useCabinetMessages();
  const [isOpen, setIsOpen] = useState(false);
  return isOpen ? <Form shown={shown} onClose={() => setIsOpen(false)} /> : <p><Button variant="secondary" onClick={() => setIsOpen(true)}>{words.body.give}</Button></p>;
}

function Form({ shown, onClose }: { shown: Answer<BodyView>; onClose: () => void }) {
  const words = useCabinetMessages();
  const { seat: names } = words.body;
  const members = shown.data.seats.filter((seat) => votes(seat.role));
  const [seat, setSeat] = useState({ person: '', name: '', title: '', role: 'member' as SeatRole, from: today(), assists: members[0]?.id ?? '' });
  const send = useChange<BodyView>(onClose);
  const put = (part: Partial<typeof seat>) => setSeat((before) => ({ ...before, ...part }));
  return (
    <form className="stack panel panel--asked" aria-labelledby="give-seat" onSubmit={(event) => {
      event.preventDefault();
      const { assists, ...given } = seat;
      send.mutate({ path: `${bodyPath(shown.data.id)}/seats`, etag: shown.etag, body: { seats: [{ ...given, ...(seat.role === 'assistant' ? { assists } : {}) }] } });
    }}>
      <Heading level={3} data-size="2xs" id="give-seat">{words.body.give}</Heading>
      <div className="form-row">
        <Textfield autoFocus label={names.person} inputMode="numeric" maxLength={64} value={seat.person} onChange={(event) => put({ person: event.target.value.trim() })} />
        <Textfield label={names.name} maxLength={100} value={seat.name} onChange={(event) => put({ name: event.target.value })} />
        <Textfield label={names.title} maxLength={150} value={seat.title} onChange={(event) => put({ title: event.target.value })} />
      </div>
      <div className="form-row">
        <Field>
          <Label htmlFor="seat-role">{names.role}</Label>
          <Select id="seat-role" value={seat.role} onChange={(event) => put({ role: event.target.value as SeatRole })}>
            {roles.map((role) => <Select.Option key={role} value={role}>{words.roles[role]}</Select.Option>)}
          </Select>
        </Field>
        <Field>
          <Label htmlFor="seat-from">{words.body.fromDay}</Label>
          <DateInput id="seat-from" autoComplete="off" value={seat.from} onChange={(from) => put({ from })} />
        </Field>
        {seat.role === 'assistant' && (
          <Field>
            <Label htmlFor="seat-assists">{names.assists}</Label>
            <Select id="seat-assists" value={seat.assists} onChange={(event) => put({ assists: event.target.value })}>
              {members.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
        )}
      </div>
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" disabled={send.isPending || seat.person === '' || seat.name.trim() === '' || seat.title.trim() === ''}>{words.body.giveSave}</Button>
      </div>
    </form>
  );
}
