import type { BothTexts } from '../language/language';

/** Quantities and rates are decimals: the API writes numbers and also reads them as text, which keeps every digit. */
export type Decimal = number | string;

/** Where a report is on its way from its agency to who receives it. */
export type ReportStage = 'draft' | 'submitted' | 'approved' | 'accepted' | 'returned' | 'reopened';
export type ValueStatus = 'estimated' | 'preliminary' | 'official';
export type CollectionStage = 'open' | 'closing' | 'closed';
export type FindingWeight = 'refuses' | 'explain';
export type Frequency = 'annual' | 'halfYear' | 'nineMonths' | 'quarter' | 'month' | 'week' | 'day';
export type ReportAction = 'save' | 'submit' | 'approve' | 'return' | 'accept' | 'reopen' | 'declareMissing';
export type DeskTask = 'report' | 'approve' | 'sent' | 'accept' | 'late';
export type ReportReminder = 'dueSoon' | 'overdue' | 'escalated';

/** Why nothing can be entered, by number and in words. */
export interface LockView { code: string; title: BothTexts; detail: BothTexts }

/** Something that waits at an agency's desk: a report of its own, or one that it has to accept. */
export interface DeskItem { task: DeskTask; regime: string; regimeName: BothTexts; period: string; agency: string; agencyName: BothTexts; stage: ReportStage; due: string; reminded?: ReportReminder | null }

export interface Category { code: string; name: BothTexts }

export interface Element {
  code: string;
  name: BothTexts;
  unit: string;
  decimals: number;
  categories: Category[];
  compulsory: boolean;
  least?: Decimal | null;
  most?: Decimal | null;
}

export interface DataTable { code: string; name: BothTexts; elements: Element[] }
export interface OutlineSection { code: string; title: BothTexts; guide?: BothTexts | null; compulsory: boolean; mostCharacters: number }
export interface CellView { element: string; category: string; value?: Decimal | null; note?: string | null }
export interface SectionText { code: string; paragraphs: string[] }
export interface Explanation { finding: string; text: string }

/** Something that a check found: the report is not submitted with it, or it has to be explained. */
export interface FindingView { key: string; weight: FindingWeight; code: string; message: BothTexts; element?: string | null; category?: string | null; section?: string | null }

export interface ChildView { agency: string; agencyName: BothTexts; stage: ReportStage; due: string; late: boolean; missing: boolean }

export interface ReportView {
  regime: string;
  period: string;
  agency: string;
  agencyName: BothTexts;
  level: string;
  receiver: string;
  due: string;
  locksAt: string;
  stage: ReportStage;
  status?: ValueStatus | null;
  submittedAt?: string | null;
  sentAt?: string | null;
  acceptedAt?: string | null;
  late: boolean;
  cells: CellView[];
  texts: SectionText[];
  explanations: Explanation[];
  back?: { at: string; by: string; byReceiver: boolean; reason: string } | null;
  missing?: { at: string; by: string; reason: string } | null;
  awaited: string[];
  lock?: LockView | null;
  may: ReportAction[];
  version: number;
}

/** A report with all that is needed to work on it. */
export interface ReportPage { report: ReportView; outline: OutlineSection[]; tables: DataTable[]; children: ChildView[]; sums: CellView[]; findings: FindingView[] }

export interface ReportFindings { findings: FindingView[]; version: number }

/** One thing that happened to a report; who changed which cells from what to what. */
export interface ReportHistoryItem {
  version: number;
  at: string;
  what: string;
  by: string;
  cells?: { element: string; category: string; was?: Decimal | null; value?: Decimal | null; note?: string | null }[] | null;
  byFile?: boolean | null;
  sections?: SectionText[] | null;
  reason?: string | null;
  reminder?: ReportReminder | null;
}

/** One line of a file that was sent, and what becomes of it. */
export interface UploadedRow { line: number; element: string; category: string; changes: boolean; code?: string | null; message?: BothTexts | null }
export interface UploadAnswer { entered: boolean; changed: number; wrong: number; rows: UploadedRow[]; version: number }

export interface RegimeItem { code: string; name: BothTexts }
export interface RegimeView { regime: RegimeItem & { instrument: string; article?: string | null; guide?: BothTexts | null } }

export interface CollectionLevel { code: string; name: BothTexts; due: string }
export interface CollectionView { regime: string; name: BothTexts; period: string; from: string; to: string; levels: CollectionLevel[]; locksAt: string; reporters: number; stage: CollectionStage }

