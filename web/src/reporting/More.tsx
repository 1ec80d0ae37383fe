import { Button } from '@digdir/designsystemet-react';
import { useReportingMessages } from '../language/reporting';

/** The next stretch of a list. */
export function More({ list }: { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const words = useReportingMessages();
  return list.hasNextPage ? <p><Button variant="secondary" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{words.more}</Button></p> : null;
}
