import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { useCallback } from 'react';
import { useEvents } from '../api/useEvents';
import { useReportingMessages } from '../language/reporting';

/** Whether the page is kept up to date by a stream, and a way to read it again at once. What it shows is read anew, never taken from the stream. */
export function News({ path, first = 'reporting', isOpen = false }: { path: string; first?: string; isOpen?: boolean }) {
  const words = useReportingMessages();
  const queries = useQueryClient();
  const read = useCallback(() => void queries.invalidateQueries({ queryKey: [first] }), [queries, first]);
  const connection = useEvents(path, read, isOpen);
  return (
    <div className="news">
      <span className={`live live--${connection}`}>{connection === 'live' ? words.live : words.notLive}</span>
      <Button variant="tertiary" data-size="sm" onClick={read}>{words.refresh}</Button>
    </div>
  );
}
