import type { Procedure } from '../api/types';
import { formatDate, formatMoney } from '../language/formats';
import { messagesIn, type Language } from '../language/language';
import { feeNotes, feesOn, limitText, onlineLimit } from './facts';

/**
 * All about a procedure, as plain HTML: the same component makes the pages that are readable without script. It uses nothing of the browser.
 */
export function ProcedureArticle({ procedure, language, today, agencies }: {
  procedure: Procedure;
  language: Language;
  today: string;
  agencies?: string[];
}) {
  const messages = messagesIn(language);
  const words = messages.procedure;
  const limit = onlineLimit(procedure);
  const fees = feesOn(procedure, today);
  return (
    <article className="procedure">
      <header className="procedure__head">
        <p className="eyebrow">{procedure.fields.map((field) => field.name[language]).join(', ')}</p>
        <h1 className="ds-heading" data-size="lg">{procedure.name[language]}</h1>
        <p className="lead">{procedure.summary[language]}</p>
        {procedure.service === 'information'
          ? <p>{words.notOnline}</p>
          : <p><a className="ds-button" data-variant="primary" href={applyPath(procedure.code, language)}>{words.apply}</a></p>}
      </header>

      <section className="facts" aria-labelledby="facts">
        <h2 id="facts" className="ds-heading" data-size="sm">{words.facts}</h2>
        <dl>
          <Fact name={words.code}><code>{procedure.code}</code></Fact>
          {limit && <Fact name={words.limit}>{limitText(limit, language)}</Fact>}
          <Fact name={words.fee}>
            {fees.length === 0 ? words.free : (
              <ul className="plain fees">
                {fees.map((fee) => (
                  <li key={fee.code + (fee.channel ?? '') + fee.from}>
                    <strong>{formatMoney(fee.amount, language)}</strong>
                    <span>{fee.name[language]}</span>
                    <small>{[...feeNotes(fee, language), fee.instrument].join(' · ')}</small>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact name={words.decides}>{agencies && agencies.length > 0 ? agencies.join(', ') : procedure.agencies.description[language]}</Fact>
          <Fact name={words.subjects}>{procedure.subjects.map((subject) => messages.subjects[subject]).join(', ')}</Fact>
          <Fact name={words.service}>{messages.services[procedure.service]}</Fact>
        </dl>
      </section>

      <section aria-labelledby="papers">
        <h2 id="papers" className="ds-heading" data-size="sm">{words.papers}</h2>
        <ul className="papers">
          {procedure.components.map((component) => (
            <li key={component.code}>
              <span>{component.name[language]}</span>
              <small>
                {[
                  component.originals > 0 ? words.originals(component.originals) : null,
                  component.copies > 0 ? words.copiesOf(component.copies) : null,
                  component.optional ? messages.optional : null,
                  component.when ? words.when : null,
                ].filter(Boolean).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      </section>

      {procedure.sequence.length > 0 && (
        <section aria-labelledby="sequence">
          <h2 id="sequence" className="ds-heading" data-size="sm">{words.sequence}</h2>
          <ol>{procedure.sequence.map((sentence) => <li key={sentence.en}>{sentence[language]}</li>)}</ol>
        </section>
      )}

      {procedure.requirements.length > 0 && (
        <section aria-labelledby="requirements">
          <h2 id="requirements" className="ds-heading" data-size="sm">{words.requirements}</h2>
          <ul>{procedure.requirements.map((sentence) => <li key={sentence.en}>{sentence[language]}</li>)}</ul>
        </section>
      )}

      <section aria-labelledby="steps">
        <h2 id="steps" className="ds-heading" data-size="sm">{words.steps}</h2>
        <ol className="steps">
          {procedure.steps.map((step) => (
            <li key={step.code}>
              <span>{step.name[language]}</span>
              <small>{messages.roles[step.role]} · {limitText(step, language)}</small>
            </li>
          ))}
        </ol>
      </section>

      <section aria-labelledby="results">
        <h2 id="results" className="ds-heading" data-size="sm">{words.results}</h2>
        <ul>{procedure.results.map((result) => <li key={result.code}>{result.name[language]} <code>{result.code}</code></li>)}</ul>
      </section>

      <section aria-labelledby="basis">
        <h2 id="basis" className="ds-heading" data-size="sm">{words.basis}</h2>
        <ul>{procedure.legalBasis.map((basis) => <li key={basis.number}>{basis.number}{basis.title ? ` – ${basis.title[language]}` : ''}</li>)}</ul>
      </section>

      <footer className="procedure__source">
        <p>{words.from} {formatDate(procedure.from, language)}.{!procedure.confirmed && ` ${words.unconfirmed}.`}</p>
        <details>
          <summary>{words.source}</summary>
          <p lang="en">{procedure.source}</p>
          {procedure.inferredFrom && <p lang="en">{procedure.inferredFrom}</p>}
        </details>
      </footer>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

const applyPath = (code: string, language: Language) => (language === 'en' ? `/en/procedures/${code}/apply` : `/thu-tuc/${code}/nop-ho-so`);
