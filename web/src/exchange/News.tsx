import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useExchangeMessages } from '../language/exchange';
import { useNews } from './useNews';

/** Whether the page is kept up to date by itself, and a way to read it again at once. */
export function News() {
  const words = useExchangeMessages();
  const queries = useQueryClient();
  const connection = useNews();
  return (
    <div className="news">
      <span className={`live live--${connection}`}>{connection === 'live' ? words.live : words.notLive}</span>
      <Button variant="tertiary" data-size="sm" onClick={() => void queries.invalidateQueries({ queryKey: ['exchange'] })}>{words.refresh}</Button>
    </div>
  );
}
