import { Button, Checkbox, Heading, ValidationMessage } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import type { Procedure } from '../api/types';
import { today } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { feesOn, feeText, valueText } from '../procedures/facts';
import { isAskedFor } from './check';
import type { Draft } from './draft';

/** Shows the whole application once more, and submits it. */
export function Review({ procedure, draft, atDesk, sending, onBack, onSubmit, children }: {
  procedure: Procedure;
  draft: Draft;
  atDesk: boolean;
  sending: boolean;
  onBack: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const language = useLanguage();
  const messages = useMessages();
  const [promised, setPromised] = useState(false);
  const [asked, setAsked] = useState(false);
  const fees = feesOn(procedure, today()).filter((fee) => !fee.channel || fee.channel === (atDesk ? draft.desk.channel : 'online'));
  const papers = procedure.components.filter((component) => isAskedFor(component, draft.form) && (draft.files[component.code] ?? []).length > 0);
  return (
    <div className="stack">
      <Heading level={2} data-size="xs">{messages.apply.form}</Heading>
      <dl className="facts-list">
        {atDesk && <div><dt>{messages.apply.applicant}</dt><dd>{draft.desk.onBehalfOf} ({messages.channels[draft.desk.channel]})</dd></div>}
        {!atDesk && draft.agency && <div><dt>{messages.apply.agency}</dt><dd>{draft.agency.name}</dd></div>}
        {procedure.form.filter((field) => draft.form[field.name]).map((field) => (
          <div key={field.name}>
            <dt>{field.label[language]}</dt>
            <dd>{valueText(field, draft.form[field.name]!, language)}</dd>
          </div>
        ))}
      </dl>
      <Heading level={2} data-size="xs">{messages.apply.papers}</Heading>
      {papers.length === 0 ? <p>{messages.apply.noPapers}</p> : (
        <ul>{papers.map((component) => <li key={component.code}>{component.name[language]}: {draft.files[component.code]!.map((file) => file.name).join(', ')}</li>)}</ul>
      )}
      <Heading level={2} data-size="xs">{messages.apply.fee}</Heading>
      {fees.length === 0 ? <p>{messages.procedure.free}</p> : <ul>{fees.map((fee) => <li key={fee.code + (fee.channel ?? '')}>{feeText(fee, language)}</li>)}</ul>}
      <Checkbox id="promise" label={atDesk ? messages.apply.promiseAtDesk : messages.apply.promise} value="yes" checked={promised} aria-invalid={asked && !promised ? true : undefined} onChange={(event) => setPromised(event.target.checked)} />
      {asked && !promised && <ValidationMessage>{messages.apply.promiseMissing}</ValidationMessage>}
      {children}
      <div className="buttons">
        <Button variant="secondary" disabled={sending} onClick={onBack}>{messages.apply.back}</Button>
        <Button disabled={sending} onClick={() => {
          setAsked(true);
          if (promised) {
            onSubmit();
          } else {
            document.getElementById('promise')?.focus();
          }
        }}>{sending ? messages.apply.submitting : messages.apply.submit}</Button>
      </div>
    </div>
  );
}
