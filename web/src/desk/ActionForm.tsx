import { Button, Checkbox, Field, Fieldset, Label, Paragraph, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Dossier, DossierTransition } from '../api/types';
import { DateInput } from '../application/DateInput';
import { FilePicker } from '../files/FilePicker';
import { formatMoney } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';
import { bodyOf, isComplete, openFeeOf, owedRefundOf, partsOf, type Answers } from './answers';

/** The questions of one transition. */
export function ActionForm({ transition, dossier, answers, busy, onAnswer, onSend, onCancel }: {
  transition: DossierTransition;
  dossier: Dossier;
  answers: Answers;
  busy: boolean;
  onAnswer: (change: (before: Answers) => Answers) => void;
  onSend: (body: unknown) => void;
  onCancel: () => void;
}) {
  const language = useLanguage();
  const messages = useMessages();
  const words = messages.desk;
  const procedure = useProcedure(dossier.procedure).data;
  const form = useRef<HTMLFormElement>(null);
  const asked = partsOf(transition);
  const put = (part: Partial<Answers>) => onAnswer((before) => ({ ...before, ...part }));
  const open = openFeeOf(dossier);
  const owed = owedRefundOf(dossier);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(), []);

  const filesFor = (paper: string, label: string) => (
    <FilePicker
      key={paper}
      label={label}
      files={answers.files[paper] ?? []}
      onAdd={(file) => onAnswer((before) => ({ ...before, files: { ...before.files, [paper]: [...(before.files[paper] ?? []), file] } }))}
      onRemove={(id) => onAnswer((before) => ({ ...before, files: { ...before.files, [paper]: (before.files[paper] ?? []).filter((file) => file.id !== id) } }))}
    />
  );
  const text = asked.find((part) => part === 'reason' || part === 'note' || part === 'exemption');
  return (
    <form className="stack action-form" aria-label={words.transitions[transition]} ref={form} onSubmit={(event) => {
      event.preventDefault();
      onSend(bodyOf(transition, dossier, answers));
    }}>
      {asked.includes('official') && <Textfield label={words.giveTo} description={words.giveToHint} maxLength={64} value={answers.official} onChange={(event) => put({ official: event.target.value.trim() })} />}
      {asked.includes('components') && (
        <Fieldset>
          <Fieldset.Legend>{words.components}</Fieldset.Legend>
          {(procedure?.components ?? []).map((component) => (
            <Checkbox key={component.code} value={component.code} label={component.name[language]} checked={answers.components.includes(component.code)} onChange={(event) =>
              put({ components: event.target.checked ? [...answers.components, component.code] : answers.components.filter((code) => code !== component.code) })} />
          ))}
        </Fieldset>
      )}
      {asked.includes('papers') && (
        <>
          <Field>
            <Label>{words.channel}</Label>
            <Select value={answers.channel} onChange={(event) => put({ channel: event.target.value as Answers['channel'] })}>
              <Select.Option value="counter">{messages.channels.counter}</Select.Option>
              <Select.Option value="post">{messages.channels.post}</Select.Option>
            </Select>
          </Field>
          {(dossier.supplement?.components ?? []).map((code) => filesFor(code, procedure?.components.find((one) => one.code === code)?.name[language] ?? code))}
        </>
      )}
      {asked.includes('date') && (
        <Field>
          <Label>{words.date}</Label>
          <Field.Description>{messages.apply.dateHint}</Field.Description>
          <DateInput required pattern="\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}" value={answers.date} onChange={(date) => put({ date })} />
        </Field>
      )}
      {asked.includes('receipt') && (
        <>
          {open && <Paragraph>{words.amount}: <strong>{formatMoney(open.amount, language)}</strong></Paragraph>}
          <Field>
            <Label>{words.means}</Label>
            <Select value={answers.means} onChange={(event) => put({ means: event.target.value as Answers['means'] })}>
              <Select.Option value="cash">{messages.payments.means.cash}</Select.Option>
              <Select.Option value="transfer">{messages.payments.means.transfer}</Select.Option>
            </Select>
          </Field>
          <Textfield required label={words.receipt} maxLength={100} value={answers.receipt} onChange={(event) => put({ receipt: event.target.value })} />
        </>
      )}
      {asked.includes('refund') && owed && (
        <>
          <Paragraph>{words.refund(formatMoney(owed.amount, language))} <small>{messages.payments.reference} <code>{owed.transaction}</code></small></Paragraph>
          <Textfield required label={words.reference} maxLength={100} value={answers.receipt} onChange={(event) => put({ receipt: event.target.value })} />
          <Textfield type="date" required label={words.paidOn} min={owed.at.slice(0, 10)} value={answers.date} onChange={(event) => put({ date: event.target.value })} />
        </>
      )}
      {text && (
        <Field>
          <Label htmlFor="action-text">{words[text]}{text !== 'reason' && <> <small>({messages.optional})</small></>}</Label>
          <Textarea id="action-text" rows={3} maxLength={2000} required={text === 'reason'} value={answers.text} onChange={(event) => put({ text: event.target.value })} />
        </Field>
      )}
      {asked.includes('files') && filesFor('', words.result)}
      <div className="buttons">
        <Button variant="secondary" onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" disabled={busy || !isComplete(transition, dossier, answers)}>{words.confirm}: {words.transitions[transition]}</Button>
      </div>
    </form>
  );
}
