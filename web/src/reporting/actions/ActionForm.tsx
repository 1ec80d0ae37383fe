import { Alert, Button, Field, Heading, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Answer } from '../../api/client';
import type { ReportView, ValueStatus } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useReportingMessages } from '../../language/reporting';
import { FindingItem } from '../findings/FindingItem';
import { inOrder, isSubmittable, type Explanations } from '../findings/findings';
import { reportPath, useChange } from '../useReporting';
import { bodyOf, needsReason, partOf, type Act, type Asked } from './acts';

const statuses: ValueStatus[] = ['estimated', 'preliminary', 'official'];
const secondary: Act[] = ['return', 'reopen', 'declareMissing'];

interface FormProps {
  act: Act;
  shown: Answer<ReportView>;
  agency?: string;
  isSaved?: boolean;
  explanations?: Explanations;
  onExplain?: (finding: string, text: string) => void;
}

/** A button for one act, and the form that says what follows and asks for what it needs. */
export function ActionForm({ size, ...rest }: FormProps & { size?: 'sm' }) {
  const words = useReportingMessages().actions;
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    // What had the focus is gone.
    document.getElementById('actions')?.focus();
  };
  return isOpen ? <Form {...rest} onClose={close} />
    : <p><Button variant={secondary.includes(rest.act) ? 'secondary' : 'primary'} {...(size ? { 'data-size': size } : {})} onClick={() => setIsOpen(true)}>{words[rest.act]}…</Button></p>;
}

function Form({ act, shown, agency, isSaved = true, explanations = {}, onExplain, onClose }: FormProps & { onClose: () => void }) {
  const report = shown.data;
  const words = useReportingMessages();
  const id = useId();
  const [asked, setAsked] = useState<Asked>({ reason: '', status: report.status ?? 'official', agency });
  const send = useChange<unknown>(onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea, button')?.focus(), []);
  const means: Record<Act, string> = {
    submit: words.actions.submitMeans, approve: words.actions.approveMeans, accept: words.actions.acceptMeans,
    return: words.actions.returnMeans, reopen: words.actions.reopenMeans, declareMissing: words.actions.missingMeans,
  };
  const hasToCorrect = report.findings.some((finding) => finding.importance === 'high');
  const isReady = act === 'submit' ? isSaved && isSubmittable(report.findings, explanations) : !needsReason(act) || asked.reason.trim() !== '';
  return (
    <form className="stack panel panel--asked" aria-labelledby={id} ref={form} onSubmit={(event) => {
      event.preventDefault();
      const body = bodyOf(act, asked, report, explanations);
      send.mutate({ path: `${reportPath(report)}/${partOf(act)}`, etag: shown.etag, ...(body === undefined ? {} : { body }) });
    }}>
      <Heading level={3} data-size="2xs" id={id}>{words.actions[act]}</Heading>
      <Paragraph>{means[act]}</Paragraph>
      {act === 'submit' && (
        <>
          <Field>
            <Label htmlFor={`${id}-status`}>{words.actions.status}</Label>
            <Select id={`${id}-status`} value={asked.status} onChange={(event) => setAsked({ ...asked, status: event.target.value as ValueStatus })}>
              {statuses.map((one) => <Select.Option key={one} value={one}>{words.statuses[one]}</Select.Option>)}
            </Select>
          </Field>
          {hasToCorrect && <Alert data-color="danger"><Paragraph>{words.actions.mustCorrect}</Paragraph></Alert>}
          {report.findings.length > 0 && !hasToCorrect && <Paragraph>{words.actions.mustExplain}</Paragraph>}
          {inOrder(report.findings).map((finding) => <FindingItem key={finding.id} finding={finding} explanations={explanations} onExplain={onExplain ?? null} />)}
          {!isSaved && <p role="status">{words.actions.saveFirst}</p>}
        </>
      )}
      {needsReason(act) && (
        <Field>
          <Label htmlFor={`${id}-reason`}>{words.actions.reason}</Label>
          <Textarea id={`${id}-reason`} rows={3} maxLength={1000} value={asked.reason} onChange={(event) => setAsked({ ...asked, reason: event.target.value })} />
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
