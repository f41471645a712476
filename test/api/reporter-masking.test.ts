import { expect, test } from 'vitest';
import { maskName, maskPhone, viewReporter } from '../../api/cases/reporter-view.ts';
import { staff } from '../support/cast.ts';

const chen = { name: '陈阿姨', phone: '13800005678', anonymous: false, confidential: false };

test('a name keeps its first character and does not tell its length', () => {
  expect(maskName('张三')).toBe('张**');
  expect(maskName('欧阳修远')).toBe('欧**');
});

test('a telephone number keeps its first three and last four digits', () => {
  expect(maskPhone('13800005678')).toBe('138****5678');
});

test('a short number keeps only its last two digits', () => {
  expect(maskPhone('5612345')).toBe('****45');
});

test('whoever reads a case reads the reporter masked', () => {
  const masked = { name: '陈**', phone: '138****5678', anonymous: false, confidential: false };
  expect(viewReporter(chen, staff['grid-worker'].posts, 'YX-01-01')).toEqual(masked);
  expect(viewReporter(chen, staff['supervisor'].posts, 'YX-01-01')).toEqual(masked);
});

test('a confidential reporter is hidden from handlers and masked for the desk', () => {
  const confidential = { ...chen, confidential: true };
  expect(viewReporter(confidential, staff['clerk'].posts, 'YX-01-01')).toMatchObject({ name: null, phone: null });
  expect(viewReporter(confidential, staff['dispatcher'].posts, 'YX-01-01')).toMatchObject({
    name: '陈**',
    phone: '138****5678',
  });
});

test('an anonymous reporter is hidden from everybody', () => {
  const anonymous = { ...chen, anonymous: true };
  expect(viewReporter(anonymous, staff['dispatcher'].posts, 'YX-01-01')).toMatchObject({ name: null, phone: null });
});

test('a department that only lends a hand reads nothing of the reporter, one that holds the case what any handler does', () => {
  const officer = staff['officer-urban'].posts;
  expect(viewReporter(chen, officer, 'YX-01-01')).toMatchObject({ name: null, phone: null });
  expect(viewReporter(chen, officer, 'YX-D-URBAN')).toMatchObject({ name: '陈**', phone: '138****5678' });
});

test('a case without a reporter has none', () => {
  expect(viewReporter(null, staff['dispatcher'].posts, 'YX-01-01')).toBeNull();
});
