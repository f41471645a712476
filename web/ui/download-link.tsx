import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { asFault } from '../server/fault.ts';
import { addressOf, requestFile } from '../server/request.ts';
import { saveFile } from './save-file.ts';

type Wanted = { path: string; query: object; name: string; label?: string; children: ReactNode };

/** A file of the API to take away. Asked for by the page, because a plain link would speak the browser's language and hide a refusal in a file. */
export function DownloadLink({ path, query, name, label, children }: Wanted) {
  const { message } = App.useApp();
  const asking = useMutation({
    mutationFn: () => requestFile(path, query),
    onSuccess: (file) => saveFile(file, name),
    onError: (error) => void message.error(asFault(error).message),
  });
  return (
    <a
      href={addressOf(path, query)}
      download={name}
      aria-label={label}
      aria-busy={asking.isPending}
      onClick={(event) => {
        event.preventDefault();
        if (!asking.isPending) asking.mutate();
      }}
    >
      {children}
    </a>
  );
}
