/** A fault that the person at the terminal can mend: its message is one sentence with the remedy. */
export class StartFault extends Error {
  override name = 'StartFault';
}
