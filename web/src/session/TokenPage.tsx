import { Button, Heading, Paragraph, Textarea, Field, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTitle } from '../app/Title';
import { useMessages } from '../language/language';
import { RequireSession } from './RequireSession';
import { useSession } from './session';

/** Gives operators and auditors, for whom there are no pages of their own, the token with which they call the API by hand. */
export function TokenPage() {
  const messages = useMessages();
  useTitle(messages.token.title);
  return (
    <RequireSession>
      <div className="stack narrow">
        <Heading level={1} data-size="lg">{messages.token.title}</Heading>
        <Paragraph>{messages.token.lead}</Paragraph>
        <Token />
      </div>
    </RequireSession>
  );
}

function Token() {
  const messages = useMessages();
  const who = useSession();
  const [copied, setCopied] = useState('');
  if (who?.role !== 'other') {
    return <Paragraph>{messages.token.none}</Paragraph>;
  }

  // Where the browser does not let it, the field can still be marked and copied by hand.
  const copy = () => void navigator.clipboard.writeText(who.token).then(() => setCopied(who.token), () => setCopied(''));
  return (
    <>
      <Field>
        <Label>{messages.token.label}</Label>
        <Textarea readOnly rows={6} value={who.token} onFocus={(event) => event.target.select()} />
      </Field>
      <p>
        <Button type="button" onClick={copy}>{messages.token.copy}</Button>
      </p>
      <Paragraph role="status">{copied === who.token ? messages.token.copied : ''}</Paragraph>
    </>
  );
}
