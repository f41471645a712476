import type { UserView } from '../../api/session/schema.ts';
import { request } from '../server/request.ts';

export const logIn = (credentials: { username: string; password: string }) =>
  request<{ user: UserView }>('/session', { method: 'POST', body: credentials });
