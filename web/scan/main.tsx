import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../server/query-client.ts';
import '../ui/base.css';
import { loadWords } from '../words/i18n.ts';
import { ScanPage } from './scan-page.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
await loadWords();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ScanPage />
    </QueryClientProvider>
  </StrictMode>,
);
