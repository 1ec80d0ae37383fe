import { Alert, Button, Field, Heading, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Explanation, FindingView, ReportView, ValueStatus } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useReportingMessages } from '../../language/reporting';
import { FindingItem, type Explaining } from '../findings/FindingItem';
import { inOrder } from '../findings/findings';
import { reportPath, useChange } from '../useReporting';
import { bodyOf, needsReason, partOf, type Act } from './acts';

const statuses: ValueStatus[] = ['estimated', 'preliminary', 'official'];
const secondary: Act[] = ['return', 'reopen', 'declareMissing'];

/** What a submission brings along: everything is saved, and what was found is explained. */
export interface Submitting { isSaved: boolean; isReady: boolean; findings: FindingView[]; explaining: Explaining; explanations: Explanation[] }

interface FormProps { act: Act; report: ReportView; etag: string | null; submitting: Submitting }

/** A button for one act, and the form that says what follows and asks for what it needs. */
export function ActionForm(props: FormProps) {
  const words = useReportingMessages().actions;
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    // What had the focus is gone.
    document.getElementById('actions')?.focus();
  };
  return isOpen ? <Form {...props} onClose={close} />
    : <p><Button variant={secondary.includes(props.act) ? 'secondary' : 'primary'} onClick={() => setIsOpen(true)}>{words[props.act]}…</Button></p>;
}

function Form({ act, report, etag, submitting, onClose }: FormProps & { onClose: () => void }) {
  const words = useReportingMessages();
  const id = useId();
  const [reason, setReason] = useState('');
  const [status, setStatus] = useState<ValueStatus>(report.status ?? 'official');
  const send = useChange<ReportView>(onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea, button')?.focus(), []);
  const means: Record<Act, string> = {
    submit: words.actions.submitMeans, approve: words.actions.approveMeans, accept: words.actions.acceptMeans,
    return: words.actions.returnMeans, reopen: words.actions.reopenMeans, declareMissing: words.actions.missingMeans,
  };
  const isReady = act === 'submit' ? submitting.isSaved && submitting.isReady : !needsReason(act) || reason.trim() !== '';
  return (
    <form className="stack panel panel--asked" aria-labelledby={id} ref={form} onSubmit={(event) => {
      event.preventDefault();
      const body = bodyOf(act, { reason, status, explanations: submitting.explanations });
      send.mutate({ path: `${reportPath(report)}/${partOf(act)}`, etag, ...(body === undefined ? {} : { body }) });
    }}>
      <Heading level={3} data-size="2xs" id={id}>{words.actions[act]}</Heading>
      <Paragraph>{means[act]}</Paragraph>
      {act === 'submit' && (
        <>
          <Field>
            <Label htmlFor={`${id}-status`}>{words.actions.status}</Label>
            <Select id={`${id}-status`} value={status} onChange={(event) => setStatus(event.target.value as ValueStatus)}>
              {statuses.map((one) => <Select.Option key={one} value={one}>{words.statuses[one]}</Select.Option>)}
            </Select>
          </Field>
          <ToExplain submitting={submitting} />
          {!submitting.isSaved && <p role="status">{words.actions.saveFirst}</p>}
        </>
      )}
      {needsReason(act) && (
        <Field>
          <Label htmlFor={`${id}-reason`}>{words.actions.reason}</Label>
          <Textarea id={`${id}-reason`} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button type="button" variant="secondary" onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" disabled={send.isPending || !isReady}>{words.confirm(words.actions[act])}</Button>
      </div>
    </form>
  );
}

function ToExplain({ submitting: { findings, explaining } }: { submitting: Submitting }) {
  const words = useReportingMessages().actions;
  const hasToCorrect = findings.some((finding) => finding.weight === 'refuses');
  return (
    <>
      {hasToCorrect ? <Alert data-color="danger"><Paragraph>{words.mustCorrect}</Paragraph></Alert> : findings.length > 0 && <Paragraph>{words.mustExplain}</Paragraph>}
      {inOrder(findings.filter((finding) => finding.weight === 'explain')).map((finding) => <FindingItem key={finding.key} finding={finding} explaining={explaining} />)}
    </>
  );
}
