import { Button, Checkbox, Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { DateInput } from '../../application/DateInput';
import { useExchangeMessages } from '../../language/exchange';
import { useMessages } from '../../language/language';
import type { Action, Written } from './answers';

/** The questions of one report. */
export function ActionForm({ action, written, busy, onWrite, onSend, onCancel }: {
  action: Action;
  written: Written;
  busy: boolean;
  onWrite: (part: Partial<Written>) => void;
  onSend: () => void;
  onCancel: () => void;
}) {
  const words = useExchangeMessages();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <form className="stack action-form" aria-label={words.actions[action]} ref={form} onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}>
      {action === 'acknowledge' && <RegisterFields written={written} onWrite={onWrite} />}
      <Said action={action} text={written.text} onWrite={onWrite} />
      <div className="buttons">
        <Button variant="secondary" onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" disabled={busy} {...(action === 'refuse' ? { 'data-color': 'danger' as const } : {})}>{words.actions.confirm}: {words.actions[action]}</Button>
      </div>
    </form>
  );
}

/** What the register of incoming documents is to say. */
function RegisterFields({ written, onWrite }: { written: Written; onWrite: (part: Partial<Written>) => void }) {
  const words = useExchangeMessages().actions;
  const messages = useMessages();
  const id = useId();
  return (
    <>
      {!written.ownRegister && (
        <>
          <Textfield label={words.unit} maxLength={200} value={written.unit} onChange={(event) => onWrite({ unit: event.target.value })} />
          <Field>
            <Label htmlFor={`${id}-due`}>{words.dueDate} <small>({messages.optional})</small></Label>
            <Field.Description>{messages.apply.dateHint}</Field.Description>
            <DateInput id={`${id}-due`} pattern="\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}" value={written.dueDate} onChange={(dueDate) => onWrite({ dueDate })} />
          </Field>
          <Textfield label={words.remark} maxLength={500} value={written.remark} onChange={(event) => onWrite({ remark: event.target.value })} />
        </>
      )}
      <Checkbox label={words.ownRegister} checked={written.ownRegister} onChange={(event) => onWrite({ ownRegister: event.target.checked })} />
    </>
  );
}

/** What the sender is told; of a refusal the reason, which must be given. */
function Said({ action, text, onWrite }: { action: Action; text: string; onWrite: (part: Partial<Written>) => void }) {
  const words = useExchangeMessages().actions;
  const messages = useMessages();
  const id = useId();
  const label = action === 'refuse' ? words.refusal : action === '04' ? words.assignedTo : action === '06' ? words.reply : words.said;
  return (
    <Field>
      <Label htmlFor={id}>{label}{action !== 'refuse' && <> <small>({messages.optional})</small></>}</Label>
      <Field.Description>{action === 'refuse' ? words.refusalHint : words.told}</Field.Description>
      <Textarea id={id} rows={3} maxLength={1000} required={action === 'refuse'} value={text} onChange={(event) => onWrite({ text: event.target.value })} />
    </Field>
  );
}
