import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { ImportProfileView, ImportProgress, ImportStage, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { Mark } from '../Marks';
import { News } from '../News';
import { useAnswer } from '../useReporting';
import { ImportRows } from './ImportRows';

const stages: Record<ImportStage, { sign: string; colour: 'info' | 'neutral' | 'success' | 'danger' }> = {
  received: { sign: '…', colour: 'neutral' }, checked: { sign: '◐', colour: 'info' }, taking: { sign: '▶', colour: 'info' }, done: { sign: '✓', colour: 'success' }, refused: { sign: '✕', colour: 'danger' },
};

export function ImportStageTag({ stage }: { stage: ImportStage }) {
  const { sign, colour } = stages[stage];
  return <Mark sign={sign} colour={colour} text={useStatisticsMessages().imports.stages[stage]} />;
}

/** One import: how far it is, and what became of each line. */
export function ImportRun({ id, profiles }: { id: string; profiles: ImportProfileView[] }) {
  const path = `/api/reporting/imports/${encodeURIComponent(id)}`;
  const found = useAnswer<ImportView>(path);
  return (
    <section className="stack panel" aria-labelledby="import-run">
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : <Told run={found.data} path={path} profiles={profiles} />}
    </section>
  );
}

function Told({ run, path, profiles }: { run: ImportView; path: string; profiles: ImportProfileView[] }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const [failure, setFailure] = useState<unknown>(null);
  const runs = run.stage !== 'done' && run.stage !== 'refused';
  const { counts } = run;
  const write = (count: number) => showDecimal(count, markOf(language));
  return (
    <>
      <Heading level={2} data-size="xs" id="import-run">{profiles.find(({ code }) => code === run.profile)?.name ?? run.profile}, {formatMoment(run.receivedAt, language)}</Heading>
      <p className="tags" role="status"><ImportStageTag stage={run.stage} />{run.dryRun && <span>{words.dryRun}</span>}</p>
      {runs && <News path={`${path}/progress`} />}
      {!run.dryRun && run.stage !== 'refused' && <Progress path={path} />}
      {run.refusal && <Alert data-color="danger"><Paragraph>{run.refusal.detail} (<code>{run.refusal.code}</code>)</Paragraph></Alert>}
      {counts && (
        <dl className="figures" aria-label={words.counts}>
          {([['lines', counts.rows], ['added', counts.added], ['changed', counts.changed], ['unchanged', counts.unchanged], ['withdrawn', counts.withdrawn], ['wrong', counts.wrong]] as const)
            .map(([name, count]) => <div key={name}><dt>{words[name]}</dt><dd>{write(count)}</dd></div>)}
        </dl>
      )}
      <p className="hint">{words.by}: <code>{run.by}</code> · {words.digest}: <code>{run.sha256}</code></p>
      <p><Button variant="tertiary" data-size="sm" onClick={() => {
        setFailure(null);
        download(`${path}/file`, run.id, language).catch(setFailure);
      }}>{words.original}</Button></p>
      {failure !== null && <Failure error={failure} />}
      {counts && <ImportRows key={run.stage} path={path} first={counts.wrong > 0 ? 'wrong' : 'all'} />}
    </>
  );
}

function Progress({ path }: { path: string }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const progress = useAnswer<{ items: ImportProgress[] }>(`${path}/progress`).data?.items.at(-1);
  const write = (count: number) => showDecimal(count, markOf(language));
  const all = progress?.toTake;
  return progress === undefined ? null : (
    <div className="import-progress">
      <label htmlFor="import-progress">{words.progressLabel}: {all === null || all === undefined ? words.reading : words.progress(write(progress.taken), write(all))}</label>
      {all === null || all === undefined ? <progress id="import-progress" /> : <progress id="import-progress" max={Math.max(1, all)} value={all === 0 ? 1 : progress.taken} />}
    </div>
  );
}
