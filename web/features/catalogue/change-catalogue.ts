import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChangesView } from '../../../api/catalogue/route-schema.ts';
import { catalogue, type CatalogueView } from '../../catalogue/read-catalogue.ts';
import { asFault } from '../../server/fault.ts';
import { request } from '../../server/request.ts';

type Sending = { method: 'PUT' | 'DELETE'; path: string; body: object };

/** Sends a change of the catalogue. Whoever was second reads the catalogue as it is by then. */
export function useChange(done: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Sending) => request<CatalogueView | undefined>(path, { method, body }),
    onSuccess: async (made) => {
      if (made) queries.setQueryData(catalogue.queryKey, made);
      void message.success(t('catalogue.saved'));
      done();
      await queries.invalidateQueries({ queryKey: catalogue.queryKey });
    },
    onError: async (error) => {
      if (asFault(error).status === 409) await queries.invalidateQueries({ queryKey: catalogue.queryKey, exact: true });
    },
  });
}

/** Who changed an entry, when and why; the newest first. */
export const changesOf = ({ part, key }: { part: string; key: string }) =>
  queryOptions({
    // Below that of the catalogue, so that a change reads it anew.
    queryKey: [...catalogue.queryKey, 'changes', part, key],
    queryFn: async ({ signal }) =>
      (await request<ChangesView>('/catalogue/changes', { signal, query: { part, key, limit: 20 } })).items,
  });
