export type KeyGroup = 'everywhere' | 'list' | 'case' | 'form';

export type KeyBinding = {
  /** One key (`j`), two in a row (`g b`), or one with the command key (`Mod+k`). */
  keys: string;
  /** What it does, in the reader's words: for the help and the palette. */
  says: string;
  group: KeyGroup;
  run: () => void;
};

const sequenceMs = 1_500;
/** What was registered last is asked first: a dialog before the page beneath it. */
let layers: (readonly KeyBinding[])[] = [];
let begun = '';
let begunAt = 0;

/** Registers keys until the returned function is called. */
export function registerKeys(bindings: readonly KeyBinding[]): () => void {
  layers = [bindings, ...layers];
  return () => {
    layers = layers.filter((layer) => layer !== bindings);
  };
}

/** Everything that a key does now, each once. */
export function listKeys(): KeyBinding[] {
  const seen = new Set<string>();
  return layers.flat().filter(({ keys }) => !seen.has(keys) && seen.add(keys));
}

const isMod = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

/** What sends comes before whatever has the focus, unless that stands in a form with keys of its own; other keys come after it. */
function isMet(event: KeyboardEvent): boolean {
  const goesFirst = isMod(event) && !(event.target instanceof Element && event.target.closest('[data-own-keys]'));
  return goesFirst === (event.eventPhase === Event.CAPTURING_PHASE);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

function chord(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return isMod(event) ? `Mod+${event.shiftKey && key.length > 1 ? 'Shift+' : ''}${key}` : key;
}

/** Handles a key press, on its way down and up again. Does nothing while an input method composes, and leaves single keys to whoever types. */
export function pressKey(event: KeyboardEvent, singleKeys: boolean, now: number): void {
  // Some input methods name the key so while they compose.
  if (!isMet(event) || event.isComposing || event.key === 'Process' || event.altKey) return;
  // An open choice takes Enter for itself.
  if (event.defaultPrevented) return;
  const pressed = chord(event);
  const isSingle = !isMod(event) && pressed !== 'Escape';
  // Also Escape: it closes the dialog and must not leave the page beneath as well.
  if (!isMod(event) && document.querySelector('[role="dialog"]')?.checkVisibility()) return;
  if (isSingle && (isTyping(event) || !singleKeys)) return;
  const sequence = begun && now - begunAt < sequenceMs ? `${begun} ${pressed}` : '';
  const bindings = layers.flat();
  const hit = bindings.find(({ keys }) => keys === sequence) ?? bindings.find(({ keys }) => keys === pressed);
  begun = '';
  if (hit) {
    // Enter on a button or a link is that element's own.
    if (pressed === 'Enter' && event.target instanceof HTMLElement && event.target.matches('a, button')) return;
    event.preventDefault();
    // Sending is never a choice's own: a closed one would open by the same Enter.
    if (isMod(event)) event.stopPropagation();
    hit.run();
  } else if (bindings.some(({ keys }) => keys.startsWith(`${pressed} `))) {
    begun = pressed;
    begunAt = now;
  }
}
