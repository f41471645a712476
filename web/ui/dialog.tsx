import { Modal } from 'antd';
import type { ReactNode, RefObject } from 'react';

type Wanted = {
  open: boolean;
  close: () => void;
  title: string;
  width?: number;
  footer?: ReactNode;
  /** What has the focus at first; else it is the way out. */
  first?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** A dialog. The page beneath never scrolls as a whole, so it needs no lock, which would write a style without its number. */
export function Dialog({ open, close, title, width = 640, footer = null, first, children }: Wanted) {
  return (
    <Modal
      open={open}
      onCancel={close}
      title={title}
      width={width}
      footer={footer}
      scrollLock={false}
      destroyOnHidden
      // Not `autoFocus`: the dialog is still hidden when its content comes into the page.
      afterOpenChange={(isOpen) => isOpen && first?.current?.focus()}
    >
      {children}
    </Modal>
  );
}
