import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/client';
import type { Finding, ReportView } from '../../api/reportingTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useKept } from '../../session/kept';
import { ActionForm } from '../actions/ActionForm';
import { actsOf } from '../actions/acts';
import { Children } from '../children/Children';
import { Conflicts } from '../draft/Conflicts';
import { SaveState } from '../draft/SaveState';
import { useDraft } from '../draft/useDraft';
import { Findings } from '../findings/Findings';
import type { Explanations } from '../findings/findings';
import { Figures } from '../grid/Figures';
import { HistoryList } from '../history/HistoryList';
import { LateTag, StageTag } from '../Marks';
import { periodName } from '../periods';
import { ReportingPage } from '../ReportingPage';
import { UploadPanel } from '../upload/UploadPanel';
import { codeOf, keyIn, reportPath, useChange, useReport, type ReportKey } from '../useReporting';
import { Facts } from './Facts';
import { Sections } from './Sections';

/** One report of one agency for one period: for who draws it up, approves it, and accepts it. */
export function ReportPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const words = useReportingMessages().report;
  const key = keyIn(code);
  return (
    <ReportingPage>
      {key === null ? <Alert data-color="warning"><Heading level={1} data-size="sm">{words.loading}</Heading><Paragraph>{words.notFound}</Paragraph></Alert> : <Read key={code} report={key} />}
    </ReportingPage>
  );
}

function Read({ report: key }: { report: ReportKey }) {
  const language = useLanguage();
  const words = useReportingMessages().report;
  const report = useReport(key);
  useTitle(report.data === undefined ? words.loading : `${report.data.data.regimeName[language]}, ${periodName(key.period, language)}`);
  return report.data !== undefined ? <Shown shown={report.data} /> : report.isError ? <PageFailure error={report.error} retry={() => void report.refetch()} /> : <Loading />;
}

const unexplained: Explanations = {};

function Shown({ shown }: { shown: Answer<ReportView> }) {
  const report = shown.data;
  const draft = useDraft(shown);
  const words = useReportingMessages();
  const [explanations, setExplanations] = useKept<Explanations>(`explained-${codeOf(report)}`, unexplained);
  const [checked, setChecked] = useState<{ of: number; findings: Finding[] } | null>(null);
  const check = useChange<{ findings: Finding[] }>((answer) => setChecked({ of: report.version, findings: answer.data.findings }));
  const mayEdit = report.may.includes('save');
  const explain = mayEdit || report.may.includes('submit') ? (finding: string, text: string) => setExplanations((before) => ({ ...before, [finding]: text })) : null;
  // What a check found is the newest there is until the report changes.
  const findings = checked?.of === report.version ? checked.findings : report.findings;
  const known: Answer<ReportView> = { ...shown, data: { ...report, findings } };
  const acts = actsOf(report);
  return (
    <article className="stack report-page">
      <Head report={report} mayEdit={mayEdit} />
      {(mayEdit || draft.saving !== 'saved') && <SaveState draft={draft} />}
      <Conflicts report={report} draft={draft} />
      <section className="stack panel" aria-labelledby="actions">
        <Heading level={2} data-size="xs" id="actions" tabIndex={-1}>{words.actions.title}</Heading>
        {acts.length === 0 && <Paragraph>{words.actions.none}</Paragraph>}
        {acts.map((act) => <ActionForm key={act} act={act} shown={known} isSaved={draft.saving === 'saved' && draft.conflicts.length === 0} explanations={explanations} {...(explain ? { onExplain: explain } : {})} />)}
      </section>
      {report.tables.length > 0 && <Figures report={report} draft={draft} findings={findings} mayEdit={mayEdit} explanations={explanations} onExplain={explain} />}
      {report.may.includes('upload') && <UploadPanel shown={shown} />}
      {report.outline.length > 0 && <Sections report={report} draft={draft} findings={findings} mayEdit={mayEdit} />}
      <Findings report={report} findings={findings} explanations={explanations} onExplain={explain} check={report.may.includes('check')
        ? { ask: () => check.mutate({ path: `${reportPath(report)}/check`, etag: shown.etag }), isPending: check.isPending, isSuccess: check.isSuccess, error: check.error } : null} />
      {report.consolidates && <Children shown={shown} />}
      <Facts report={report} />
      <HistoryList report={report} />
    </article>
  );
}

function Head({ report, mayEdit }: { report: ReportView; mayEdit: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages();
  return (
    <>
      <header className="stack">
        <p className="eyebrow">{report.agencyName[language]} · {periodName(report.period, language)}</p>
        <Heading level={1} data-size="md">{report.regimeName[language]}</Heading>
        <p className="tags">
          <StageTag stage={report.stage} />
          <LateTag overdue={report.overdue} late={report.late} />
          <span>{words.report.due}: <strong><time dateTime={report.due}>{formatDate(report.due, language)}</time></strong></span>
          <span>{words.days(formatDate(report.from, language), formatDate(report.to, language))}</span>
        </p>
      </header>
      {report.lock ? <Alert data-color="warning"><Paragraph><strong>{words.report.locked}:</strong> {report.lock.title} (<code>{report.lock.code}</code>)</Paragraph></Alert>
        : !mayEdit && <Alert data-color="info"><Paragraph>{words.report.readOnly}</Paragraph></Alert>}
      {report.reason && (report.stage === 'returned' || report.stage === 'reopened') && (
        <Alert data-color="warning"><Paragraph><strong>{report.stage === 'returned' ? words.report.returned : words.report.reopened}</strong> {report.reason}</Paragraph></Alert>
      )}
      {report.guide && <details className="more-of"><summary>{words.report.guide}</summary><p>{report.guide[language]}</p></details>}
    </>
  );
}
