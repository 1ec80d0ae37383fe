import { useEffect, useRef, useState } from 'react';
import { Failure } from '../app/Failure';
import { Loading } from '../app/Loading';

/** An API's description, drawn by Swagger UI: operations by theme, each opened by a button. It is in English, so the page says so. */
export function Reference({ description }: { description: object }) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<unknown>('loading');
  useEffect(() => {
    import('./swagger').then(({ draw }) => draw(place.current!, description)).then(() => setState('drawn'), setState);
  }, [description]);
  return (
    <>
      {state === 'loading' && <Loading />}
      {state !== 'loading' && state !== 'drawn' && <Failure error={state} />}
      <div className="api-reference" lang="en" ref={place} />
    </>
  );
}
