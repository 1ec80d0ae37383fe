import { type Language } from '../language/language';
import { docsIn } from '../language/docs';
import { pathOf } from '../app/paths';
import { apis, descriptionOf } from './apis';
import { quickStartsIn } from './quickStarts';

/** What there is for programmers. Plain HTML, since it is written at build too. */
export function DocsIndex({ language }: { language: Language }) {
  const texts = docsIn(language);
  return (
    <div className="stack">
      <h1 className="ds-heading" data-size="lg">{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <h2 className="ds-heading" data-size="sm">{texts.quickStarts}</h2>
      <ol className="docs-list">
        {quickStartsIn(language).map(({ code, title, lead }) => (
          <li key={code}><a className="ds-link" href={pathOf('quickStart', language, code)}>{title}</a><p className="hint">{lead}</p></li>
        ))}
      </ol>
      <h2 className="ds-heading" data-size="sm">{texts.apis}</h2>
      <p>{texts.english}</p>
      <ul className="docs-list docs-apis">
        {apis.map(({ app, name }) => (
          <li key={app}><a className="ds-link" href={pathOf('api', language, app)}>{name[language]}</a> <a className="ds-link" href={descriptionOf(app)} aria-label={texts.descriptionOf(name[language])}>openapi.json</a></li>
        ))}
      </ul>
    </div>
  );
}
