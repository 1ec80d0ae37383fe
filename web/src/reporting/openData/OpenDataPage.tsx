import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { OpenDataset } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { AgencyName } from '../AgencyName';
import { useNames } from '../indicators/useNames';
import { Framed } from '../ReportingPage';
import { useAnswer } from '../useReporting';
import { Formats } from './Formats';

/** Datasets that anyone may take, in several formats. */
export function OpenDataPage() {
  const words = useStatisticsMessages().openData;
  return <Framed title={words.title}><Paragraph className="lead">{words.lead}</Paragraph><Datasets /></Framed>;
}

function Datasets() {
  const words = useStatisticsMessages().openData;
  const found = useAnswer<{ items: OpenDataset[] }>('/api/reporting/open-data', {}, 'open-data');
  const items = found.data?.items ?? [];
  return (
    <>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none}</Paragraph> : items.map((dataset) => <Dataset key={dataset.code} dataset={dataset} />)}
      {items.length > 0 && <Documentation />}
    </>
  );
}

function Dataset({ dataset }: { dataset: OpenDataset }) {
  const language = useLanguage();
  const words = useStatisticsMessages().openData;
  const [failure, setFailure] = useState<unknown>(null);
  const indicators = useNames(dataset.measures);
  const id = `dataset-${dataset.code}`;
  return (
    <article className="panel dataset" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>{dataset.name}</Heading>
      <dl className="facts-list">
        <div><dt>{words.publisher}</dt><dd><AgencyName id={dataset.agency} /></dd></div>
        <div><dt>{words.source}</dt><dd>{dataset.source}</dd></div>
        <div><dt>{words.indicators}</dt><dd>{indicators.map(({ code, name }, place) => <span key={code}>{place > 0 && '; '}<PageLink href={pathOf('indicator', language, code)}>{name[language]}</PageLink></span>)}</dd></div>
        <div><dt>{words.address}</dt><dd><code>{dataset.path}</code></dd></div>
      </dl>
      <Formats name={dataset.name} onGet={(format, ending) => {
        setFailure(null);
        download(`${dataset.path}?format=${format}`, `${dataset.code}.${ending}`, language).catch(setFailure);
      }} />
      {failure !== null && <Failure error={failure} />}
    </article>
  );
}

/** What the columns of the files mean, which is the same in every dataset, and under which terms they may be used. */
function Documentation() {
  const language = useLanguage();
  const words = useStatisticsMessages().openData;
  return (
    <section className="stack" aria-labelledby="columns">
      <Heading level={2} data-size="xs" id="columns">{words.columns}</Heading>
      <Paragraph>{words.forms}</Paragraph>
      <table className="ds-table report-table" aria-labelledby="columns">
        <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.means}</th></tr></thead>
        <tbody>{Object.entries(words.meanings).map(([name, means]) => <tr key={name}><th scope="row" data-label={words.column}><code>{name}</code></th><td data-label={words.means}>{means}</td></tr>)}</tbody>
      </table>
      <Paragraph><strong>{words.licence}.</strong> {words.terms}</Paragraph>
      <p><PageLink href={pathOf('api', language, 'reporting')}>{words.documentation}</PageLink></p>
    </section>
  );
}
