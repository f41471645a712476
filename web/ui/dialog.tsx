import { Modal } from 'antd';
import type { ReactNode } from 'react';

type Wanted = {
  open: boolean;
  close: () => void;
  title: string;
  width?: number;
  footer?: ReactNode;
  children: ReactNode;
};

/** A dialog. The page beneath never scrolls as a whole, so it needs no lock, which would write a style without its number. */
export function Dialog({ open, close, title, width = 640, footer = null, children }: Wanted) {
  return (
    <Modal open={open} onCancel={close} title={title} width={width} footer={footer} scrollLock={false} destroyOnHidden>
      {children}
    </Modal>
  );
}
