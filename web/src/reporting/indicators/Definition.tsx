import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Decimal, IndicatorView, NamedCode } from '../../api/reportingTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { AgencyName } from '../AgencyName';
import { markOf, showDecimal } from '../decimals';
import { periodName } from '../periods';
import { inWords } from './expression';
import { useNames } from './useNames';
import { useUnits } from '../units';

/** What the Statistics Law wants told of an indicator, and how it is computed where it is. */
export function Definition({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const inputs = useNames(indicator.inputs);
  const dependents = useNames(indicator.dependents);
  const unitOf = useUnits();
  const facts: [string, ReactNode][] = [
    [words.code, <code key="code">{indicator.code}</code>],
    [words.nationalCode, indicator.nationalCode],
    [words.unit, unitOf(indicator.unit)],
    [words.concept, indicator.concept?.[language]],
    [words.method, indicator.method?.[language]],
    [words.publication, indicator.publication?.[language]],
    [words.dataSource, indicator.source?.[language]],
    [words.wiredBy, indicator.wiring.by.map(({ kind, name }) => words.wirings[kind](name)).join(', ')],
    [words.responsible, indicator.agency && <AgencyName key="agency" id={indicator.agency} />],
  ];
  return (
    <>
      <Aims indicator={indicator} />
      {indicator.expression && (
        <section className="stack" aria-labelledby="expression">
          <Heading level={2} data-size="xs" id="expression">{words.expression}</Heading>
          <p className="formula">{inWords(indicator.expression, inputs, language)}</p>
          <p className="hint">{words.formula}: <code>{indicator.expression}</code></p>
          <Links title={words.inputs} codes={inputs} />
        </section>
      )}
      <Links title={words.dependents} codes={dependents} />
      <section className="stack" aria-labelledby="definition">
        <Heading level={2} data-size="xs" id="definition">{words.definition}</Heading>
        <dl className="facts-list">{facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
      </section>
    </>
  );
}

/** What the indicator is to reach, and beyond what it is to be looked at. */
function Aims({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const unitOf = useUnits();
  const write = (value: Decimal | null | undefined) => `${showDecimal(value, markOf(language))} ${unitOf(indicator.unit)}`;
  return indicator.targets.length + indicator.thresholds.length === 0 ? null : (
    <section className="stack" aria-labelledby="targets">
      <Heading level={2} data-size="xs" id="targets">{words.targets}</Heading>
      <ul className="plain rows">
        {indicator.targets.map((target) => (
          <li key={target.period + target.bound}>
            <span>{periodName(target.period, language)}{target.instrument && <small>{target.instrument}</small>}</span>
            <strong>{words.bounds[target.bound](write(target.value))}</strong>
          </li>
        ))}
        {indicator.thresholds.map((threshold) => (
          <li key={threshold.from + threshold.level}>
            <span>{words.levels[threshold.level]}{threshold.note && `: ${threshold.note[language]}`}<small>{words.from(formatDate(threshold.from, language), threshold.to ? formatDate(threshold.to, language) : '')}</small></span>
            <strong>{[threshold.above === null || threshold.above === undefined ? '' : words.above(write(threshold.above)), threshold.below === null || threshold.below === undefined ? '' : words.below(write(threshold.below))].filter(Boolean).join(', ')}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ title, codes }: { title: string; codes: NamedCode[] }) {
  const language = useLanguage();
  return codes.length === 0 ? null : (
    <p>{title}: {codes.map(({ code, name }, place) => <span key={code}>{place > 0 && ', '}<PageLink href={pathOf('indicator', language, code)}>{name[language]}</PageLink></span>)}</p>
  );
}
