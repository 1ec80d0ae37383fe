import { Button, Checkbox, Field, Fieldset, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../api/client';
import type { ReturnGround, SubmissionView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { useChange } from '../useCabinet';
import { actionsOf, grounds, mayDraw, mayEdit, type SubmissionAction } from './actions';
import { submissionPath } from './useSubmissions';

/** What either side may do with a submission now. */
export function SubmissionActions({ shown }: { shown: Answer<SubmissionView> }) {
  const language = useLanguage();
  const words = useSubmissionMessages();
  const submission = shown.data;
  const [open, setOpen] = useState<SubmissionAction | null>(null);
  const actions = actionsOf(submission);
  const edits = mayEdit(submission);
  const draws = mayDraw(submission);
  return actions.length === 0 && !edits && !draws ? null : (
    <section className="stack panel" aria-labelledby="actions">
      <Heading level={2} data-size="xs" id="actions" tabIndex={-1}>{words.actions.title}</Heading>
      <div className="buttons">
        {draws && <PageLink className="ds-button" href={`${pathOf('cabinetDraw', language, submission.body)}?submission=${submission.id}`}>{words.actions.draw}</PageLink>}
        {edits && <PageLink className="ds-button" data-variant="secondary" href={`${pathOf('cabinetSubmit', language)}?submission=${submission.id}`}>{words.edit}</PageLink>}
        {open === null && actions.map((action) => <Button key={action} variant={action === 'submission' || action === 'acceptance' ? 'primary' : 'secondary'} onClick={() => setOpen(action)}>{words.actions[action]}…</Button>)}
      </div>
      {open !== null && <Form key={open} action={open} shown={shown} onClose={() => {
        setOpen(null);
        document.getElementById('actions')?.focus();
      }} />}
    </section>
  );
}

function Form({ action, shown, onClose }: { action: SubmissionAction; shown: Answer<SubmissionView>; onClose: () => void }) {
  const { actions, groundsLabel, grounds: names } = useSubmissionMessages();
  const words = useCabinetMessages();
  const [chosen, setChosen] = useState<ReturnGround[]>([]);
  const [reason, setReason] = useState('');
  const send = useChange<SubmissionView>(onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  const asks = action === 'return' || action === 'withdrawal';
  const means = { submission: actions.submissionMeans, acceptance: actions.acceptanceMeans, return: actions.returnMeans, withdrawal: actions.withdrawalMeans }[action];
  return (
    <form ref={form} className="stack panel panel--asked" aria-labelledby="act" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({
        path: `${submissionPath(shown.data.id)}/${action}`,
        etag: shown.etag,
        ...(action === 'return' ? { body: { grounds: chosen, reason } } : action === 'withdrawal' ? { body: { reason } } : {}),
      });
    }}>
      <Heading level={3} data-size="2xs" id="act">{actions[action]}</Heading>
      <Paragraph>{means}</Paragraph>
      {action === 'return' && (
        <Fieldset>
          <Fieldset.Legend>{groundsLabel}</Fieldset.Legend>
          {grounds.map((ground) => (
            <Checkbox key={ground} value={ground} label={names[ground]} checked={chosen.includes(ground)} onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, ground] : chosen.filter((one) => one !== ground))} />
          ))}
        </Fieldset>
      )}
      {asks && (
        <Field>
          <Label htmlFor="act-reason">{words.reason}</Label>
          <Textarea id="act-reason" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" disabled={send.isPending || (asks && reason.trim() === '') || (action === 'return' && chosen.length === 0)}>{words.confirm(actions[action])}</Button>
      </div>
    </form>
  );
}
