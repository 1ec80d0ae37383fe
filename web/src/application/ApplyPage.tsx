import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, call } from '../api/client';
import type { Procedure } from '../api/types';
import { Failure } from '../app/Failure';
import { PageFailure } from '../app/PageFailure';
import { Loading } from '../app/Loading';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';
import { Applicant } from './Applicant';
import { AgencyPicker } from './AgencyPicker';
import { checkForm, checkPapers, choosesAgency, isAskedFor, stepOf, wrongAt, type Wrong } from './check';
import { Discard } from './Discard';
import { emptyDraft, withKey, type Draft } from './draft';
import { ErrorList } from './ErrorList';
import { FormFields } from './FormFields';
import { FilePicker } from '../files/FilePicker';
import { Review } from './Review';
import { useDraft } from './useDraft';

/** The application wizard: details, papers, review. */
export function ApplyPage() {
  return <RequireSession><Application /></RequireSession>;
}

function Application() {
  const { code } = useParams({ strict: false }) as { code: string };
  const signedIn = useSession();
  const found = useProcedure(code);
  if (found.isPending) {
    return <Loading />;
  }

  return found.isError ? <PageFailure error={found.error} retry={() => void found.refetch()} /> : <Wizard key={signedIn!.id} procedure={found.data} person={signedIn!.id} atDesk={signedIn!.role !== 'citizen'} />;
}

