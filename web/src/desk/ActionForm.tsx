import { Button, Checkbox, Field, Fieldset, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Dossier, DossierTransition } from '../api/types';
import { FilePicker, type KeptFile } from '../files/FilePicker';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';

type Part = 'reason' | 'note' | 'components' | 'date' | 'desk' | 'files' | 'none';

/** What each transition asks of the official. */
const parts: Partial<Record<DossierTransition, Part[]>> = {
  refuse: ['reason'],
  requestSupplement: ['components', 'reason'],
  closeUnsupplemented: ['reason'],
  requestPayment: ['none'],
  payAtDesk: ['desk'],
  completeStep: ['note'],
  stepBack: ['reason'],
  suspend: ['reason'],
  reschedule: ['date', 'reason'],
  refuseSettlement: ['reason'],
  returnResult: ['files'],
};

/** The questions of one transition, and its body. */
export function ActionForm({ transition, dossier, busy, onSend, onCancel }: {
  transition: DossierTransition;
  dossier: Dossier;
  busy: boolean;
  onSend: (body: unknown) => void;
  onCancel: () => void;
}) {
  const language = useLanguage();
  const messages = useMessages();
  const procedure = useProcedure(dossier.procedure).data;
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [components, setComponents] = useState<string[]>([]);
  const [date, setDate] = useState('');
  const [means, setMeans] = useState('cash');
  const [receipt, setReceipt] = useState('');
  const [files, setFiles] = useState<KeptFile[]>([]);
  const asked = parts[transition] ?? [];
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = dossier.fees.find((fee) => fee.state === 'open');
    onSend({
      ...(asked.includes('reason') ? { reason } : {}),
      ...(asked.includes('components') ? { components } : {}),
      ...(asked.includes('date') ? { date } : {}),
      ...(asked.includes('desk') ? { request: open?.request ?? 1, means, receipt } : {}),
      ...(asked.includes('note') ? { step: dossier.step?.code ?? '', ...(reason ? { note: reason } : {}) } : {}),
      ...(asked.includes('files') ? { files: files.map((file) => file.id) } : {}),
    });
  };

  return (
    <form className="stack" ref={form} onSubmit={submit}>
      {asked.includes('components') && (
        <Fieldset>
          <Fieldset.Legend>{messages.desk.components}</Fieldset.Legend>
          {(procedure?.components ?? []).map((component) => (
            <Checkbox key={component.code} value={component.code} label={component.name[language]} checked={components.includes(component.code)} onChange={(event) =>
              setComponents((before) => (event.target.checked ? [...before, component.code] : before.filter((code) => code !== component.code)))} />
          ))}
        </Fieldset>
      )}
      {asked.includes('date') && <Textfield type="date" required label={messages.desk.date} value={date} onChange={(event) => setDate(event.target.value)} />}
      {asked.includes('desk') && (
        <>
          <Field>
            <Label>{messages.desk.means}</Label>
            <Select value={means} onChange={(event) => setMeans(event.target.value)}>
              <Select.Option value="cash">{messages.desk.cash}</Select.Option>
              <Select.Option value="transfer">{messages.desk.transfer}</Select.Option>
            </Select>
          </Field>
          <Textfield required label={messages.desk.receipt} value={receipt} onChange={(event) => setReceipt(event.target.value)} />
        </>
      )}
      {(asked.includes('reason') || asked.includes('note')) && (
        <Field>
          <Label htmlFor="action-reason">{asked.includes('note') ? <>{messages.desk.note} <small>({messages.optional})</small></> : messages.desk.reason}</Label>
          <Textarea id="action-reason" rows={3} maxLength={2000} required={asked.includes('reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      {asked.includes('files') && (
        <FilePicker label={messages.desk.result} files={files} onAdd={(file) => setFiles((before) => [...before, file])} onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))} />
      )}
      <div className="buttons">
        <Button variant="secondary" onClick={onCancel}>{messages.desk.cancel}</Button>
        <Button type="submit" disabled={busy || (asked.includes('files') && files.length === 0) || (asked.includes('components') && components.length === 0)}>{messages.desk.confirm}: {messages.desk.transitions[transition]}</Button>
      </div>
    </form>
  );
}
