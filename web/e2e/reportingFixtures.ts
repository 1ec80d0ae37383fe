import type { Page, Route } from '@playwright/test';
import type { CellView, CollectionView, CompletenessView, DeskItem, FindingView, ImportRowView, ImportView, IndicatorItem, IndicatorView, OpenDataset, ReportHistoryItem, ReportPage, ReportView, SectionText, ValueItem } from '../src/api/reportingTypes';

const text = (vi: string, en: string) => ({ vi, en });
const regime = 'market-control';
export const period = '2020-08';
const name = text('Báo cáo công tác quản lý thị trường', 'Market control report');
const fields = [['food', 'Thực phẩm', 'Food'], ['medicine', 'Dược phẩm', 'Medicines'], ['fashion', 'Thời trang', 'Clothing']].map(([code, vi, en]) => ({ code: code!, name: text(vi!, en!) }));

const tables: ReportPage['tables'] = [
  {
    code: '01', name: text('Kết quả kiểm tra, xử lý theo lĩnh vực', 'Inspections and cases by field'), elements: [
      { code: 'inspections', name: text('Số vụ kiểm tra', 'Inspections'), unit: 'vụ', decimals: 0, compulsory: true, least: 0, categories: fields },
      { code: 'violations', name: text('Số vụ vi phạm', 'Violations'), unit: 'vụ', decimals: 0, compulsory: true, least: 0, categories: fields },
      { code: 'fines', name: text('Số tiền phạt', 'Fines'), unit: 'VND', decimals: 0, compulsory: false, least: 0, categories: fields },
    ],
  },
  {
    code: '02', name: text('Nguồn lực', 'Resources'), elements: [
      { code: 'officers', name: text('Số công chức', 'Officers'), unit: 'người', decimals: 0, compulsory: true, least: 0, most: 5000, categories: [] },
      { code: 'hours', name: text('Giờ kiểm tra bình quân một vụ', 'Average hours of an inspection'), unit: 'giờ', decimals: 2, compulsory: false, least: 0, categories: [] },
    ],
  },
];

const outline: ReportPage['outline'] = [
  { code: 'situation', title: text('Tình hình thị trường', 'Market situation'), guide: text('Nêu diễn biến nổi bật trong kỳ.', 'Say what stood out in the period.'), compulsory: true, mostCharacters: 4000 },
  { code: 'proposals', title: text('Kiến nghị', 'Proposals'), compulsory: false, mostCharacters: 2000 },
];

const agencies: Record<string, { vi: string; en: string }> = {
  G17: text('Bộ Xây dựng', 'Ministry of Construction'), tcqltt: text('Tổng cục Quản lý thị trường', 'Market surveillance directorate'), G02: text('Bộ Công Thương', 'Ministry of Industry and Trade'),
  'cqltt-01': text('Cục Quản lý thị trường Hà Nội', 'Market surveillance of Ha Noi'), 'cqltt-48': text('Cục Quản lý thị trường Đà Nẵng', 'Market surveillance of Da Nang'),
};
const nameOf = (agency: string) => agencies[agency] ?? text(agency, agency);

/** The reporting API as far as its pages ask, in memory: what they change they read again. */
export class ReportingApi {
  cells: CellView[] = [{ element: 'inspections', category: 'food', value: 120 }];
  texts: SectionText[] = [];
  version = 3;
  stage: ReportView['stage'] = 'draft';
  status: 'estimated' | 'preliminary' | 'official' | null = null;
  back: { at: string; by: string; byReceiver: boolean; reason: string } | null = null;
  explanations: ReportView['explanations'] = [];
  history: ReportHistoryItem[] = [{ version: 1, at: '2020-08-08T00:05:00+07:00', what: 'opened', by: 'system' }];
  /** Answers that are to fail, by the last part of the address. */
  failing = new Map<string, { status: number; code: string; detail: string }>();
  isOffline = false;
  isReceiver = false;
  isLocked = false;
  consolidates = false;
  run: ImportView | null = null;
  readonly asked: { method: string; path: string; body: string }[] = [];

