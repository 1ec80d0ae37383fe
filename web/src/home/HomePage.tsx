import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client';
import type { ProcedureListing } from '../api/types';
import { Failure } from '../app/Failure';
import { Loading } from '../app/Loading';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { limitText } from '../procedures/facts';
import { Counters } from './Counters';

const Pause = 200;

/** The front page: the search over all procedures, and how applying goes. */
export function HomePage() {
  const language = useLanguage();
  const messages = useMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const asked = String((search as { q?: string | number }).q ?? '');
  const [text, setText] = useState(asked);
  const isFront = pathname === pathOf('home', language);
  const typed = useRef(false);
  useTitle(isFront ? messages.product : messages.menu.procedures);

  // Results follow the typing, and the address follows the results, so that "back" and a shared link give the same list.
  useEffect(() => {
    if (!typed.current || text === asked) {
      return;
    }

    const later = setTimeout(() => router.history.replace(pathname + (text ? `?q=${encodeURIComponent(text)}` : '')), Pause);
    return () => clearTimeout(later);
  }, [text, asked, pathname, router]);

  return (
    <>
      <section className="hero" aria-labelledby="hero">
        <Heading level={1} data-size="xl" id="hero">{messages.home.title}</Heading>
        <Paragraph className="lead">{messages.home.lead}</Paragraph>
        <form role="search" className="search" onSubmit={(event) => {
          event.preventDefault();
          router.history.push(pathOf('search', language) + (text ? `?q=${encodeURIComponent(text)}` : ''));
        }}>
          <label className="ds-label" htmlFor="query">{messages.home.searchLabel}</label>
          <div className="search__row">
            <input
              id="query"
              className="ds-input"
              type="search"
              autoComplete="off"
              value={text}
              maxLength={200}
              aria-describedby="query-example"
              onChange={(event) => {
                typed.current = true;
                setText(event.target.value);
              }}
            />
            <Button type="submit">{messages.home.search}</Button>
          </div>
          <p id="query-example" className="hint">{messages.home.example}</p>
        </form>
      </section>
      <Results query={asked} />
      {isFront && asked === '' && <How />}
      {isFront && asked === '' && <Counters />}
    </>
  );
}

function Results({ query }: { query: string }) {
  const language = useLanguage();
  const messages = useMessages();
  const found = useInfiniteQuery({
    queryKey: ['procedures', query],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ query, limit: '20', ...(pageParam ? { cursor: pageParam } : {}) });
      return (await call<ProcedureListing>(`/api/procedures?${parameters}`, { language, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor ?? undefined,
    placeholderData: (before) => before,
  });
  if (found.isPending) {
    return <Loading />;
  }

  if (found.isError) {
    return <Failure error={found.error} retry={() => void found.refetch()} />;
  }

  const items = found.data.pages.flatMap((page) => page.items);
  const total = found.data.pages[0]?.total ?? 0;
  return (
    <section className="stack" aria-labelledby="results">
      <Heading level={2} data-size="sm" id="results">{query ? messages.home.results(total) : messages.home.all}</Heading>
      <p className="ds-sr-only" role="status">{query ? messages.home.results(total) : ''}</p>
      {items.length === 0 && <Paragraph>{messages.home.none}</Paragraph>}
      <ul className="cards">
        {items.map((item) => (
          <li key={item.code} className="ds-card procedure-card">
            <PageLink className="ds-link procedure-card__link" href={pathOf('procedure', language, item.code)}>{item.name[language]}</PageLink>
            <p>{item.agency[language]}</p>
            <p className="procedure-card__facts"><span>{messages.procedure.limit}: <strong>{limitText(item.limit, language)}</strong></span> <code>{item.code}</code></p>
          </li>
        ))}
      </ul>
      {found.hasNextPage && <p><Button variant="secondary" onClick={() => void found.fetchNextPage()}>{messages.home.more}</Button></p>}
    </section>
  );
}

function How() {
  const messages = useMessages();
  return (
    <section className="stack how" aria-labelledby="how">
      <Heading level={2} data-size="sm" id="how">{messages.home.how}</Heading>
      <ol>
        {messages.home.steps.map((step) => (
          <li key={step.title}>
            <h3 className="ds-heading" data-size="2xs">{step.title}</h3>
            <p>{step.body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
