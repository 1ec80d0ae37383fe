import type { Explanation, FindingView, FindingWeight } from '../../api/reportingTypes';
import { Total } from '../grid/layout';

/** What has to be corrected first. */
export const inOrder = (findings: FindingView[]): FindingView[] => [...findings].sort((one, other) => Number(other.weight === 'refuses') - Number(one.weight === 'refuses'));

export const ofCell = (findings: FindingView[], element: string, category: string): FindingView[] =>
  findings.filter((finding) => finding.element === element && (finding.category ?? Total) === category);

/** What is worst about a cell. */
export const worstOf = (findings: FindingView[]): FindingWeight | null => inOrder(findings)[0]?.weight ?? null;

/** By finding, what somebody says of it. */
export type Explanations = Record<string, string>;

/** What is said of a finding now, else what was said of it when the report was last submitted. */
export const explanationOf = (finding: FindingView, explanations: Explanations, before: Explanation[]): string =>
  explanations[finding.key] ?? before.find((one) => one.finding === finding.key)?.text ?? '';

/** Whether a report with these findings can be submitted: nothing is left to correct, and all else is explained. */
export const isSubmittable = (findings: FindingView[], explanations: Explanations, before: Explanation[]): boolean =>
  findings.every((finding) => finding.weight !== 'refuses' && explanationOf(finding, explanations, before).trim() !== '');

/** The explanations that a submission carries: those of what is found now. */
export const explained = (findings: FindingView[], explanations: Explanations, before: Explanation[]): Explanation[] =>
  findings.filter((finding) => finding.weight === 'explain').map((finding) => ({ finding: finding.key, text: explanationOf(finding, explanations, before).trim() }));