function Wizard({ procedure, person, atDesk }: { procedure: Procedure; person: string; atDesk: boolean }) {
  const language = useLanguage();
  const messages = useMessages();
  const router = useRouter();
  const { draft, setDraft, drop, forget, write, isKept, isRestored, lost } = useDraft(person, procedure.code);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [corrected, setCorrected] = useState<string[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(draft.step);
  useTitle(`${messages.apply.title}: ${procedure.name[language]}`);

  useEffect(() => {
    if (shown.current !== draft.step) {
      shown.current = draft.step;
      heading.current?.focus();
    }
  }, [draft.step]);

  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const find = (found: Wrong[]) => {
    setWrong(found);
    setCorrected([]);
  };
  /** A field that is being corrected is not called wrong until it is looked at again. */
  const correct = (place: string) => setCorrected((before) => (before.includes(place) ? before : [...before, place]));
  const go = (step: number) => {
    const errors = step <= draft.step ? [] : draft.step === 0 ? checkForm(procedure, draft, atDesk) : checkPapers(procedure, draft);
    find(errors);
    if (errors.length === 0) {
      change({ step });
    }
  };

  const submit = async () => {
    const papers = procedure.components.filter((component) => isAskedFor(component, draft.form))
      .flatMap((component) => (draft.files[component.code] ?? []).map((file) => ({ component: component.code, file: file.id })));
    // A kept draft may be older than the form: fields that it has no more are not sent.
    const form = Object.fromEntries(Object.entries(draft.form).filter(([name, value]) => value !== '' && procedure.form.some((field) => field.name === name)));
    const body = { procedure: procedure.code, form, components: papers, ...(atDesk ? draft.desk : draft.agency && choosesAgency(procedure) ? { agency: draft.agency.id } : {}) };
    const keyed = withKey(draft, JSON.stringify(body));
    write(keyed);
    setDraft(keyed);
    setSending(true);
    setFailure(null);
    try {
      const { data } = await call<{ code: string }>('/api/dossiers', { method: 'POST', language, body, key: keyed.key.value });
      forget();
      router.history.push(pathOf('dossier', language, data.code));
    } catch (error) {
      const found = error instanceof ApiError ? wrongAt(procedure, error.errors) : null;
      if (found === null) {
        setFailure(error);
      } else {
        find(found);
        change({ step: Math.min(...found.map(stepOf)) });
      }

      setSending(false);
    }
  };

  const textOf = useCallback((error: Wrong) => ('text' in error ? error.text : messages.apply[error.message]), [messages]);
  // The list takes the focus when it is another: made anew with each key, it would take it from the field that is being corrected.
  const listed = useMemo(() => wrong.map((error) => ({
    id: error.place.startsWith('paper-') ? error.place : `field-${error.place}`,
    text: `${labelOf(procedure, error.place, language) ?? (error.place === 'applicant' ? messages.apply.applicant : messages.apply.agency)}: ${textOf(error)}`,
  })), [wrong, procedure, language, messages, textOf]);
  const errors = Object.fromEntries(wrong.filter((error) => !corrected.includes(error.place)).map((error) => [error.place, textOf(error)]));
  const papers = procedure.components.filter((component) => isAskedFor(component, draft.form));
  return (
    <div className="stack wizard">
      <p className="eyebrow">{procedure.name[language]}</p>
      <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>{messages.apply.steps[draft.step]}</Heading>
      <ol className="wizard__steps" aria-label={messages.apply.step(draft.step + 1, 3)}>
        {messages.apply.steps.map((step, index) => (
          <li key={step} aria-current={index === draft.step ? 'step' : undefined}>{step}</li>
        ))}
      </ol>
      {isRestored && draft !== emptyDraft && <p className="hint" role="status">{messages.apply.restored}</p>}
      {lost.length > 0 && draft !== emptyDraft && <Alert data-color="warning"><Paragraph>{messages.apply.expiredFiles(lost.join(', '))}</Paragraph></Alert>}
      <ErrorList errors={listed} />

      {draft.step === 0 && (
        <form className="stack" noValidate onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}>
          {atDesk && <Applicant filing={draft.desk} error={errors['applicant']} onChange={(desk) => {
            correct('applicant');
            change({ desk });
          }} />}
          {!atDesk && choosesAgency(procedure) && <AgencyPicker kinds={procedure.agencies.kinds} chosen={draft.agency} error={errors['agency']} onChoose={(agency) => {
            correct('agency');
            change({ agency });
          }} />}
          <FormFields fields={procedure.form} values={draft.form} errors={errors} onChange={(name, value) => {
            correct(name);
            setDraft((before) => ({ ...before, form: { ...before.form, [name]: value } }));
          }} />
          <div className="buttons"><Button type="submit">{messages.apply.next}</Button></div>
        </form>
      )}

      {draft.step === 1 && (
        <div className="stack">
          {papers.map((component) => (
            <div key={component.code} id={`paper-${component.code}`} tabIndex={-1}>
              <FilePicker
                label={component.name[language]}
                hint={component.optional ? `(${messages.optional})` : undefined}
                files={draft.files[component.code] ?? []}
                error={errors[`paper-${component.code}`]}
                onAdd={(file) => {
                  correct(`paper-${component.code}`);
                  setDraft((before) => ({ ...before, files: { ...before.files, [component.code]: [...(before.files[component.code] ?? []), file] } }));
                }}
                onRemove={(id) => setDraft((before) => ({ ...before, files: { ...before.files, [component.code]: (before.files[component.code] ?? []).filter((file) => file.id !== id) } }))}
              />
            </div>
          ))}
          <div className="buttons">
            <Button variant="secondary" onClick={() => go(0)}>{messages.apply.back}</Button>
            <Button onClick={() => go(2)}>{messages.apply.next}</Button>
          </div>
        </div>
      )}

      {draft.step === 2 && (
        <Review procedure={procedure} draft={draft} atDesk={atDesk} sending={sending} onBack={() => go(1)} onSubmit={() => void submit()}>
          {failure !== null && <Failure error={failure} />}
        </Review>
      )}

      <Discard isKept={isKept} onDiscard={() => {
        drop();
        find([]);
        setFailure(null);
      }} />
      {procedure.service === 'information' && <Paragraph>{messages.procedure.notOnline}</Paragraph>}
    </div>
  );
}

function labelOf(procedure: Procedure, place: string, language: 'vi' | 'en'): string | undefined {
  const field = procedure.form.find((one) => one.name === place)?.label;
  const paper = procedure.components.find((component) => `paper-${component.code}` === place)?.name;
  return (field ?? paper)?.[language];
}
