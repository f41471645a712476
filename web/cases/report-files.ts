import type { CaseFileView } from '../../api/files/schema.ts';
import type { RegistrationBody } from './register-case.ts';

type Named = Pick<RegistrationBody, 'files'> & Pick<NonNullable<RegistrationBody['closedOnSpot']>, 'photos'>;

/** Where a registration names what was uploaded for it: of a matter solved on the spot pictures are the proof, the rest comes along. */
export function reportFiles(uploaded: readonly CaseFileView[], onSpot: boolean): Named {
  const idsOf = (files: readonly CaseFileView[]) => files.map(({ id }) => id);
  const photos = onSpot ? uploaded.filter(({ kind }) => kind !== 'pdf') : [];
  const files = uploaded.filter((file) => !photos.includes(file));
  return { ...(files.length > 0 && { files: idsOf(files) }), ...(photos.length > 0 && { photos: idsOf(photos) }) };
}