  async serve(page: Page): Promise<void> {
    await page.route('**/api/reporting/**', (route) => this.answer(route));
    await page.route('**/api/agencies/*', (route) => {
      const id = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1)!);
      return this.json(route, { id, name: nameOf(id) });
    });
  }

  private json(route: Route, body: unknown, status = 200, headers: Record<string, string> = {}) {
    return route.fulfill({ status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const parts = url.pathname.replace('/api/reporting/', '').split('/').map(decodeURIComponent);
    const last = parts.at(-1)!;
    const failure = this.failing.get(last);
    if (request.method() !== 'GET') {
      this.asked.push({ method: request.method(), path: url.pathname + url.search, body: request.postData() ?? '' });
    }

    if (last === 'stream') {
      await route.fulfill({ status: 200, headers: { 'Content-Type': 'text/event-stream' }, body: 'retry: 60000\n\n' });
    } else if (this.isOffline && request.method() === 'PUT') {
      await route.abort('internetdisconnected');
    } else if (failure && request.method() !== 'GET') {
      this.failing.delete(last);
      await this.json(route, { code: failure.code, detail: failure.detail }, failure.status);
    } else {
      await this.known(route, parts, url);
    }
  }

  private known(route: Route, parts: string[], url: URL): Promise<void> {
    const request = route.request();
    const list = (items: unknown[]) => this.json(route, { items, asOf: '2020-08-20T09:00:00+07:00' });
    switch (parts[0]) {
      case 'desk': return list(this.desk());
      case 'regimes': return parts.length === 1 ? list([{ code: regime, name }]) : this.json(route, { regime: { code: regime, name, instrument: 'Thông tư 55/2020/TT-BCT', article: 'Điều 8', guide: text('Số liệu lấy từ sổ theo dõi vụ việc.', 'Figures come from the register of cases.') } });
      case 'collections': return parts.length === 1 ? list([this.collection()]) : this.json(route, this.collection());
      case 'completeness': return this.json(route, this.completeness(url));
      case 'indicators': return this.indicators(route, parts, list);
      case 'open-data': return parts.length === 1 ? list([dataset]) : route.fulfill({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: 'measure,period,area,category,value,status\n' });
      case 'import-profiles': return list([{ code: 'gso-cpi', name: 'Chỉ số giá tiêu dùng', dataset: 'cpi', agencies: ['G17'], mediaTypes: ['text/csv'], columns: ['thang', 'nhom', 'chi_so'] }]);
      case 'imports': return this.imports(route, parts, url, list);
      case 'reports': return this.report(route, parts.slice(4), request.method() === 'GET' ? null : request.headers()['if-match'] ?? null);
      default: return this.json(route, { code: '1001', detail: 'none' }, 404);
    }
  }

  view(): ReportView {
    const open = this.stage === 'draft' || this.stage === 'returned' || this.stage === 'reopened';
    const may: ReportView['may'] = this.isReceiver ? (this.stage === 'approved' ? ['return', 'accept'] : []) : open && !this.isLocked ? ['save', 'submit'] : [];
    return {
      regime, period, agency: 'cqltt-01', agencyName: nameOf('cqltt-01'), level: 'province', receiver: 'tcqltt', due: '2020-08-20', locksAt: '2020-08-30T00:00:00+07:00', stage: this.stage, status: this.status,
      late: false, cells: this.cells, texts: this.texts, explanations: this.explanations, back: this.back, awaited: [], version: this.version, may,
      lock: this.isLocked ? { code: '6201', title: text('Đã khoá nhập', 'Entry is locked'), detail: text('Kỳ này khoá nhập từ 30/08/2020.', 'Entry was locked on 30/08/2020.') } : null,
    };
  }

  private page(): ReportPage {
    return {
      report: this.view(), outline, tables, findings: this.findings(),
      children: this.consolidates ? [
        { agency: 'team-1', agencyName: text('Đội Quản lý thị trường số 1', 'Market control team 1'), stage: 'accepted', due: '2020-08-17', late: false, missing: false },
        { agency: 'team-2', agencyName: text('Đội Quản lý thị trường số 2', 'Market control team 2'), stage: 'draft', due: '2020-08-17', late: false, missing: false },
      ] : [],
      sums: this.consolidates ? [{ element: 'inspections', category: 'food', value: 99 }, { element: 'inspections', category: 'medicine', value: 41 }] : [],
    };
  }

  private valueOf(element: string, category: string): number | null {
    const value = this.cells.find((cell) => cell.element === element && cell.category === category)?.value;
    return value === undefined || value === null ? null : Number(value);
  }

  private findings(): FindingView[] {
    const found: FindingView[] = [];
    if (this.valueOf('officers', '_T') === null) {
      found.push({ key: 'compulsory:officers', weight: 'refuses', code: '6230', message: text('Số công chức phải có giá trị.', 'Officers must have a value.'), element: 'officers', category: '_T' });
    }

    if ((this.valueOf('violations', 'food') ?? 0) > (this.valueOf('inspections', 'food') ?? 0)) {
      found.push({ key: 'rule:violations', weight: 'explain', code: '6241', message: text('Số vụ vi phạm lớn hơn số vụ kiểm tra.', 'There are more violations than inspections.'), element: 'violations', category: 'food' });
    }

    return found;
  }

  private report(route: Route, rest: string[], ifMatch: string | null): Promise<void> {
    const request = route.request();
    const [part] = rest;
    if (part === 'history') {
      return this.json(route, { items: this.history.toReversed() });
    }

    if (part === undefined) {
      return this.json(route, this.page(), 200, { ETag: `"${this.version}"` });
    }

    if (part === 'check') {
      return this.json(route, { findings: this.findings(), version: this.version });
    }

    if (ifMatch !== `"${this.version}"`) {
      return this.json(route, { code: '1412', detail: 'stale' }, 412);
    }

    if (part === 'upload') {
      const rows = (request.postData() ?? '').split(/\r?\n/).filter((line) => /^(inspections|violations|fines|officers|hours|unknown),/.test(line)).map((line, index) => {
        const [element, category, value] = line.split(',') as [string, string, string];
        const isWrong = element === 'unknown';
        return { line: index + 2, element, category: category || '_T', changes: !isWrong, value: Number(value), ...(isWrong ? { code: '6211', message: text('Không có chỉ tiêu này.', 'There is no such element.') } : {}) };
      });
      const wrong = rows.filter((row) => row.code).length;
      const enters = wrong === 0 && !request.url().includes('dryRun=true');
      if (enters) {
        this.save(rows.map(({ element, category, value }) => ({ element, category, value })), [], true);
      }

      return this.json(route, { entered: enters, changed: rows.length - wrong, wrong, rows: rows.map(({ value: _, ...row }) => row), version: this.version }, 200, { ETag: `"${this.version}"` });
    }

    const body = JSON.parse(request.postData() || '{}') as { cells?: CellView[]; sections?: SectionText[]; status?: 'estimated' | 'preliminary' | 'official'; explanations?: ReportView['explanations']; reason?: string };
    if (part === 'draft') {
      this.save(body.cells ?? [], body.sections ?? [], false);
    } else {
      this.act(part, body);
    }

    return this.json(route, this.view(), 200, { ETag: `"${this.version}"` });
  }

  /** Somebody saves. */
  save(cells: CellView[], sections: SectionText[], byFile: boolean): void {
    this.version++;
    const place = (cell: { element: string; category: string }) => `${cell.element} ${cell.category}`;
    this.history.push({
      version: this.version, at: '2020-08-19T10:00:00+07:00', by: 'a0001', what: cells.length > 0 ? 'cells-changed' : 'text-changed', byFile, sections,
      cells: cells.map((cell) => ({ element: cell.element, category: cell.category, was: this.valueOf(cell.element, cell.category), value: cell.value ?? null })),
    });
    this.cells = [...this.cells.filter((one) => !cells.some((cell) => place(cell) === place(one))), ...cells];
    this.texts = [...this.texts.filter((one) => !sections.some(({ code }) => code === one.code)), ...sections];
  }

  private act(part: string, body: { status?: 'estimated' | 'preliminary' | 'official'; explanations?: ReportView['explanations']; reason?: string }): void {
    const stages: Record<string, ReportView['stage']> = { submit: 'submitted', approve: 'approved', accept: 'accepted', return: 'returned', reopen: 'reopened' };
    this.version++;
    this.stage = stages[part]!;
    this.status = body.status ?? this.status ?? null;
    this.explanations = body.explanations ?? this.explanations;
    this.back = part === 'return' ? { at: '2020-08-20T09:00:00+07:00', by: 'a0002', byReceiver: true, reason: body.reason ?? '' } : null;
    this.history.push({ version: this.version, at: '2020-08-20T09:00:00+07:00', by: 'a0002', what: stages[part]!, reason: body.reason ?? null });
  }

  private desk(): DeskItem[] {
    const item = (task: DeskItem['task'], agency: string, stage: DeskItem['stage'], due: string): DeskItem => ({ task, regime, regimeName: name, period, agency, agencyName: nameOf(agency), stage, due });
    return [item('report', 'cqltt-01', 'draft', '2020-08-20'), item('sent', 'cqltt-01', 'approved', '2020-07-20'), item('accept', 'cqltt-48', 'approved', '2099-08-20'), item('late', 'G17', 'draft', '2020-08-18')];
  }

  private collection(): CollectionView {
    return { regime, name, period, from: '2020-07-15', to: '2020-08-14', levels: [{ code: 'province', name: text('Cấp tỉnh', 'Provinces'), due: '2020-08-20' }, { code: 'directorate', name: text('Tổng cục', 'Directorate'), due: '2020-08-24' }], locksAt: '2020-08-30T00:00:00+07:00', reporters: 4, stage: 'open' };
  }

  private completeness(url: URL): CompletenessView {
    const row = (agency: string, level: string, receiver: string, part: Partial<CompletenessView['items'][number]>) => ({
      agency, agencyName: nameOf(agency), level, receiver, due: '2020-08-20', stage: 'accepted' as const, onTime: true, late: false, returned: 0, reopened: 0, missing: false, locked: false, sentAt: '2020-08-19T15:00:00+07:00', ...part,
    });
    const items = [
      row('cqltt-01', 'province', 'tcqltt', {}), row('cqltt-48', 'province', 'tcqltt', { stage: 'approved', onTime: false, late: true, returned: 1 }),
      row('G17', 'province', 'tcqltt', { stage: 'draft', onTime: null, sentAt: null }), row('tcqltt', 'directorate', 'G02', { stage: 'draft', onTime: null, sentAt: null, due: '2099-08-24' }),
    ].filter((one) => !url.searchParams.get('level') || one.level === url.searchParams.get('level'));
    return {
      items, asOf: '2020-08-21T09:00:00+07:00',
      levels: [
        { level: 'province', name: text('Cấp tỉnh', 'Provinces'), due: '2020-08-20', expected: 3, actual: 2, onTime: 1, accepted: 1, missing: 0, rate: 66.67, onTimeRate: 33.33 },
        { level: 'directorate', name: text('Tổng cục', 'Directorate'), due: '2020-08-24', expected: 1, actual: 0, onTime: 0, accepted: 0, missing: 0, rate: 0, onTimeRate: 0 },
      ],
    };
  }

  private indicators(route: Route, parts: string[], list: (items: unknown[]) => Promise<void>): Promise<void> {
    switch (parts[2]) {
      case undefined: return parts.length === 1 ? list(indicators) : parts[1] === indicator.code ? this.json(route, indicator) : this.json(route, { ...indicator, ...indicators.find(({ code }) => code === parts[1]) });
      case 'values': return list(values);
      case 'history': return list([{ receivedAt: '2020-08-29T08:00:00+07:00', area: 'VN', category: '_T', value: 3.4, status: 'preliminary', source: 'import-1' }, { receivedAt: '2020-09-05T08:00:00+07:00', area: 'VN', category: '_T', value: 3.39, status: 'official', source: 'import-2' }]);
      default: return route.fulfill({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: 'period,value\n' });
    }
  }

  private imports(route: Route, parts: string[], url: URL, list: (items: unknown[]) => Promise<void>): Promise<void> {
    if (route.request().method() === 'POST') {
      const isDry = url.searchParams.get('dryRun') === 'true';
      this.run = {
        id: 'import-7', profile: 'gso-cpi', format: 'csv', agency: 'G17', by: 'a0003', receivedAt: '2020-09-05T08:00:00+07:00', size: 1000, sha256: 'ab'.repeat(32), stage: 'done', dryRun: isDry, partial: false,
        counts: { rows: 720, wrong: isDry ? 1 : 0, ignored: 0, values: 719, added: 700, changed: 18, unchanged: 1, withdrawn: 0 },
      };
      return this.json(route, this.run, 201);
    }

    const value = { measure: 'cpi.yoy', area: 'VN', category: '_T', status: 'official' as const };
    const rows: ImportRowView[] = [
      { line: 2, outcome: 'right', values: [{ ...value, period: '2020-08', value: 3.18, effect: 'added' }] },
      { line: 3, outcome: 'right', values: [{ ...value, period: '2020-07', before: 3.4, value: 3.39, effect: 'changed' }] },
      { line: 14, outcome: 'wrong', problem: { code: '6512', detail: 'Không có nhóm hàng «Thuốc la».' }, values: [] },
    ];
    const only = url.searchParams.get('only');
    return parts.length === 1 ? list(this.run ? [this.run] : [])
      : parts[2] === 'rows' ? list(rows.filter((row) => only === null || row.outcome === only))
      : parts[2] === 'progress' ? this.json(route, { items: [{ stage: 'done', rows: 720, wrong: 0, taken: 718, toTake: 718 }], last: 9 })
      : this.json(route, this.run);
  }
}

const indicators: IndicatorItem[] = [
  { code: 'cpi.yoy', name: text('Chỉ số giá tiêu dùng so với cùng kỳ năm trước', 'Consumer prices over a year'), group: 'prices', unit: '%', decimals: 2, frequency: 'month', agency: 'G12', wired: true, computed: false, auxiliary: false },
  { code: 'cpi.average-rate', name: text('Tốc độ tăng giá tiêu dùng bình quân năm', 'Average rate of consumer price growth'), group: 'prices', unit: '%', decimals: 2, frequency: 'annual', wired: true, computed: true, auxiliary: false },
  { code: 'sdg.1.2.1', name: text('Tỷ lệ nghèo đa chiều', 'Multidimensional poverty'), group: 'sdg-1', unit: '%', decimals: 1, frequency: 'annual', wired: false, computed: false, auxiliary: false },
  { code: 'cpi.index', name: text('Chỉ số giá', 'Price index'), group: 'prices', unit: '', decimals: 2, frequency: 'month', wired: true, computed: false, auxiliary: true },
];

const indicator: IndicatorView = {
  ...indicators[0]!, nationalCode: '1101', concept: text('Mức thay đổi giá của hàng hoá, dịch vụ tiêu dùng.', 'How prices of consumer goods and services change.'), method: text('Công thức Laspeyres, quyền số cố định 5 năm.', 'Laspeyres, with weights that are fixed for 5 years.'),
  source: text('Điều tra giá tiêu dùng', 'Survey of consumer prices'), publication: text('Tháng', 'Monthly'), dataset: 'cpi', expression: '#{cpi.index} / #{cpi.index}.periodOffset(-12) * 100',
  inputs: ['cpi.index'], dependents: ['cpi.average-rate'], categories: [{ code: '01', name: text('Hàng ăn và dịch vụ ăn uống', 'Food and catering') }], areas: ['whole'],
  targets: [{ period: '2020', value: 4, bound: 'atMost', instrument: 'Nghị quyết 85/2019/QH14' }], thresholds: [{ level: 'warning', from: '2019-01-01', above: 5 }], wiring: { isWired: true, by: [{ kind: 'import', name: 'gso-cpi' }], lacking: [] },
};

const values: ValueItem[] = [2.64, 2.26, 1.98, 2.24, 3.52, 5.23, 6.43, 5.4, 4.87, 2.93, 2.4, 3.17, 3.39, 3.18].map((value, index) => ({
  period: index < 5 ? `2019-${String(index + 8).padStart(2, '0')}` : `2020-${String(index - 4).padStart(2, '0')}`,
  area: 'VN', category: '_T', value, status: index === 13 ? 'estimated' : 'official', receivedAt: '2020-09-05T08:00:00+07:00', calculatedAt: '2020-09-05T08:00:01+07:00', revisions: index === 12 ? 1 : 0,
}));

const dataset: OpenDataset = {
  code: 'cpi', name: text('Chỉ số giá tiêu dùng', 'Consumer prices'), description: text('Theo tháng và 20 nhóm hàng.', 'By month and 20 groups of goods.'), publisher: text('Bộ Tài chính', 'Ministry of Finance'),
  licence: { name: text('Giấy phép dữ liệu mở', 'Open data licence'), url: 'https://creativecommons.org/licenses/by/4.0/' }, frequency: 'month', from: '2019-01', to: '2020-08', updatedAt: '2020-09-05T08:00:00+07:00',
  formats: [{ format: 'csv', mediaType: 'text/csv' }, { format: 'sdmx-csv', mediaType: 'application/vnd.sdmx.data+csv;version=2.0.0' }], columns: [{ name: 'TIME_PERIOD', means: text('Kỳ số liệu', 'The period') }, { name: 'OBS_VALUE', means: text('Giá trị', 'The value') }],
  indicators: [{ code: 'cpi.yoy', name: indicators[0]!.name }],
};
