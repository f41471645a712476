import { request } from '../server/request.ts';

export const logOut = () => request<void>('/session', { method: 'DELETE' });
