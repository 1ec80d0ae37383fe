import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Loading } from '../app/Loading';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { keep } from './keeper';
import { finish, type Finished } from './provider';

/** An answer is taken once, however often the component is made for it. */
const taken = new Map<string, Promise<Finished>>();

/** Where the provider sends people back: finishes the sign-in and goes on to the page that was asked for. */
export function SignedInPage() {
  const messages = useMessages();
  const language = useLanguage();
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  useTitle(messages.signIn.title);

  useEffect(() => {
    const address = location.href;
    const answer = taken.get(address) ?? finish(new URL(address));
    taken.set(address, answer);
    answer.then(
      ({ session, next }) => {
        if (session !== null) {
          keep(session);
        }

        const place = next !== '' ? next : session === null ? pathOf('home', language)
          : session.role === 'citizen' ? pathOf('dossiers', language) : session.role === 'other' ? pathOf('home', language) : pathOf('desk', language);
        router.history.replace(place);
      },
      (failure: unknown) => {
        console.warn('The sign-in failed.', failure);
        setFailed(true);
      },
    );
  }, [language, router]);

  if (!failed) {
    return <Loading />;
  }

  return (
    <div className="stack narrow">
      <Heading level={1} data-size="lg">{messages.signIn.failedTitle}</Heading>
      <Alert data-color="warning" role="alert"><Paragraph>{messages.signIn.failed}</Paragraph></Alert>
      <p><PageLink href={pathOf('signIn', language)}>{messages.signIn.again}</PageLink></p>
    </div>
  );
}
