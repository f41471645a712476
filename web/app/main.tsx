import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../server/query-client.ts';
import '../ui/base.css';
import { loadWords } from '../words/i18n.ts';
import { Look } from './look.tsx';
import { router } from './router.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
await loadWords();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
