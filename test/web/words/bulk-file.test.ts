import { expect, test } from 'vitest';
import { bulkFile } from '../../../web/features/board/bulk-file.ts';

const heads = { number: '编号', outcome: '结果', reason: '原因' };

test('the result file of a bulk action has a line for each case, and opens in a spreadsheet', () => {
  const lines = [
    { number: 'GC-990101-20260302-0001', outcome: '成功', reason: '' },
    { number: 'GC-990101-20260302-0002', outcome: '未成功', reason: '案件已变化 (stale_version)' },
  ];
  expect(bulkFile(heads, lines)).toBe(
    '\ufeff"编号","结果","原因"\r\n"GC-990101-20260302-0001","成功",""\r\n"GC-990101-20260302-0002","未成功","案件已变化 (stale_version)"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '＝1'])('a reason that begins as %j calculates nothing', (reason) => {
  expect(bulkFile(heads, [{ number: 'a', outcome: 'b', reason }])).toContain(`,"'${reason}"`);
});

test('quotes, commas and line ends stay inside their cell', () => {
  const [line] = [{ number: 'a', outcome: 'b', reason: '说 "不"，\n再议, 完' }];
  expect(bulkFile(heads, line ? [line] : [])).toContain('"说 ""不""，\n再议, 完"');
});
