import './docs.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../api/client';
import { Loading } from '../app/Loading';
import { NotFound } from '../app/NotFound';
import { PageFailure } from '../app/PageFailure';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { docsIn } from '../language/docs';
import { useLanguage } from '../language/language';
import { type Api, apis, descriptionOf } from './apis';
import { Reference } from './Reference';

export function ApiPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const api = apis.find((one) => one.app === code);
  return api === undefined ? <NotFound /> : <Found key={code} api={api} />;
}

function Found({ api }: { api: Api }) {
  const language = useLanguage();
  const texts = docsIn(language);
  useTitle(api.name[language]);
  const described = useQuery({
    queryKey: ['description', api.app],
    queryFn: async () => (await call<object>(descriptionOf(api.app), { language })).data,
    staleTime: Infinity,
  });
  if (described.isError) {
    return <PageFailure error={described.error} retry={() => void described.refetch()} />;
  }

  return (
    <div className="stack">
      <p className="eyebrow"><PageLink href={pathOf('docs', language)}>{texts.title}</PageLink></p>
      <h1 className="ds-heading" data-size="lg">{api.name[language]}</h1>
      <nav aria-label={texts.apis}>
        <ul className="docs-choice">
          {apis.map(({ app, name }) => (
            <li key={app}><PageLink href={pathOf('api', language, app)} aria-current={app === api.app ? 'page' : undefined}>{name[language]}</PageLink></li>
          ))}
        </ul>
      </nav>
      <p>{texts.english} <a className="ds-link" href={descriptionOf(api.app)}>openapi.json</a></p>
      <h2 className="ds-heading" data-size="sm">{texts.operations}</h2>
      {described.isPending ? <Loading /> : <Reference description={described.data} />}
    </div>
  );
}
