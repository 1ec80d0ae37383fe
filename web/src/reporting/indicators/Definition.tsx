import { Heading } from '@digdir/designsystemet-react';
import type { IndicatorView, NamedCode } from '../../api/reportingTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { inWords } from './expression';

/** What the Statistics Law wants told of an indicator, and how it is computed where it is. */
export function Definition({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const facts: [string, React.ReactNode][] = [
    [words.code, <code key="code">{indicator.code}</code>],
    [words.nationalCode, indicator.nationalCode],
    [words.unit, indicator.unit[language]],
    [words.concept, indicator.concept[language]],
    [words.method, indicator.method[language]],
    [words.publication, indicator.publication[language]],
    [words.dataSource, indicator.source[language]],
    [words.responsible, indicator.responsible[language]],
  ];
  return (
    <>
      {indicator.targets.length > 0 && (
        <section className="stack" aria-labelledby="targets">
          <Heading level={2} data-size="xs" id="targets">{words.targets}</Heading>
          <ul className="plain rows">
            {indicator.targets.map((target) => (
              <li key={`${target.from} ${target.name.en}`}>
                <span>{target.kind === 'target' ? words.target : words.threshold}: {target.name[language]}<small>{words.from(formatDate(target.from, language), target.to ? formatDate(target.to, language) : '')}</small></span>
                <strong>{showDecimal(target.value, markOf(language))} {indicator.unit[language]}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {indicator.expression && (
        <section className="stack" aria-labelledby="expression">
          <Heading level={2} data-size="xs" id="expression">{words.expression}</Heading>
          <p className="formula">{inWords(indicator.expression, indicator.inputs, language)}</p>
          <p className="hint">{words.formula}: <code>{indicator.expression}</code></p>
          <Links title={words.inputs} codes={indicator.inputs} />
        </section>
      )}
      <Links title={words.dependents} codes={indicator.dependents} />
      <section className="stack" aria-labelledby="definition">
        <Heading level={2} data-size="xs" id="definition">{words.definition}</Heading>
        <dl className="facts-list">{facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
      </section>
    </>
  );
}

function Links({ title, codes }: { title: string; codes: NamedCode[] }) {
  const language = useLanguage();
  return codes.length === 0 ? null : (
    <p>{title}: {codes.map(({ code, name }, place) => <span key={code}>{place > 0 && ', '}<PageLink href={pathOf('indicator', language, code)}>{name[language]}</PageLink></span>)}</p>
  );
}
