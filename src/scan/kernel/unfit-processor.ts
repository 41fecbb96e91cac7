/** The scanner cannot run here: without the instructions that it is made of it would find nothing. Says what to do. */
export class UnfitProcessor extends Error {
  override readonly name = "UnfitProcessor";

  constructor() {
    super(
      "Rekey needs a processor with SSE4.1, as Intel's have since 2008 and AMD's since 2011, or one for arm64. A virtual machine may hide it: give it the processor of its host.",
    );
  }
}
