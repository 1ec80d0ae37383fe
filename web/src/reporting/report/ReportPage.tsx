import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/client';
import type { CollectionView, RegimeView, ReportFindings, ReportPage as Page } from '../../api/reportingTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
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
import { explained, explanationOf, isSubmittable, type Explanations } from '../findings/findings';
import type { Explaining } from '../findings/FindingItem';
import { Figures } from '../grid/Figures';
import { HistoryList } from '../history/HistoryList';
import { periodName } from '../periods';
import { ReportingPage } from '../ReportingPage';
import { UploadPanel } from '../upload/UploadPanel';
import { codeOf, keyIn, reportPath, useAnswer, useChange, useReport, type ReportKey } from '../useReporting';
import { Facts } from './Facts';
import { Head } from './Head';
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
  const collection = useAnswer<CollectionView>(`/api/reporting/collections/${[key.regime, key.period].map(encodeURIComponent).join('/')}`).data;
  const regime = useAnswer<RegimeView>(`/api/reporting/regimes/${encodeURIComponent(key.regime)}`).data;
  useTitle(collection === undefined ? words.loading : `${collection.name[language]}, ${periodName(key.period, language)}`);
  return report.data !== undefined ? <Shown shown={report.data} collection={collection} regime={regime} />
    : report.isError ? <PageFailure error={report.error} retry={() => void report.refetch()} /> : <Loading />;
}

const unexplained: Explanations = {};

function Shown({ shown, collection, regime }: { shown: Answer<Page>; collection: CollectionView | undefined; regime: RegimeView | undefined }) {
  const page = shown.data;
  const { report } = page;
  const draft = useDraft(shown);
  const words = useReportingMessages().actions;
  const [explanations, setExplanations] = useKept<Explanations>(`explained-${codeOf(report)}`, unexplained);
  const [checked, setChecked] = useState<ReportFindings | null>(null);
  const check = useChange<ReportFindings>((answer) => setChecked(answer.data));
  const mayEdit = report.may.includes('save');
  // What a check found is the newest there is until the report changes.
  const findings = checked?.version === report.version ? checked.findings : page.findings;
  const explaining: Explaining = {
    of: (finding) => explanationOf(finding, explanations, report.explanations),
    put: mayEdit ? (finding, text) => setExplanations((before) => ({ ...before, [finding]: text })) : null,
  };
  const submitting = {
    isSaved: draft.saving === 'saved' && draft.conflicts.length === 0,
    isReady: isSubmittable(findings, explanations, report.explanations),
    findings,
    explaining,
    explanations: explained(findings, explanations, report.explanations),
  };
  const acts = actsOf(report);
  return (
    <article className="stack">
      <Head report={report} collection={collection} regime={regime} mayEdit={mayEdit} />
      {(mayEdit || draft.saving !== 'saved') && <SaveState draft={draft} />}
      <Conflicts page={page} draft={draft} />
      <section className="stack panel" aria-labelledby="actions">
        <Heading level={2} data-size="xs" id="actions" tabIndex={-1}>{words.title}</Heading>
        {report.awaited.length > 0 && <Paragraph>{words.awaited(report.awaited.length)}</Paragraph>}
        {acts.length === 0 && <Paragraph>{words.none}</Paragraph>}
        {acts.map((act) => <ActionForm key={act} act={act} report={report} etag={shown.etag} submitting={submitting} />)}
      </section>
      {page.tables.length > 0 && <Figures page={page} draft={draft} findings={findings} mayEdit={mayEdit} explaining={explaining} />}
      {mayEdit && <UploadPanel page={page} etag={shown.etag} />}
      {page.outline.length > 0 && <Sections page={page} draft={draft} findings={findings} mayEdit={mayEdit} />}
      <Findings page={page} findings={findings} explaining={explaining} check={{ ...check, ask: () => check.mutate({ path: `${reportPath(report)}/check` }) }} />
      {page.children.length > 0 && <Children page={page} />}
      <Facts report={report} collection={collection} regime={regime} />
      <HistoryList page={page} />
    </article>
  );
}
