import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './support';

/** Those of the line from a team of market surveillance up to the ministry who take part, and one who brings in statistics. */
export const reporters = {
  ministry: { role: 'official', id: '034189004003', agency: 'G02' },
  team: { role: 'official', id: '001094004013', agency: 'dqltt-01-1' },
  teamLeader: { role: 'leader', id: '001080004014', agency: 'dqltt-01-1' },
  department: { role: 'official', id: '001192004007', agency: 'cqltt-01' },
  statistics: { role: 'official', id: '001188004019', agency: 'G12' },
} as const satisfies Record<string, Person>;

const text = (vi: string, en: string) => ({ vi, en });

/** The day of Vietnam so many days on. */
export const day = (from: number): string => new Date(Date.now() + 7 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);

const fields = [{ code: 'food', name: text('Thực phẩm', 'Food') }, { code: 'medicine', name: text('Dược phẩm', 'Medicines') }];

const element = (code: string, name: ReturnType<typeof text>, unit: string, categories: typeof fields, compulsory: boolean) =>
  ({ code, name, unit, decimals: 0, categories, compulsory, aggregation: 'sum', least: 0 });

const level = (code: string, name: ReturnType<typeof text>, agencies: string[], receiver: string, consolidates: boolean) =>
  ({ code, name, reporters: { agencies }, receiver, consolidates, feeds: false });

/** A report that is asked once, now, of a team and of two departments: one of them receives the team's. */
export const regime = {
  code: 'tet-market', kind: 'adHoc', from: day(0), instrument: '15/BCT-TTTN', name: text('Báo cáo thị trường trước Tết', 'Report on markets before Tet'),
  content: text('Kiểm tra và vi phạm.', 'Inspections and violations.'), reporters: text('Đội và cục.', 'Teams and departments.'), receivers: text('Tổng cục.', 'The directorate.'), methods: ['software'],
  outline: [{ code: 'situation', title: text('Tình hình thị trường', 'Market situation'), compulsory: true, mostCharacters: 2000 }],
  tables: [
    { code: '01', name: text('Kiểm tra', 'Inspections'), elements: [element('inspections', text('Số vụ kiểm tra', 'Inspections'), 'vụ', fields, false), element('violations', text('Số vụ vi phạm', 'Violations'), 'vụ', fields, false)] },
    { code: '02', name: text('Nguồn lực', 'Resources'), elements: [element('officers', text('Số công chức', 'Officers'), 'người', [], true)] },
  ],
  levels: [level('team', text('Đội', 'Teams'), ['dqltt-01-1'], 'cqltt-01', false), level('department', text('Cục', 'Departments'), ['cqltt-01', 'cqltt-48'], 'tcqltt', true)],
  period: { from: day(-6), to: day(0) }, deadlines: [{ level: 'team', on: day(3) }, { level: 'department', on: day(5) }],
  rules: [{ code: 'fewer', name: text('Số vụ vi phạm không quá số vụ kiểm tra', 'No more violations than inspections'), left: '#{violations}', operator: 'lessOrEqual', right: '#{inspections}', importance: 'low' }],
};

export const period = day(0);

/** A table of consumer prices as the statistics office publishes it, of some months of 2020. */
export const prices = (last: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'gia-tieu-dung.csv', mimeType: 'text/csv', buffer: Buffer.from([
    'Hàng hóa,YOY,MOM,YTD-YOY,Date', 'CHỈ SỐ GIÁ TIÊU DÙNG,6.43,1.23,6.43,2020-01-29', 'CHỈ SỐ GIÁ TIÊU DÙNG,5.4,-0.17,5.91,2020-02-29', `CHỈ SỐ GIÁ TIÊU DÙNG,${last},-0.72,5.56,2020-03-27`, '',
  ].join('\n')),
});

export const cell = (page: Page, name: string, category: string): Locator => page.locator(`[id="cell-${name}-${category}"]`);

/** What a spreadsheet puts into the clipboard. */
export async function paste(place: Locator, block: string): Promise<void> {
  await place.evaluate((target, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
}

/** Asks the API by itself and says what it answered. */
export async function sent(page: Page, person: Person, path: string, data: unknown): Promise<void> {
  const { token } = (await (await page.request.post('/development/tokens', { data: person })).json()) as { token: string };
  const answer = await page.request.post(path, { headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() }, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

/** Somebody enters cells in the version of a report. */
export async function entered(page: Page, person: Person, report: string, version: number, cells: { element: string; category: string; value: number }[]): Promise<void> {
  const { token } = (await (await page.request.post('/development/tokens', { data: person })).json()) as { token: string };
  const answer = await page.request.put(`${report}/draft`, { headers: { Authorization: `Bearer ${token}`, 'If-Match': `"${version}"` }, data: { cells } });
  expect(answer.ok(), await answer.text()).toBe(true);
}
