/** Raised by an edit that cannot be made; the message is one sentence for whoever asked for it, and the text stays as it was. */
export class EditRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EditRefused";
  }
}
