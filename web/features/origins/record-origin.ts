import type { NoteBody, OriginBody, ResolutionBody } from '../../../api/origins/recording-schema.ts';
import type { OriginView } from '../../origins/read-origins.ts';
import { request } from '../../server/request.ts';

export type { NoteBody, OriginBody, ResolutionBody } from '../../../api/origins/recording-schema.ts';

/** Puts an origin on record. The same key never makes a second one. */
export const recordOrigin = (body: OriginBody, key: string) =>
  request<OriginView>('/origins', { method: 'POST', body, key });

export const addNote = (id: string) => (body: NoteBody, key: string) =>
  request<OriginView>(`/origins/${encodeURIComponent(id)}/notes`, { method: 'POST', body, key });

export const addResolution = (id: string) => (body: ResolutionBody, key: string) =>
  request<OriginView>(`/origins/${encodeURIComponent(id)}/resolutions`, { method: 'POST', body, key });
