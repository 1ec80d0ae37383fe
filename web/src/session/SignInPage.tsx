import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Failure } from '../app/Failure';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { begin } from './provider';
import { hasExpired } from './session';

/** Says why somebody has to sign in, and leads to the provider. */
export function SignInPage() {
  const messages = useMessages();
  const language = useLanguage();
  const { next, go, as } = useLocation().search as { next?: unknown; go?: unknown; as?: unknown };
  const [error, setError] = useState<unknown>(null);
  useTitle(messages.signIn.title);

  const wanted = typeof next === 'string' ? next : '';
  const back = wanted.startsWith('/') && !/^\/[/\\]/.test(wanted) ? wanted : '';
  const capacity = typeof as === 'string' ? as : undefined;
  const leave = () => void begin({ language, next: back, ...(capacity === undefined ? {} : { capacity }) }).catch(setError);
  useEffect(() => {
    if (go !== undefined) {
      leave();
    }
    // Once, when the page is opened.
  }, []);

  return (
    <div className="stack narrow">
      <Heading level={1} data-size="lg">{messages.signIn.title}</Heading>
      {back && <Alert data-color={hasExpired() ? 'warning' : 'info'}><Paragraph>{hasExpired() ? messages.signIn.expired : messages.signIn.needed}</Paragraph></Alert>}
      <Paragraph>{messages.signIn.lead}</Paragraph>
      {error !== null && <Failure error={error} />}
      <p><Button type="button" onClick={leave}>{messages.signIn.go}</Button></p>
    </div>
  );
}
