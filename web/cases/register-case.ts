import type { RegistrationBody } from '../../api/cases/registration-schema.ts';
import type { CaseView } from '../../api/cases/schema.ts';
import { request } from '../server/request.ts';

export type { RegistrationBody } from '../../api/cases/registration-schema.ts';

/** Registers a case. The same key never makes a second one. */
export const registerCase = ({ body, key }: { body: RegistrationBody; key: string }) =>
  request<CaseView>('/cases', { method: 'POST', body, key });
