import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ImportProfile, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useStatisticsMessages } from '../../language/statistics';
import { ReportingPage } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useList } from '../useReporting';
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
  const [{ run }, ask] = useAsked();
  const profiles = useList<ImportProfile>('/api/reporting/import-profiles');
  const earlier = useList<ImportView>('/api/reporting/imports', {}, 'reporting', 20);
  const known = profiles.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Paragraph>{words.lead}</Paragraph>
      {profiles.isPending ? <Loading /> : profiles.isError ? <Failure error={profiles.error} retry={() => void profiles.refetch()} />
        : known.length === 0 ? <Alert data-color="info"><Paragraph>{words.noProfiles}</Paragraph></Alert>
          : <ImportForm profiles={known} onSent={(id) => ask({ run: id })} />}
      {run !== undefined && <ImportRun key={run} id={run} />}
      {known.length > 0 && <EarlierImports list={earlier} onOpen={(id) => ask({ run: id })} />}
    </>
  );
}
