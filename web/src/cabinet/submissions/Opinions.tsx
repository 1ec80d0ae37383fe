import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { SubmissionView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';

/** What other agencies said of a submission. */
export function Opinions({ opinions }: { opinions: SubmissionView['opinions'] }) {
  const language = useLanguage();
  const words = useSubmissionMessages();
  const { download: get } = useCabinetMessages();
  const [failure, setFailure] = useState<unknown>(null);
  return opinions.length === 0 ? null : (
    <section className="stack" aria-labelledby="opinions">
      <Heading level={2} data-size="xs" id="opinions">{words.opinions}</Heading>
      <ul className="plain rows">
        {opinions.map(({ agency, stance, text, file }, place) => (
          <li key={place}>
            <span><code>{agency}</code> · <strong>{words.form.stances[stance]}</strong>{text && <small>{text}</small>}</span>
            {file && <Button variant="tertiary" aria-label={`${get}: ${file.name}`} onClick={() => {
              setFailure(null);
              download(`/api/cabinet/files/${encodeURIComponent(file.file)}`, file.name, language).catch(setFailure);
            }}>{get}</Button>}
          </li>
        ))}
      </ul>
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
