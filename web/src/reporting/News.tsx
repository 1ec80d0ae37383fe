import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useRef } from 'react';
import { useEvents } from '../api/useEvents';
import { useReportingMessages } from '../language/reporting';

/** However much changes, a page is read again no oftener than this, in milliseconds. */
const Calm = 2_000;

/** Whether the page is kept up to date by a stream, and a way to read it again at once. What it shows is read anew, never taken from the stream. */
export function News({ path, first = 'reporting' }: { path: string; first?: string }) {
  const words = useReportingMessages();
  const queries = useQueryClient();
  const read = useCallback(() => void queries.invalidateQueries({ queryKey: [first] }), [queries, first]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const nudge = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      read();
    }, Calm);
  }, [read]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const connection = useEvents(path, nudge);
  return (
    <div className="news">
      <span className={`live live--${connection}`}>{connection === 'live' ? words.live : words.notLive}</span>
      <Button variant="tertiary" data-size="sm" onClick={read}>{words.refresh}</Button>
    </div>
  );
}
