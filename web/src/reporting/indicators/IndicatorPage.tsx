import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import type { IndicatorView } from '../../api/reportingTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { Framed } from '../ReportingPage';
import { useAnswer } from '../useReporting';
import { Course } from './Course';
import { Definition } from './Definition';
import { groupName } from './groups';
import { Wired } from './IndicatorsPage';

/** One indicator: its values with what they are worth, and its definition. */
export function IndicatorPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <Framed><Read key={code} code={code} /></Framed>;
}

function Read({ code }: { code: string }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const found = useAnswer<IndicatorView>(`/api/reporting/indicators/${encodeURIComponent(code)}`, {}, 'indicators');
  useTitle(found.data?.name[language] ?? words.loading);
  return found.data !== undefined ? <Shown indicator={found.data} /> : found.isError ? <PageFailure error={found.error} retry={() => void found.refetch()} /> : <Loading />;
}

function Shown({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const { wiring } = indicator;
  return (
    <article className="stack">
      <header className="stack">
        <p className="eyebrow">{groupName(indicator.group, language)} · <code>{indicator.code}</code></p>
        <Heading level={1} data-size="md">{indicator.name[language]}</Heading>
        <Wired wired={wiring.isWired} computed={Boolean(indicator.expression)} />
      </header>
      {!wiring.isWired && <Alert data-color="info"><Paragraph>{words.unwired}{wiring.lacking.length > 0 && <> {words.lacking}: {wiring.lacking.join(', ')}</>}</Paragraph></Alert>}
      <Course indicator={indicator} />
      <Definition indicator={indicator} />
    </article>
  );
}
