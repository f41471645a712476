import { expect, test } from 'vitest';
import { catalogueOf, topicKey } from '../../domain/catalogue.ts';
import { arrivalTopic, mayKeepLinks } from '../../domain/intake-links.ts';
import { caseKinds } from '../../domain/kinds.ts';
import { roles } from '../../domain/roles.ts';
import { post } from '../support/cast.ts';

const path = { street: 'YX', community: 'YX-01', grid: 'YX-01-01' };
const off = (key: string) =>
  ({ part: 'topic', key, version: 1, at: 0, body: { zh: '停用', en: 'Off', active: false, line: null } }) as const;

test('grid workers, leads, clerks and dispatchers keep the links of their area', () => {
  const keepers = roles.filter((role) => mayKeepLinks([post(role, 'YX')], path));
  expect(keepers).toEqual(['grid_worker', 'grid_lead', 'clerk', 'dispatcher']);
  expect(mayKeepLinks([post('grid_worker', 'YX-01-01')], path)).toBe(true);
  expect(mayKeepLinks([post('clerk', 'YX-01')], path)).toBe(true);
  expect(mayKeepLinks([post('grid_worker', 'YX-01-02'), post('clerk', 'YX-02')], path)).toBe(false);
  expect(mayKeepLinks([], path)).toBe(false);
});

test("a resident's words arrive under the widest topic of their kind", () => {
  const topics = caseKinds.map((kind) => arrivalTopic(catalogueOf([]), kind));
  expect(topics).toEqual(['help', 'other', 'other']);
});

test('where the widest topic is switched off, they arrive under the first that is offered', () => {
  const catalogue = catalogueOf([off(topicKey('request', 'help')), off(topicKey('request', 'consult'))]);
  expect(arrivalTopic(catalogue, 'request')).toBe('complaint');
  expect(arrivalTopic(catalogue, 'hazard')).toBe('other');
  expect(arrivalTopic({ topics: [] }, 'request')).toBe('help');
});