/** How many of a level, or of one receiver, have reported. */
export interface LevelView { level: string; name: BothTexts; due: string; expected: number; actual: number; onTime: number; accepted: number; missing: number; rate?: Decimal | null; onTimeRate?: Decimal | null }

/** How an agency stands with its report. */
export interface PunctualityView {
  agency: string;
  agencyName: BothTexts;
  level: string;
  receiver: string;
  due: string;
  stage: ReportStage;
  submittedAt?: string | null;
  sentAt?: string | null;
  acceptedAt?: string | null;
  onTime?: boolean | null;
  late: boolean;
  returned: number;
  reopened: number;
  missing: boolean;
  reminded?: ReportReminder | null;
  locked: boolean;
}
export interface CompletenessView { levels: LevelView[]; items: PunctualityView[]; cursor?: string | null; asOf?: string | null }

export interface IndicatorItem {
  code: string;
  name: BothTexts;
  group: string;
  unit: string;
  decimals: number;
  frequency: Frequency;
  nationalCode?: string | null;
  agency?: string | null;
  computed: boolean;
  wired: boolean;
  auxiliary: boolean;
}

/** What an indicator is to reach in a period. */
export interface Target { period: string; value: Decimal; bound: 'about' | 'atLeast' | 'atMost'; instrument?: string | null }

/** Beyond what an indicator is to be looked at, from a day to a day. */
export interface Threshold { level: 'warning' | 'alarm'; from: string; above?: Decimal | null; below?: Decimal | null; to?: string | null; note?: BothTexts | null }

/** An indicator with what the Statistics Law wants told of it. */
export interface IndicatorView {
  code: string;
  name: BothTexts;
  group: string;
  unit: string;
  decimals: number;
  frequency: Frequency;
  nationalCode?: string | null;
  setCode?: string | null;
  concept?: BothTexts | null;
  method?: BothTexts | null;
  categories: Category[];
  areas: ('whole' | 'province' | 'agency')[];
  publication?: BothTexts | null;
  source?: BothTexts | null;
  agency?: string | null;
  dataset?: string | null;
  expression?: string | null;
  inputs: string[];
  dependents: string[];
  targets: Target[];
  thresholds: Threshold[];
  wiring: { isWired: boolean; by: { kind: string; name: string }[]; lacking: string[] };
}

export interface ValueItem { period: string; area: string; category: string; value?: Decimal | null; status: ValueStatus; receivedAt: string; calculatedAt: string; revisions?: number | null }
export interface ValueListing { items: ValueItem[]; cursor?: string | null; asOf?: string | null; lagSeconds?: number | null }

/** A value as it was received, and whence: an import, a report, a feed. */
export interface ReceivedValue { receivedAt: string; area: string; category: string; value?: Decimal | null; status: ValueStatus; source: string }

export interface NamedCode { code: string; name: BothTexts }

export type DataFormat = 'sdmx-csv' | 'sdmx-json' | 'csv' | 'xlsx';
export interface OpenDataset {
  code: string;
  name: BothTexts;
  description: BothTexts;
  publisher: BothTexts;
  licence: { name: BothTexts; url: string };
  frequency: Frequency;
  from?: string | null;
  to?: string | null;
  updatedAt?: string | null;
  formats: { format: DataFormat; mediaType: string }[];
  columns: { name: string; means: BothTexts }[];
  indicators: NamedCode[];
}

export interface ImportProfile { code: string; name: string; note?: string | null; dataset?: string | null; agencies: string[]; mediaTypes: string[]; columns: string[] }
export type ImportStage = 'received' | 'checked' | 'taking' | 'done' | 'refused';
export interface ImportCounts { rows: number; wrong: number; ignored: number; values: number; added: number; changed: number; unchanged: number; withdrawn: number }
export interface ImportView {
  id: string;
  profile: string;
  format: string;
  agency: string;
  by: string;
  receivedAt: string;
  size: number;
  sha256: string;
  dryRun: boolean;
  partial: boolean;
  stage: ImportStage;
  counts?: ImportCounts | null;
  refusal?: { code: string; detail: string } | null;
}

/** How far an import is. */
export interface ImportProgress { stage: ImportStage; rows: number; wrong: number; taken: number; toTake?: number | null }

export interface RowValue { measure: string; period: string; area: string; category: string; value?: Decimal | null; status: ValueStatus; before?: Decimal | null; effect: 'added' | 'changed' | 'unchanged' | 'withdrawn' }

/** One line of a file, and what becomes of it. */
export interface ImportRow { line: number; outcome: 'right' | 'ignored' | 'wrong'; problem?: { code: string; detail: string } | null; values: RowValue[] }
