import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import type { Answer } from '../../api/client';
import type { BodyView } from '../../api/cabinetTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { CabinetPage } from '../CabinetPage';
import { BodySubmissions } from '../submissions/BodySubmissions';
import { useBody } from '../useCabinet';
import { Agenda } from './Agenda';
import { Ballots } from './Ballots';
import { rolesIn, tabsFor, type Tab } from './body';
import { PaperSessions } from './PaperSessions';
import { Seats } from './Seats';

/** A body that decides together: its ballots, submissions, proposals for sessions and seats. */
export function BodyPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <CabinetPage><Shown key={code} id={code} /></CabinetPage>;
}

function Shown({ id }: { id: string }) {
  const words = useCabinetMessages();
  const language = useLanguage();
  const body = useBody(id);
  useTitle(body.data?.data.name[language] ?? words.ballot.body);
  return body.isPending ? <Loading /> : body.isError ? <PageFailure error={body.error} retry={() => void body.refetch()} /> : <Details shown={body.data} />;
}

function Details({ shown }: { shown: Answer<BodyView> }) {
  const body = shown.data;
  const language = useLanguage();
  const words = useCabinetMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const tabs = tabsFor(rolesIn(body));
  const asked = search as Record<string, string>;
  const tab: Tab = tabs.find((one) => one === asked['view']) ?? tabs[0]!;
  const go = (next: Record<string, string>) => router.history.replace(`${pathname}?${new URLSearchParams(next)}`);
  return (
    <>
      <header className="stack">
        <Heading level={1} data-size="lg">{body.name[language]}</Heading>
        <Paragraph>
          {body.quorum && words.body.voters(body.voters, body.quorum)} {body.inForce && <>
            {words.body.regulation(body.inForce.instrument)} {words.body.rules(body.inForce.rules.majority.parts, body.inForce.rules.majority.of, body.inForce.rules.answerDays)} {words.body.silence[body.inForce.rules.silence]}
          </>}
        </Paragraph>
      </header>
      <div className="queue-views" role="group" aria-label={words.body.views}>
        {tabs.map((one) => <button key={one} type="button" aria-pressed={one === tab} onClick={() => go({ view: one })}>{words.body.tabs[one]}</button>)}
      </div>
      {tab === 'ballots' && <Ballots body={body} list={asked['list']} year={asked['year']} onChoose={(next) => go({ view: 'ballots', ...next })} />}
      {tab === 'submissions' && <BodySubmissions body={body} list={asked['list']} year={asked['year']} onChoose={(next) => go({ view: 'submissions', ...next })} />}
      {tab === 'agenda' && <Agenda body={body} list={asked['list']} onChoose={(list) => go({ view: 'agenda', list })} />}
      {tab === 'sessions' && <PaperSessions body={body} />}
      {tab === 'seats' && <Seats shown={shown} />}
    </>
  );
}
