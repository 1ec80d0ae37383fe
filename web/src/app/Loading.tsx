import { Spinner } from '@digdir/designsystemet-react';
import { useMessages } from '../language/language';

export function Loading() {
  const messages = useMessages();
  return <p className="loading" role="status"><Spinner aria-hidden="true" data-size="sm" /> {messages.loading}</p>;
}
