import { type Refusal, type RefusalView, refusalView } from '@toriyose/domain';

/** An expected "no", thrown so that the transaction rolls back. The edge turns it into words; nobody else catches it. */
export class Refused extends Error {
  override name = 'Refused';
  readonly view: RefusalView;

  constructor(refusal: Refusal | RefusalView) {
    super(refusal.code);
    this.view = 'message' in refusal ? refusal : refusalView(refusal);
  }
}

/** There is no such thing, or it is somebody else's: the answer is the same (S06). */
export class NotFound extends Error {
  override name = 'NotFound';
}
