import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ImportRow, ImportStage, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { Choice } from '../Choice';
import { markOf, showDecimal } from '../decimals';
import { Mark } from '../Marks';
import { More } from '../More';
import { News } from '../News';
import { useAnswer, useList } from '../useReporting';

const stages: Record<ImportStage, { sign: string; colour: 'info' | 'neutral' | 'success' | 'danger' }> = {
  received: { sign: '…', colour: 'neutral' }, checked: { sign: '◐', colour: 'info' }, taking: { sign: '▶', colour: 'info' }, done: { sign: '✓', colour: 'success' }, refused: { sign: '✕', colour: 'danger' },
};

export function ImportStageTag({ stage }: { stage: ImportStage }) {
  const { sign, colour } = stages[stage];
  return <Mark sign={sign} colour={colour} text={useStatisticsMessages().imports.stages[stage]} />;
}

/** One import: how far it is, and what became of each line. */
export function ImportRun({ id }: { id: string }) {
  const path = `/api/reporting/imports/${encodeURIComponent(id)}`;
  const found = useAnswer<ImportView>(path);
  return (
    <section className="stack panel" aria-labelledby="import-run">
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : <Told run={found.data} path={path} />}
    </section>
  );
}

function Told({ run, path }: { run: ImportView; path: string }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const runs = run.stage === 'received' || run.stage === 'taking' || (run.stage === 'checked' && !run.dryRun);
  const write = (count: number) => showDecimal(count, markOf(language));
  const counts: [string, number][] = [[words.taken, run.taken], [words.changed, run.changed], [words.unchanged, run.unchanged], [words.wrong, run.wrong]];
  return (
    <>
      <Heading level={2} data-size="xs" id="import-run">{run.profileName[language]}: {run.file}</Heading>
      <p className="tags" role="status"><ImportStageTag stage={run.stage} />{run.dryRun && <span>{words.dryRun}</span>}</p>
      {runs && <News path={`${path}/stream`} />}
      <div className="import-progress">
        <label htmlFor="import-progress">{words.progressLabel}: {words.progress(write(run.done), write(run.rows))}</label>
        <progress id="import-progress" max={Math.max(1, run.rows)} value={run.done} />
      </div>
      <dl className="figures" aria-label={words.counts}>{counts.map(([name, count]) => <div key={name}><dt>{name}</dt><dd>{write(count)}</dd></div>)}</dl>
      <p className="hint">{words.by}: {run.by}, {formatMoment(run.at, language)} · {words.digest}: <code>{run.sha256}</code></p>
      <Rows path={path} key={run.stage} first={run.wrong > 0 ? 'wrong' : 'all'} />
    </>
  );
}

const outcomes = ['all', 'wrong', 'taken', 'changed', 'unchanged'] as const;
type OutcomeFilter = (typeof outcomes)[number];

function Rows({ path, first }: { path: string; first: OutcomeFilter }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const reporting = useReportingMessages();
  const [only, setOnly] = useState<OutcomeFilter>(first);
  const found = useList<ImportRow>(`${path}/rows`, only === 'all' ? {} : { outcome: only });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const write = (value: ImportRow['before']) => (value === null || value === undefined ? reporting.grid.empty : showDecimal(value, markOf(language)));
  return (
    <>
      <div className="filters"><Choice id="import-only" label={words.only} value={only} options={outcomes.map((one) => [one, words.outcomes[one]])} onChoose={(next) => setOnly(next as OutcomeFilter)} /></div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.noRows}</Paragraph> : (
          <table className="ds-table report-table" aria-label={words.rows}>
            <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.key}</th><th scope="col">{words.change}</th><th scope="col">{words.outcome}</th></tr></thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.line}>
                  <th scope="row" data-label={words.line}>{row.line}</th>
                  <td data-label={words.key}>{row.key ? <code>{row.key}</code> : '–'}</td>
                  <td data-label={words.change}>{row.outcome === 'wrong' ? '–' : row.outcome === 'changed' ? reporting.history.from(write(row.before), write(row.after)) : write(row.after)}</td>
                  <td data-label={words.outcome}>{words.outcomes[row.outcome]}{row.title && <small className="overdue">{row.title} (<code>{row.code}</code>)</small>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <More list={found} />
    </>
  );
}
