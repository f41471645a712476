import type { CaseFileView } from '../../api/files/schema.ts';
import { request } from '../server/request.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** Uploads one file that no case names yet. The same key makes a repeat harmless. */
export async function uploadFile(file: File, key: string): Promise<CaseFileView> {
  const body = new FormData();
  body.append('file', await shrinkPicture(file), file.name);
  return request<CaseFileView>('/files', { method: 'POST', body, key });
}
