import { Alert, Button, Checkbox, Field, Label, Paragraph, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/client';
import type { SubmissionView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { pathOf } from '../../app/paths';
import { Discard } from '../../application/Discard';
import { ErrorList } from '../../application/ErrorList';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage, useMessages } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { useKept } from '../../session/kept';
import { PapersEditor } from '../draw/PapersEditor';
import { QuestionsEditor } from '../draw/QuestionsEditor';
import type { Fault as DrawnFault } from '../draw/draw';
import { useChange } from '../useCabinet';
import { OpinionsEditor } from './OpinionsEditor';
import { bodyOf, faultsIn, type Written } from './submit';
import { submissionPath } from './useSubmissions';

/** The form of a submission. What is written outlives a reload, until it is saved. */
export function SubmitForm({ place, begun, submission }: { place: string; begun: Written; submission?: Answer<SubmissionView> }) {
  const language = useLanguage();
  const messages = useMessages();
  const words = useSubmissionMessages().form;
  const { stale } = useCabinetMessages();
  const router = useRouter();
  const [kept, setKept, drop] = useKept<Written | null>(place, null);
  const [wasChecked, setWasChecked] = useState(false);
  const [listed, setListed] = useState<{ id: string; text: string }[]>([]);
  const save = useChange<SubmissionView>(({ data }) => {
    drop();
    router.history.push(pathOf('cabinetSubmission', language, data.id));
  });
  const written = kept ?? begun;
  const put = (part: Partial<Written>) => setKept({ ...written, ...part });
  const faults = wasChecked ? faultsIn(written) : [];
  const errorAt = (id: string) => faults.filter((one) => one.id === id).map((one) => words.missing[one.fault])[0];
  const check = () => {
    const found = faultsIn(written);
    setWasChecked(true);
    setListed(found.map(({ id, fault }) => ({ id, text: words.missing[fault] })));
    if (found.length === 0) {
      save.mutate({ body: bodyOf(written), ...(submission ? { path: submissionPath(submission.data.id), method: 'PUT', etag: submission.etag } : { path: '/api/cabinet/submissions', creates: true }) });
    }
  };
  return (
    <form className="stack cabinet-form" noValidate onSubmit={(event) => {
      event.preventDefault();
      check();
    }}>
      {listed.length > 0 && <ErrorList errors={listed} />}
      {!submission && <Textfield id="submit-body" label={words.body} description={words.bodyHint} error={errorAt('submit-body')} maxLength={40} value={written.body} onChange={(event) => put({ body: event.target.value })} />}
      <Field>
        <Label htmlFor="draw-title">{words.about}</Label>
        <Textarea id="draw-title" rows={2} maxLength={500} value={written.title} aria-invalid={errorAt('draw-title') ? true : undefined} onChange={(event) => put({ title: event.target.value })} />
        {errorAt('draw-title') && <ValidationMessage>{errorAt('draw-title')}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor="submit-summary">{words.summary} <small>({messages.optional})</small></Label>
        <Field.Description>{words.summaryHint}</Field.Description>
        <Textarea id="submit-summary" rows={5} maxLength={2000} value={written.summary} onChange={(event) => put({ summary: event.target.value })} />
      </Field>
      <QuestionsEditor questions={written.questions} faults={faults.filter((one): one is { id: string; fault: DrawnFault } => ['text', 'options'].includes(one.fault))} onChange={(questions) => put({ questions })} />
      <PapersEditor papers={written.papers} onChange={(next) => setKept((before) => ({ ...(before ?? begun), papers: next((before ?? begun).papers) }))} />
      <OpinionsEditor opinions={written.opinions} errorAt={errorAt} onChange={(opinions) => put({ opinions })} />
      <Checkbox id="submit-classified" label={words.classified} value="classified" checked={written.classified} onChange={(event) => put({ classified: event.target.checked })} />
      {written.classified && <Alert data-color="danger" role="alert"><Paragraph>{words.classifiedMeans}</Paragraph></Alert>}
      {save.isError && <Failure error={save.error} stale={stale} />}
      <p><Button type="submit" disabled={save.isPending}>{words.save}</Button></p>
      <Discard isKept={kept !== null} onDiscard={drop} />
    </form>
  );
}
