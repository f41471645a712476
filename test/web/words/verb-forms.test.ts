import { expect, test } from 'vitest';
import { correctingRoutes } from '../../../api/commands/correcting.ts';
import { finishingRoutes } from '../../../api/commands/finishing.ts';
import { handlingRoutes } from '../../../api/commands/handling.ts';
import { jointHandlingRoutes } from '../../../api/commands/joint-handling.ts';
import { rulingRoutes } from '../../../api/commands/rulings.ts';
import { timekeepingRoutes } from '../../../api/commands/timekeeping.ts';
import { verbForms, type FormVerb } from '../../../web/cases/verbs/verb-forms.ts';

const routes = [
  ...handlingRoutes,
  ...finishingRoutes,
  ...timekeepingRoutes,
  ...rulingRoutes,
  ...correctingRoutes,
  ...jointHandlingRoutes,
];

test('every verb of the API has a form, sent where the API takes it', () => {
  const paths = Object.fromEntries(Object.entries(verbForms).map(([verb, { path }]) => [verb, path]));
  expect(paths).toEqual(Object.fromEntries(routes.map(({ verb, path }) => [verb, path.replace(/:(\w+)/, '{$1}')])));
});

test.each(routes.map((route) => [route.verb, route] as const))(
  'the form of %s asks only what the API takes',
  (verb, route) => {
    const taken = Object.keys((route.body as { properties?: object }).properties ?? {});
    const asked = verbForms[verb as FormVerb].fields.filter(({ inPath }) => !inPath).map(({ name }) => name);
    expect(asked.filter((name) => !taken.includes(name))).toEqual([]);
  },
);

test.each(routes.map((route) => [route.verb, route] as const))(
  'the form of %s asks for all that the API requires',
  (verb, route) => {
    const required = (route.body as { required?: string[] }).required ?? [];
    const asked = verbForms[verb as FormVerb].fields.filter((field) => field.required).map(({ name }) => name);
    expect(required.filter((name) => !asked.includes(name))).toEqual([]);
  },
);
