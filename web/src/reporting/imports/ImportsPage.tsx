import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ImportProfileView, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useStatisticsMessages } from '../../language/statistics';
import { useSession } from '../../session/session';
import { ReportingPage } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useAnswer, useList } from '../useReporting';
import { EarlierImports } from './EarlierImports';
import { ImportForm } from './ImportForm';
import { ImportRun } from './ImportRun';

/** Where officers of the statistics bring figures in from files. */
export function ImportsPage() {
  const words = useStatisticsMessages().imports;
  return <ReportingPage title={words.title}><Imports /></ReportingPage>;
}

function Imports() {
  const words = useStatisticsMessages().imports;
  const agency = useSession()?.agency ?? '';
  const [{ run }, ask] = useAsked();
  const profiles = useAnswer<{ items: ImportProfileView[] }>('/api/reporting/import-profiles');
  const own = profiles.data?.items.filter((profile) => profile.agencies.includes(agency)) ?? [];
  return (
    <>
      <Paragraph>{words.lead}</Paragraph>
      {profiles.isPending ? <Loading /> : profiles.isError ? <Failure error={profiles.error} retry={() => void profiles.refetch()} />
        : own.length === 0 ? <Alert data-color="info"><Paragraph>{words.noProfiles}</Paragraph></Alert> : (
          <>
            <ImportForm profiles={own} onSent={(id) => ask({ run: id })} />
            {run !== undefined && <ImportRun key={run} id={run} profiles={own} />}
            <Earlier profiles={own} onOpen={(id) => ask({ run: id })} />
          </>
        )}
    </>
  );
}

function Earlier({ profiles, onOpen }: { profiles: ImportProfileView[]; onOpen: (id: string) => void }) {
  return <EarlierImports list={useList<ImportView>('/api/reporting/imports', {}, 'reporting', 20)} profiles={profiles} onOpen={onOpen} />;
}
