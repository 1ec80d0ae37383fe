import type { ReturnGround, SubmissionView } from '../../api/cabinetTypes';

/** What either side does with a submission; each is the last part of the address that it is sent to. */
export type SubmissionAction = 'submission' | 'acceptance' | 'return' | 'withdrawal';

export const grounds: ReturnGround[] = ['incomplete', 'wrongProcedure', 'wrongAuthority'];

type Side = Pick<SubmissionView, 'stage' | 'ofAgency' | 'ofSecretariat'>;

export function actionsOf({ stage, ofAgency, ofSecretariat }: Side): SubmissionAction[] {
  const isOwn = stage === 'draft' || stage === 'returned';
  return [
    ...(ofAgency && isOwn ? ['submission' as const] : []),
    ...(ofSecretariat && stage === 'submitted' ? ['acceptance' as const, 'return' as const] : []),
    ...(ofAgency && (isOwn || stage === 'submitted' || stage === 'accepted') ? ['withdrawal' as const] : []),
  ];
}

/** Whether its content may be corrected. */
export const mayEdit = ({ stage, ofAgency }: Side): boolean => ofAgency && (stage === 'draft' || stage === 'returned');

/** Whether a ballot may be drawn up for it. */
export const mayDraw = ({ stage, ofSecretariat }: Side): boolean => ofSecretariat && stage === 'accepted';
