import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useEvents, type Connection } from '../api/useEvents';

/** Reads again what the page shows of the axis whenever something comes into the agency's mailbox or changes there. */
export function useNews(): Connection {
  const queries = useQueryClient();
  const read = useCallback(() => void queries.invalidateQueries({ queryKey: ['exchange'] }), [queries]);
  return useEvents('/api/mailbox/events', read);
}
