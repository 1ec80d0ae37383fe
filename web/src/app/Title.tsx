import { useEffect } from 'react';
import { useMessages } from '../language/language';

/** Sets the document's title, which screen readers say when a page is followed to. */
export function useTitle(title: string): void {
  const { product } = useMessages();
  useEffect(() => {
    document.title = title === product ? product : `${title} – ${product}`;
  }, [title, product]);
}
