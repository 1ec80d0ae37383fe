import { Alert, Button, Fieldset, Heading, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { call } from '../api/client';
import { Failure } from '../app/Failure';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { hasExpired, setSession, type Session } from './session';

/** Trial sign-in of the one-machine edition. */
export function SignInPage() {
  const messages = useMessages();
  const language = useLanguage();
  const router = useRouter();
  const { search } = useLocation();
  const back = String((search as { next?: string }).next ?? '');
  const [role, setRole] = useState<Session['role']>('citizen');
  const [id, setId] = useState('001099012345');
  const [agency, setAgency] = useState('G01.08');
  const [error, setError] = useState<unknown>(null);
  useTitle(messages.signIn.title);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const office = role === 'citizen' ? null : agency;
    try {
      const { data } = await call<{ token: string; expiresAt: string }>('/development/tokens', {
        method: 'POST', language, body: { role, id, ...(office ? { agency: office } : {}) },
      });
      setSession({ token: data.token, role, id, agency: office, expires: Date.parse(data.expiresAt) });
      const safe = back.startsWith('/') && !back.startsWith('//') ? back : null;
      router.history.push(safe ?? pathOf(role === 'citizen' ? 'dossiers' : 'desk', language));
    } catch (failure) {
      setError(failure);
    }
  };

  return (
    <form className="stack narrow" onSubmit={(event) => void submit(event)}>
      <Heading level={1} data-size="lg">{messages.signIn.title}</Heading>
      {back && <Alert data-color={hasExpired() ? 'warning' : 'info'}><Paragraph>{hasExpired() ? messages.signIn.expired : messages.signIn.needed}</Paragraph></Alert>}
      <Paragraph>{messages.signIn.lead}</Paragraph>
      <Fieldset>
        <Fieldset.Legend>{messages.signIn.who}</Fieldset.Legend>
        {(['citizen', 'official', 'leader'] as const).map((kind) => (
          <Radio key={kind} name="role" value={kind} label={messages.signIn[kind]} checked={role === kind} onChange={() => {
            setRole(kind);
            setId(kind === 'citizen' ? '001099012345' : kind);
          }} />
        ))}
      </Fieldset>
      <Textfield label={messages.signIn.id} description={messages.signIn.idHint} value={id} required onChange={(event) => setId(event.target.value)} />
      {role !== 'citizen' && (
        <Textfield label={messages.signIn.agency} description={messages.signIn.agencyHint} value={agency} required onChange={(event) => setAgency(event.target.value)} />
      )}
      {error !== null && <Failure error={error} />}
      <p><Button type="submit">{messages.signIn.go}</Button></p>
    </form>
  );
}
