import type { ErrorComponentProps } from '@tanstack/react-router';
import { OfflineError } from '../api/client';
import { PageFailure } from './PageFailure';

/** Stands where a page could not be shown. The page is loaded anew, since a part of it may belong to an older edition of the site. */
export function Broken({ error }: ErrorComponentProps) {
  if (!(error instanceof OfflineError)) {
    console.error(error);
  }

  return <PageFailure error={error} retry={() => location.reload()} />;
}
